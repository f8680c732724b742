package fibril.clinic.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one room says of a client in the head of every page. Each room fulfils it once; people only draws it. */
public interface StageOfCare {

    Corridor stage();

    /** Where a click on this stage leads. */
    String addressFor(UUID client);

    Step stepOf(Client client, LocalDate today);

    /** How far this stage is, and what of it must not be overlooked. The key is a message of the room. */
    record Step(
            State state,
            String messageKey,
            List<Object> values,
            @Nullable LocalDate day,
            List<Alert> alerts) {

        public Step {
            values = List.copyOf(values);
            alerts = List.copyOf(alerts);
        }

        public static Step of(State state, String messageKey) {
            return new Step(state, messageKey, List.of(), null, List.of());
        }

        public Step on(LocalDate when) {
            return new Step(state, messageKey, values, when, alerts);
        }

        public Step with(List<Alert> more) {
            return new Step(state, messageKey, values, day, more);
        }

        public Optional<LocalDate> when() {
            return Optional.ofNullable(day);
        }
    }

    /** Something that must not be overlooked, with the page that deals with it. */
    record Alert(State state, String messageKey, List<Object> values, String href) {
        public Alert {
            values = List.copyOf(values);
        }
    }

    enum State {
        NOT_STARTED,
        DONE,
        IN_PROGRESS,
        WAITING,
        RAISED,
        BLOCKED,
        DUE,
        FLAGGED,
        UNANSWERED
    }
}
