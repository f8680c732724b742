package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The last word on a course, as its form is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictTest {

    private Practice practice;
    private Visitor practitioner;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        practitioner = Visitor.signedIn(practice, "practitioner", Practice.MADE_UP_PASSWORD);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void completesTheCourseAndIsCorrectedWithAReason() {
        Course course = agreed(true).getFirst();
        String verdict = address(course);
        assertThat(practitioner.get(verdict).body()).contains("What was wished for", "What went wrong");

        assertThat(send(verdict, "0", "REFER", "", "Shallower next time.").body())
                .contains("Referred to: nothing was given", "Shallower next time.");
        assertThat(send(verdict, "0", "DONE", "dermatology", "x").statusCode()).isEqualTo(422);
        assertThat(send(verdict, "0", "", "", "").statusCode()).isEqualTo(422);
        assertThat(state(course)).isEqualTo(CourseState.AGREED);

        assertThat(send(
                                verdict,
                                "0",
                                "REFER",
                                "dermatology",
                                "Shallower next time.",
                                new PaperForm.Entry("ended", "COMPLETED"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(course)).isEqualTo(CourseState.COMPLETED);
        assertThat(practitioner.get(verdict).body()).contains("Refer: dermatology");

        assertThat(send(verdict, "0", "DONE", "", "Written by somebody else.").body())
                .contains("Written by somebody else.");
        assertThat(send(verdict, "1", "DONE", "", "It was nothing.").statusCode())
                .isEqualTo(422);
        assertThat(send(verdict, "1", "DONE", "", "It was nothing.", new PaperForm.Entry("reason", "seen there"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(practitioner.get(verdict).body()).contains("It was nothing.", "seen there");
    }

    @Test
    void asksHowACourseEndedThatHasSessionsLeft() {
        Course course = agreed(true).stream()
                .filter(each -> held(each) < each.sessions())
                .toList()
                .getLast();
        String verdict = address(course);
        HttpResponse<String> refused = send(verdict, "0", "DONE", "", "She did not come any more.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "How the course ended",
                        "Given up after " + held(course) + " of " + course.sessions(),
                        "She did not come any more.");
        assertThat(state(course)).isEqualTo(CourseState.AGREED);
        assertThat(send(verdict, "0", "DONE", "", "She did not come any more.", new PaperForm.Entry("ended", "STOPPED"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(state(course)).isEqualTo(CourseState.STOPPED);
    }

    private long held(Course course) {
        return practice.piece(Sessions.class).ofCourse(course).stream()
                .filter(Session::isNeedled)
                .count();
    }

    @Test
    void isNotThereForAssistantsNorBeforeTheFirstSession() {
        Visitor assistant = Visitor.signedIn(practice, "assistant", Practice.MADE_UP_PASSWORD);
        assertThat(assistant.get(address(agreed(true).getLast())).statusCode()).isEqualTo(404);
        assertThat(practitioner.get(address(agreed(false).getFirst())).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> send(
            String verdict, String version, String decision, String to, String learnt, PaperForm.Entry... more) {
        List<PaperForm.Entry> fields = List.of(
                new PaperForm.Entry("version", version),
                new PaperForm.Entry("decision", decision),
                new PaperForm.Entry("referredTo", to),
                new PaperForm.Entry("learnt", learnt));
        return practitioner.post(
                verdict, Stream.concat(fields.stream(), Stream.of(more)).toList());
    }

    private CourseState state(Course course) {
        return practice.piece(Courses.class).find(course.id()).orElseThrow().state();
    }

    private List<Course> agreed(boolean needled) {
        return practice.piece(Courses.class).all().stream()
                .filter(course -> course.state() == CourseState.AGREED)
                .filter(course ->
                        practice.piece(Sessions.class).ofCourse(course).stream().anyMatch(Session::isNeedled)
                                == needled)
                .toList();
    }

    private static String address(Course course) {
        return "/clients/" + course.client() + "/courses/" + course.id() + "/verdict";
    }
}
