package fibril.clinic.treat.pages;

import static fibril.clinic.testkit.OpenPractice.NINE;
import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static fibril.clinic.testkit.OpenPractice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.Signature;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuideControllerTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final GuideController controller = practice.room(GuideController.class);
    private final Course course = Made.course("cheeks");
    private final Session first = session(NINE.minus(Duration.ofDays(28)));
    private final Session today = session(NINE.minus(Duration.ofHours(1)));

    GuideControllerTest() {
        practice.addClient(course.client(), "Ada");
        practice.write(() -> {
            practice.room(Courses.class).add(course);
            practice.room(Sessions.class).add(first);
            practice.room(Sessions.class).add(today);
        });
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void withoutConsentToPhotographsNoCameraIsOffered() {
        Document page = page("BEFORE");
        assertThat(page.select("[data-guide]")).isEmpty();
        assertThat(page.text()).contains("No consent to clinical photographs");
    }

    @Test
    void theGhostIsTheFirstOfThatViewFromAnotherTimeThanNow() {
        consent();
        Photograph oldest = photograph(first, PhotographMoment.BEFORE, first.startedAt());
        photograph(first, PhotographMoment.AFTER, first.startedAt().plusSeconds(3600));
        Photograph now = photograph(today, PhotographMoment.AFTER, today.startedAt());
        String ghost = "/clients/" + course.client() + "/sessions/" + first.id() + "/photographs/" + oldest.id();
        assertThat(page("BEFORE").select("[data-guide-view=FRONT]").attr("data-ghost"))
                .isEqualTo(ghost);
        assertThat(page("AFTER").select("[data-guide-view=FRONT]").attr("data-ghost"))
                .isEqualTo(ghost)
                .doesNotContain(now.id().toString());
        assertThat(page("BEFORE").select("[data-guide-view=LEFT_45]").attr("data-ghost"))
                .isEmpty();
        assertThat(page("AFTER").select("[data-guide-view=FRONT]").hasAttr("data-done"))
                .isTrue();
    }

    @Test
    void aViewWithoutAWholeFaceHasNoMesh() {
        consent();
        Document page = page("BEFORE");
        assertThat(page.select("[data-mesh]").eachAttr("data-guide-view"))
                .containsExactly("FRONT", "LEFT_45", "RIGHT_45");
        assertThat(page.select("[data-guide-view=BODY]")).hasSize(1);
    }

    @Test
    void aViewIsLeftOutWithAReasonOrNotAtAll() {
        consent();
        Reply refused = controller.skip(
                course.client(), today.id(), practice.form("moment", "BEFORE", "view", "FRONT"), PRACTITIONER);
        assertThat(practice.page(refused).select(".problems").text()).contains("Why it is left out");
        Reply saved = controller.skip(
                course.client(),
                today.id(),
                practice.form("moment", "BEFORE", "view", "FRONT", "because", "her neck hurts"),
                PRACTITIONER);
        assertThat(saved).isInstanceOf(Reply.SeeOther.class);
        assertThat(page("BEFORE").select("[data-guide-view=FRONT]").text()).contains("left out: her neck hurts");
        assertThat(page("AFTER").select("[data-guide-view=FRONT]").text()).contains("not taken yet");
    }

    @Test
    void ofSomebodyElsesSessionIsNotFound() {
        assertThat(controller.show(UUID.randomUUID(), today.id(), practice.form()))
                .isEqualTo(Reply.notFound());
    }

    private Document page(String moment) {
        return practice.page(controller.show(course.client(), today.id(), practice.form("moment", moment)));
    }

    private Session session(Instant at) {
        Session made = Made.session(course.client(), at);
        return new Session(
                made.id(),
                made.client(),
                course.id(),
                made.number(),
                at,
                made.operator(),
                made.tools(),
                made.zones(),
                made.numbing(),
                made.products(),
                made.response(),
                made.noPhotosBecause(),
                made.notNeedledBecause(),
                made.notes(),
                made.state(),
                made.provenance());
    }

    private Photograph photograph(Session session, PhotographMoment moment, Instant at) {
        Photograph made = Made.photograph(course.client(), session.id(), moment, at);
        practice.write(() -> practice.room(Photographs.class).add(made));
        return made;
    }

    private void consent() {
        practice.write(() -> practice.room(Consents.class)
                .add(new Consent(
                        UUID.randomUUID(),
                        course.client(),
                        ConsentKind.CLINICAL_PHOTOS,
                        null,
                        0,
                        new Consent.Wording("photos", "1", "b".repeat(64), "# Photographs"),
                        new Signature("Ada", ""),
                        "",
                        "",
                        TODAY,
                        TODAY.plusMonths(12),
                        null,
                        Provenance.first(PRACTITIONER.id(), NINE))));
    }
}
