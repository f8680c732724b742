package fibril.clinic.followup;

import java.util.List;

/** What falls due for the owner alone, told by a room further on. */
public interface OwnersDue {

    List<Line> now();

    /** A message of the room that tells it, and where it is dealt with. */
    record Line(String messageKey, List<Object> values, String href) {
        public Line {
            values = List.copyOf(values);
        }
    }
}
