package fibril.clinic.measure;

import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Photographs, pairs and what came of them, for tests; every call makes another one. */
public final class Pairs {

    public static final UUID AUTHOR = new UUID(0, 42);

    private Pairs() {}

    public static Photograph photograph(UUID client, PhotographView view, String takenAt) {
        String name = UUID.randomUUID().toString().replace("-", "").repeat(2);
        return photograph(client, view, name, name, Instant.parse(takenAt));
    }

    public static Photograph photograph(UUID client, PhotographView view, String original, String shown, Instant at) {
        return new Photograph(
                UUID.randomUUID(),
                client,
                null,
                PhotographMoment.BEFORE,
                view,
                original,
                shown,
                320,
                240,
                at,
                "",
                Provenance.first(AUTHOR, at));
    }

    static Photograph copyOf(Photograph one, String takenAt) {
        return photograph(one.client(), one.view(), one.original(), one.shown(), Instant.parse(takenAt));
    }

    public static PhotoPair.Matched pair(UUID client) {
        return new PhotoPair.Matched(
                photograph(client, PhotographView.FRONT, "2026-03-02T10:00:00Z"),
                photograph(client, PhotographView.FRONT, "2026-06-02T10:00:00Z"));
    }

    public static PairFigures.Figure figure(String measure, String region, double change, double band) {
        boolean relative = !measure.startsWith("REDNESS");
        return new PairFigures.Figure(
                new PairFigures.Measure(
                        measure, measure.toLowerCase(java.util.Locale.ROOT).replace('_', ' '), "a*", 2, relative, true),
                region,
                1.5,
                1.5 + change,
                change,
                band,
                PairFigures.BandOrigin.PHANTOM,
                "formula 1");
    }

    public static PairFigures.Reading reading(String gate, PairFigures.Verdict verdict) {
        return new PairFigures.Reading(
                gate,
                PairFigures.Which.AFTER,
                verdict,
                "the head is turned differently",
                "9.1°",
                "at most 5°",
                "Turn the head as in the photograph before.");
    }

    public static PairFigures refused() {
        return new PairFigures(List.of(), List.of(), List.of(reading("pose.yaw", PairFigures.Verdict.REFUSED)));
    }
}
