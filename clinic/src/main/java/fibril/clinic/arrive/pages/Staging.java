package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Looking;
import fibril.clinic.arrive.Reading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The files that were sent and not taken in yet, and the one that is being taken in. */
@Component
class Staging {

    static final int MOST_FILES = 4;
    static final Duration LONGEST = Duration.ofHours(4);

    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final Map<UUID, Staged> files = new LinkedHashMap<>();
    private final Looking looking;
    private final Intake intake;
    private final Clock clock;

    Staging(Looking looking, Intake intake, Clock clock) {
        this.looking = looking;
        this.intake = intake;
        this.clock = clock;
    }

    /** False where too many wait already. */
    synchronized boolean add(Staged file) {
        dropOld();
        if (files.size() >= MOST_FILES) return false;
        files.put(file.id(), file);
        return true;
    }

    synchronized Optional<Staged> find(UUID id) {
        dropOld();
        return Optional.ofNullable(files.get(id));
    }

    synchronized List<Staged> all() {
        dropOld();
        return List.copyOf(files.values());
    }

    synchronized void drop(UUID id) {
        Staged file = files.get(id);
        if (file != null && file.state() != Staged.State.UNDERWAY) files.remove(id);
    }

    private void dropOld() {
        Instant oldest = clock.instant().minus(LONGEST);
        files.values()
                .removeIf(file ->
                        file.state() != Staged.State.UNDERWAY && file.sentAt().isBefore(oldest));
    }

    /** What would come of it; empty while its columns or the order of its days are not told. */
    Optional<Draft> look(Staged file) {
        Optional<Draft> before = file.draft();
        if (before.isPresent() || !file.isOpen()) return before;
        Staged.Settings settings = file.settings();
        Optional<DayOrder> order = settings.order();
        if (order.isEmpty() || !settings.matching().missing().isEmpty()) return Optional.empty();
        Draft draft = draft(file, settings, order.get());
        file.looked(draft);
        return Optional.of(draft);
    }

    private Draft draft(Staged file, Staged.Settings settings, DayOrder order) {
        Reading reading = new Reading(file.sheet(), settings.matching(), order, clock.getZone(), now());
        return looking.at(file.source(), reading, Optional.ofNullable(settings.standInOrNull()), file.pictures());
    }

    /** Goes on by itself; the page says how far it is. */
    void begin(Staged file, UUID author) {
        if (file.begin()) Thread.ofVirtual().name("arriving").start(() -> work(file, author));
    }

    private void work(Staged file, UUID author) {
        try {
            Staged.Settings settings = file.settings();
            // the practice went on since it was looked at
            Draft draft = draft(file, settings, settings.order().orElseThrow());
            Map<Long, Alike.Choice> choices = settings.choices(draft);
            boolean faulty = !draft.faults().isEmpty() && !settings.withoutFaulty();
            if (!draft.open(choices).isEmpty()
                    || faulty
                    || looking.before(file.source().hash()).isPresent()) {
                file.failed("arrive.trouble.changed");
                return;
            }
            Arrival arrival = intake.take(draft, choices, file.pictures(), author, now(), file.done()::set);
            file.taken(arrival);
        } catch (Intake.Overtaken overtaken) {
            file.failed("arrive.trouble.changed");
        } catch (RuntimeException broken) {
            LOG.error("a file could not be taken in", broken);
            file.failed("arrive.trouble.broken");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
