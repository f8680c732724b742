package fibril.clinic.treat.pages;

import static fibril.clinic.testkit.OpenPractice.NINE;
import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static fibril.clinic.testkit.OpenPractice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.StockLot;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatedZone;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChartTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final SessionController chart = practice.room(SessionController.class);
    private final UUID client = UUID.randomUUID();
    private final Course course = Made.course(UUID.randomUUID(), client, "cheeks");

    ChartTest() {
        practice.addClient(client, "Ada");
        practice.write(() -> practice.room(Courses.class).add(course));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    /** Seven boxes lie on the shelf; the one she was treated with expires last. */
    @Test
    void aLotOnRecordIsAmongTheChoicesHoweverManyOthersThereAre() {
        List<StockLot> lots = new ArrayList<>();
        for (int i = 1; i <= 7; i++) lots.add(Made.lot("LOT" + i, LocalDate.of(2028, i, 1)));
        Stock stock = practice.room(Stock.class);
        practice.write(() -> lots.forEach(lot -> {
            stock.add(lot);
            stock.move(Made.received(lot, 10));
        }));
        StockLot last = lots.getLast();
        UsedLot used = new UsedLot(last.kind(), last.id(), last.lot(), last.expiresOn(), last.gtin(), "", "");
        Session session = started(NINE, null, List.of(used), List.of(Made.CHEEKS));
        Document page = practice.page(chart.edit(client, session.id()));
        assertThat(page.select("[name=cartridge][checked]").eachAttr("value"))
                .containsExactly(last.id().toString());
        assertThat(page.select("[name=cartridge]")).hasSize(6);
        Reply saved = save(session, "cartridge", last.id().toString());
        assertThat(saved).isInstanceOf(Reply.SeeOther.class);
        assertThat(practice.room(Sessions.class)
                        .find(session.id())
                        .orElseThrow()
                        .tools()
                        .lots())
                .extracting(UsedLot::lot)
                .containsExactly("LOT7");
    }

    @Test
    void aSessionLeftOpenIsNoPermitForALaterDay() {
        Session session = started(NINE.minus(Duration.ofDays(12)), null, List.of(), List.of());
        Document page = practice.page(chart.edit(client, session.id()));
        assertThat(page.select(".leave-out").text())
                .contains("not charted since")
                .contains("call it off");
        Reply moved = save(session, "day", TODAY.toString(), "time", "08:00");
        assertThat(practice.page(moved).select(".problems").text()).contains("held for that day");
        LocalDate begun = TODAY.minusDays(12);
        assertThat(save(session, "day", begun.toString(), "time", "08:00")).isInstanceOf(Reply.SeeOther.class);
    }

    @Test
    void anotherHandpieceTakenUpMustBeClean() {
        Handpiece clean = Made.handpiece("A1");
        Handpiece dirty = Made.handpiece("B2");
        practice.write(() -> {
            practice.room(Handpieces.class).add(clean);
            practice.room(Handpieces.class).add(dirty);
        });
        Session earlier = started(NINE.minus(Duration.ofDays(40)), dirty.id(), List.of(), List.of(Made.CHEEKS));
        practice.write(() -> practice.room(Sessions.class)
                .add(Made.next(earlier, List.of(Made.CHEEKS), List.of(), SessionState.CLOSED)));
        Session session = started(NINE, clean.id(), List.of(), List.of());
        Reply swapped = save(session, "handpiece", dirty.id().toString());
        assertThat(practice.page(swapped).select(".problems").text()).contains("not cleaned since its last session");
        assertThat(save(session, "handpiece", clean.id().toString())).isInstanceOf(Reply.SeeOther.class);
    }

    @Test
    void aDepthOnRecordStaysWhenSomethingElseIsCorrected() {
        TreatedZone deep = new TreatedZone("cheeks", 2.6, 4, "pinpoint");
        Session session = started(NINE, null, List.of(), List.of(deep));
        Reply deeper = save(session, "depth-cheeks", "2.7", "passes-cheeks", "4", "end-cheeks", "pinpoint");
        assertThat(practice.page(deeper).select(".problems").text()).contains("2.7");
        Reply kept = save(session, "depth-cheeks", "2.6", "passes-cheeks", "4", "notes", "calm");
        assertThat(kept).isInstanceOf(Reply.SeeOther.class);
    }

    private Reply save(Session session, String... fields) {
        int version = practice.room(Sessions.class)
                .find(session.id())
                .orElseThrow()
                .provenance()
                .version();
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "version", Integer.toString(version), "key", UUID.randomUUID().toString()));
        Reply[] reply = new Reply[1];
        practice.write(() ->
                reply[0] = chart.update(client, session.id(), practice.form(all.toArray(String[]::new)), PRACTITIONER));
        return reply[0];
    }

    private Session started(Instant at, @Nullable UUID handpiece, List<UsedLot> lots, List<TreatedZone> zones) {
        Session open = Made.session(client, at);
        Session session = new Session(
                open.id(),
                client,
                course.id(),
                1,
                at,
                open.operator(),
                new Tools("skinpen_precision", handpiece, lots),
                zones,
                open.numbing(),
                "",
                open.response(),
                "",
                "",
                "",
                SessionState.OPEN,
                open.provenance());
        practice.write(() -> practice.room(Sessions.class).add(session));
        return session;
    }
}
