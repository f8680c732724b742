package fibril.clinic.treat;

import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Valid things of this room for tests; every call makes another one. */
public final class Made {

    public static final Instant NINE = Instant.parse("2026-07-22T09:00:00.123Z");
    public static final UUID AUTHOR = new UUID(0, 42);
    public static final TreatedZone CHEEKS = new TreatedZone("cheeks", 1.5, 4, "pinpoint");

    private Made() {}

    public static Session session(UUID client, Instant at) {
        return new Session(
                UUID.randomUUID(),
                client,
                new UUID(0, 5),
                1,
                at,
                AUTHOR,
                new Tools("skinpen_precision", null, List.of()),
                List.of(),
                new NumbingGiven.NotSaid(),
                "",
                Response.NOT_SAID,
                "",
                "",
                "",
                SessionState.OPEN,
                Provenance.first(AUTHOR, at));
    }

    /** Nothing is missing in it, photographs least of all: there is a reason for none. */
    public static Session whole(UUID client, Instant at, UsedLot cartridge) {
        Session open = session(client, at);
        return new Session(
                open.id(),
                client,
                open.course(),
                1,
                at,
                AUTHOR,
                new Tools("skinpen_precision", new UUID(0, 9), List.of(cartridge)),
                List.of(CHEEKS, new TreatedZone("forehead", 0.5, 3, "even")),
                new NumbingGiven.Cream("lidocaine", "5 %", 10, 200, at, at.plusSeconds(1800)),
                "saline",
                new Response(Reaction.STRONGER, "more swelling", 4),
                "she did not wish it",
                "",
                "calm",
                SessionState.CLOSED,
                open.provenance());
    }

    public static Session next(Session s, List<TreatedZone> zones, List<UsedLot> lots, SessionState state) {
        return new Session(
                s.id(),
                s.client(),
                s.course(),
                s.number(),
                s.startedAt(),
                s.operator(),
                new Tools(s.tools().device(), s.tools().handpieceOrNull(), lots),
                zones,
                s.numbing(),
                s.products(),
                s.response(),
                s.noPhotosBecause(),
                s.notNeedledBecause(),
                s.notes(),
                state,
                s.provenance().next(AUTHOR, s.provenance().at().plusSeconds(60), "more is known"));
    }

    public static UsedLot used(String lot) {
        return new UsedLot(StockKind.CARTRIDGE, null, lot, LocalDate.of(2028, 2, 29), "06291041500213", "", "");
    }

    public static StockLot lot(String number) {
        return lot(number, LocalDate.of(2028, 2, 29));
    }

    public static StockLot lot(String number, LocalDate expiresOn) {
        return new StockLot(
                UUID.randomUUID(),
                StockKind.CARTRIDGE,
                "skinpen_precision",
                "SkinPen cartridge",
                "06291041500213",
                number,
                expiresOn,
                true,
                Provenance.first(AUTHOR, NINE));
    }

    public static StockMovement received(StockLot lot, int pieces) {
        return new StockMovement(
                UUID.randomUUID(), lot.id(), StockMovement.Kind.RECEIVED, pieces, null, "", AUTHOR, NINE);
    }

    public static StockMovement taken(StockLot lot) {
        return new StockMovement(
                UUID.randomUUID(), lot.id(), StockMovement.Kind.USED, -1, UUID.randomUUID(), "", AUTHOR, NINE);
    }

    public static Handpiece handpiece(String serial) {
        return new Handpiece(
                UUID.randomUUID(),
                "skinpen_precision",
                serial,
                "the blue one",
                LocalDate.of(2027, 1, 31),
                true,
                Provenance.first(AUTHOR, NINE));
    }

    public static Photograph photograph(UUID client, UUID session, PhotographMoment moment, Instant at) {
        return new Photograph(
                UUID.randomUUID(),
                client,
                session,
                moment,
                PhotographView.FRONT,
                "a".repeat(64),
                "b".repeat(64),
                1200,
                1600,
                at,
                "",
                Provenance.first(AUTHOR, at));
    }

    /** Three sessions of fine lines, four weeks apart. */
    public static Course course(String area) {
        return course(UUID.randomUUID(), UUID.randomUUID(), area);
    }

    public static Course course(UUID id, UUID client, String area) {
        return new Course(
                id,
                client,
                "fine_lines",
                "skinpen_precision",
                List.of(new PlannedZone(area, 0.5, 3)),
                3,
                28,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.AGREED,
                "",
                "atlas",
                Provenance.first(AUTHOR, NINE));
    }

    public static Session calledOff(UUID client, Instant at) {
        return closed(client, new UUID(0, 5), at, "she felt faint");
    }

    public static Session closedWithoutZones(UUID client, UUID course, Instant at) {
        return closed(client, course, at, "");
    }

    private static Session closed(UUID client, UUID course, Instant at, String notNeedledBecause) {
        Session s = session(client, at);
        return new Session(
                s.id(),
                client,
                course,
                1,
                at,
                s.operator(),
                s.tools(),
                List.of(),
                s.numbing(),
                "",
                s.response(),
                "",
                notNeedledBecause,
                "",
                SessionState.CLOSED,
                s.provenance());
    }
}
