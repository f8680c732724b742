package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Matching;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent and is being looked at. It is held in memory and nowhere else: a list of clients is not left lying
 * on the disk unsealed.
 */
final class Staged {

    /** What was said of the file so far. */
    record Settings(
            Matching matching,
            @Nullable DayOrder orderOrNull,
            @Nullable UUID standInOrNull,
            Alike.@Nullable Choice everyOrNull,
            Map<Long, Alike.Choice> single,
            boolean withoutFaulty) {

        Settings {
            single = Map.copyOf(single);
        }

        Optional<DayOrder> order() {
            return Optional.ofNullable(orderOrNull);
        }

        Optional<Alike.Choice> every() {
            return Optional.ofNullable(everyOrNull);
        }

        /** Whether the same rows would come of the file. */
        boolean readsAs(Settings other) {
            return matching.equals(other.matching)
                    && order().equals(other.order())
                    && Optional.ofNullable(standInOrNull).equals(Optional.ofNullable(other.standInOrNull));
        }

        /** For every line that is alike to something; the single ones win. */
        Map<Long, Alike.Choice> choices(Draft draft) {
            Map<Long, Alike.Choice> choices = new HashMap<>();
            for (Alike alike : draft.alike()) {
                Alike.Choice choice = single.getOrDefault(alike.line(), everyOrNull);
                if (choice != null && alike.may(choice)) choices.put(alike.line(), choice);
            }
            return choices;
        }
    }

    /** How far it is. */
    enum State {
        LOOKED_AT,
        UNDERWAY,
        TAKEN,
        FAILED
    }

    private final UUID id;
    private final Instant sentAt;
    private final Draft.Source source;
    private final ForeignSheet sheet;
    private final UploadedPictures pictures;
    private final AtomicInteger done = new AtomicInteger();
    private Settings settings;
    private @Nullable Draft draft;
    private @Nullable Arrival arrival;
    private State state = State.LOOKED_AT;
    private String trouble = "";

    Staged(
            UUID id,
            Instant sentAt,
            Draft.Source source,
            ForeignSheet sheet,
            UploadedPictures pictures,
            Settings first) {
        this.id = id;
        this.sentAt = sentAt;
        this.source = source;
        this.sheet = sheet;
        this.pictures = pictures;
        this.settings = first;
    }

    UUID id() {
        return id;
    }

    Instant sentAt() {
        return sentAt;
    }

    Draft.Source source() {
        return source;
    }

    ForeignSheet sheet() {
        return sheet;
    }

    UploadedPictures pictures() {
        return pictures;
    }

    AtomicInteger done() {
        return done;
    }

    synchronized Settings settings() {
        return settings;
    }

    synchronized void set(Settings said) {
        if (!said.readsAs(settings)) draft = null;
        settings = said;
    }

    synchronized Optional<Draft> draft() {
        return Optional.ofNullable(draft);
    }

    synchronized void looked(Draft at) {
        draft = at;
    }

    synchronized State state() {
        return state;
    }

    /** Whether anything can still be said of it. */
    synchronized boolean isOpen() {
        return state == State.LOOKED_AT || state == State.FAILED;
    }

    synchronized String trouble() {
        return trouble;
    }

    synchronized Optional<Arrival> arrival() {
        return Optional.ofNullable(arrival);
    }

    /** Only one of two presses begins it. */
    synchronized boolean begin() {
        if (!isOpen()) return false;
        state = State.UNDERWAY;
        trouble = "";
        done.set(0);
        return true;
    }

    synchronized void taken(Arrival as) {
        arrival = as;
        draft = null;
        state = State.TAKEN;
    }

    synchronized void failed(String why) {
        draft = null;
        trouble = why;
        state = State.FAILED;
    }
}
