package fibril.clinic.recover;

import fibril.clinic.plan.Course;
import fibril.clinic.treat.Session;
import java.util.List;

/** All that is known of the healing after one session. Check-ins are in the order they were told, flags oldest first. */
public record Recovery(
        Session session,
        Course course,
        Treated treated,
        List<CheckIn> told,
        List<ExpectedCheckIn> expected,
        List<Flag> flags) {

    public Recovery {
        told = List.copyOf(told);
        expected = List.copyOf(expected);
        flags = List.copyOf(flags);
    }

    public List<ExpectedCheckIn> due() {
        return in(ExpectedCheckIn.State.DUE);
    }

    public List<ExpectedCheckIn> missed() {
        return in(ExpectedCheckIn.State.MISSED);
    }

    private List<ExpectedCheckIn> in(ExpectedCheckIn.State state) {
        return expected.stream().filter(one -> one.state() == state).toList();
    }

    public List<Flag> open() {
        return flags.stream().filter(Flag::isOpen).toList();
    }
}
