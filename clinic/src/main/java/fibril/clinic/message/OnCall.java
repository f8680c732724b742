package fibril.clinic.message;

import fibril.clinic.practice.Settings;
import fibril.clinic.recover.Flag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is told of a red flag at once, and who when nobody has taken it on in the time set. */
public record OnCall(List<Destination> inOrder, Duration patience) {

    public static final String FIRST = "message.onCall.first";
    public static final String SECOND = "message.onCall.second";
    public static final String MINUTES = "message.onCall.minutes";

    public static final int USUAL_MINUTES = 15;
    public static final int LONGEST_MINUTES = 240;

    public OnCall {
        inOrder = List.copyOf(inOrder);
        if (!patience.isPositive()) throw new IllegalArgumentException("patience is " + patience);
    }

    /** What all alerts of a flag, as urgent and as often worse as it is, are sent for. */
    public static String eventOf(Flag flag) {
        String worse = flag.timesWorse() == 0 ? "" : "+" + flag.timesWorse();
        return "alert:" + flag.id() + ":" + flag.urgency() + worse + ":";
    }

    public static OnCall of(Settings settings) {
        List<Destination> people = Stream.of(FIRST, SECOND)
                .map(name -> Destination.read(settings.get(name, "")))
                .flatMap(Optional::stream)
                .toList();
        int minutes = Integer.parseInt(settings.get(MINUTES, Integer.toString(USUAL_MINUTES)));
        return new OnCall(people, Duration.ofMinutes(minutes));
    }
}
