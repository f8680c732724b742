package fibril.walk;

import fibril.clinic.followup.DueKind;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.CourseState;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.rights.Erasing;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.LegalHold;
import fibril.clinic.rights.LegalHolds;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jsoup.Jsoup;

/** What has to be on record of a client before some forms stand on her pages. Each time it is another client's. */
final class ClientScenes {

    private static final int SITTINGS = 6;

    private final Practice practice;
    private final Supplier<Visitor> owner;
    private final OnRecord records;
    private final Map<String, Scene> scenes = new TreeMap<>();

    /** Booked once: a day has only so many times. */
    private String visit = "";

    private ClientScenes(Practice practice, Supplier<Visitor> owner) {
        this.practice = practice;
        this.owner = owner;
        this.records = new OnRecord(practice);
    }

    /** By the pattern of the form. */
    static Map<String, Scene> of(Practice practice, Supplier<Visitor> owner) {
        ClientScenes all = new ClientScenes(practice, owner);
        all.planning();
        all.visits();
        all.due();
        all.screening();
        all.treating();
        all.comparing();
        all.showing();
        all.links();
        return Map.copyOf(all.scenes);
    }

    private void ofHers(String form, Function<UUID, String> page) {
        scenes.put("/clients/{client}" + form, at(client -> "/clients/" + client + page.apply(client)));
    }

    private Scene at(Function<UUID, String> page) {
        return new Scene(owner, () -> List.of(page.apply(records.client())));
    }

    private void planning() {
        scenes.put("/appointments", at(client -> "/appointments/new?kind=consultation&client=" + client));
        ofHers("/courses", client -> "/courses/new?concern=acne_scars&areas=cheeks&device=" + FirstDay.DEVICE);
        ofHers(
                "/courses/{id}/agreement",
                client ->
                        "/courses/" + records.course(client, CourseState.DRAFT).id());
        ofHers(
                "/courses/{course}/appointments",
                client ->
                        "/courses/" + records.course(client, CourseState.AGREED).id() + "/appointments/new");
        ofHers("/test-patches/{id}/reading", client -> {
            records.testPatch(client);
            return "/test-patches";
        });
        ofHers("/measurements/total", client -> "/measurements/new?scale=vss");
    }

    private void visits() {
        UUID colleague =
                Visitor.hire(practice, Role.PRACTITIONER, "colleague-" + UUID.randomUUID(), "Colleague Example");
        AtomicInteger hours = new AtomicInteger();
        for (String form : List.of("arrival", "absence", "cancellation")) {
            boolean ahead = form.equals("cancellation");
            scenes.put("/appointments/{id}/" + form, at(client -> {
                Duration away = Duration.ofHours(hours.incrementAndGet() + 1);
                Instant hour = records.now().truncatedTo(ChronoUnit.HOURS);
                Instant start = ahead ? hour.plus(away) : hour.minus(away);
                return "/appointments/" + records.appointment(client, colleague, start);
            }));
        }
        for (String form : List.of("client", "decline"))
            scenes.put("/requests/{id}/" + form, new Scene(owner, () -> List.of("/requests/" + records.request())));
    }

    private void due() {
        ofHers("/due/{occasion}/dismissal", client -> {
            UUID course = records.course(client, CourseState.AGREED).id();
            return "/due/" + DueKind.NEXT_SESSION.occasion(course, 1);
        });
        ofHers("/measurements/{id}/withdrawal", client -> "/measurements/" + records.measurement(client));
        ofHers("/consents/{id}/withdrawal", client -> "/consents/" + records.consent(client, ConsentKind.TEACHING));
    }

    private void screening() {
        ofHers("/screening/decisions/{made}/withdrawal", client -> {
            records.answers(client);
            records.acknowledged(client);
            return "/screening";
        });
        for (String form : List.of("acknowledgements", "overrides", "papers/{paper}/withdrawal")) {
            ofHers("/screening/" + form, client -> {
                records.answers(client);
                records.letter(client);
                return "/screening";
            });
        }
    }

    private void treating() {
        String session = "/sessions/{id}";
        ofHers(session + "/cancellation", client -> "/sessions/" + records.openSession(client));
        ofHers(session + "/draft", client -> "/sessions/" + records.openSession(client) + "/edit");
        ofHers(session + "/photographs/{photo}/removal", client -> {
            UUID open = records.openSession(client);
            records.photographs(client, Optional.of(open), 1);
            return "/sessions/" + open + "/photographs";
        });
    }

    private void comparing() {
        ofHers("/comparisons", client -> {
            two(client);
            return "/comparisons";
        });
        ofHers("/comparisons/{before}/{after}/measuring", this::two);
        ofHers("/comparisons/{before}/{after}/showing", client -> {
            records.consent(client, ConsentKind.MARKETING);
            return two(client) + "/showing";
        });
        ofHers("/repeats", client -> {
            records.photographs(client, Optional.empty(), SITTINGS);
            return "/comparisons";
        });
        scenes.put("/clients/{client}/repeats/withdrawal", at(client -> {
            repeats(client);
            return "/photograph-noise";
        }));
        scenes.put("/photograph-noise/measuring", at(client -> {
            failed(client);
            return "/photograph-noise";
        }));
    }

    /** Two photographs, and the page that holds them side by side. */
    private String two(UUID client) {
        List<UUID> taken = records.photographs(client, Optional.empty(), 2);
        return "/comparisons/" + taken.getFirst() + "/" + taken.getLast();
    }

    private void repeats(UUID client) {
        List<UUID> taken = records.photographs(client, Optional.empty(), SITTINGS);
        Photographs photographs = practice.piece(Photographs.class);
        practice.inOneGo(() -> {
            for (int shot = 0; shot < SITTINGS / 2; shot++) {
                PhotoPair pair = PhotoPair.of(
                        client, photographs.find(taken.get(shot)), photographs.find(taken.get(shot + SITTINGS / 2)));
                practice.piece(PairJobs.class).askRepeat((PhotoPair.Matched) pair, Audit.NOBODY, records.now());
            }
        });
    }

    /** Before the queue comes to them. */
    private void failed(UUID client) {
        PairJobs jobs = practice.piece(PairJobs.class);
        practice.inOneGo(() -> {
            repeats(client);
            for (Optional<PairJob> job = jobs.claim(records.now()); job.isPresent(); job = jobs.claim(records.now()))
                jobs.fail(job.get().id(), PairJob.Fault.BROKEN, records.now());
        });
    }

    private void showing() {
        ofHers("/uses", client -> {
            records.consent(client, ConsentKind.MARKETING);
            records.photographs(client, Optional.empty(), 1);
            return "/uses";
        });
        ofHers("/uses/{use}/down", client -> {
            records.shown(client);
            return "/uses";
        });
        scenes.put("/locked/{client}/uses/{use}/down", at(client -> {
            records.shown(client);
            return locked(client);
        }));
        scenes.put("/locked/{client}/end", at(this::locked));
        scenes.put("/holds/{client}/setting", at(client -> "/clients/" + client + "/erasure"));
        scenes.put("/holds/{client}/lifting", at(client -> {
            Provenance written = new Provenance(1, Audit.NOBODY, records.now(), "A letter from her lawyer.");
            practice.inOneGo(() ->
                    practice.piece(LegalHolds.class).add(new LegalHold(UUID.randomUUID(), client, false, written)));
            return "/clients/" + client + "/erasure";
        }));
    }

    /** Until today. */
    private String locked(UUID client) {
        Erasing.Asked asked = new Erasing.Asked(
                client,
                Erasure.AskedBy.HERSELF,
                "By letter.",
                Set.of(),
                practice.clock().today());
        practice.inOneGo(() -> practice.piece(Erasing.class).lock(asked, Audit.NOBODY, records.now()));
        return "/locked/" + client;
    }

    /** Both kinds of link are made at a desk and can be taken back there. */
    private void links() {
        scenes.put("/appointments/{id}/links/{link}/revocation", at(client -> {
            if (visit.isEmpty()) visit = booked(client);
            return link(visit);
        }));
        UUID moss = practice.piece(Clients.class)
                .search("Moss Pretend", 1)
                .getFirst()
                .id();
        UUID session = practice.piece(Sessions.class).ofClient(moss).getFirst().id();
        scenes.put("/sessions/{session}/links/{id}/revocation", at(client -> link("/sessions/" + session)));
    }

    private String link(String of) {
        owner.get().post(of + "/links", Map.of());
        return of + "/links";
    }

    private String booked(UUID client) {
        Visitor visitor = owner.get();
        String page = "/appointments/new?kind=consultation&client=" + client;
        PaperForm form = PaperForm.on(Jsoup.parse(visitor.get(page).body()), "/appointments")
                .orElseThrow();
        String time = PaperForm.valueOf(form.field("time").orElseThrow());
        return Visitor.ledTo(visitor.post("/appointments", form.with("time", time)));
    }
}
