package fibril.clinic.recover;

import fibril.clinic.recover.Closing.Harm;
import fibril.clinic.recover.Closing.Involvement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether an event must be reported, and until when. In the United States a "device user facility" reports a death or a
 * serious injury in which a device may have had a part within ten work days of learning of it (21 CFR 803.20; what a
 * serious injury is: 803.32). Whether this practice is one is a legal question, so it is a setting; others report
 * of their own will.
 */
public enum ReportDuty {
    USER_FACILITY,
    VOLUNTARY;

    /** The practice's setting: "yes" when it is a device user facility. */
    public static final String SETTING = "recover.userFacility";

    public static final int WORK_DAYS = 10;

    public static ReportDuty of(String setting) {
        return setting.equals("yes") ? USER_FACILITY : VOLUNTARY;
    }

    /** A device whose part is not known may have had one. */
    public Optional<LocalDate> dueFor(Harm harm, Involvement device, LocalDate awareOn) {
        boolean owed = this == USER_FACILITY && harm.isReportable() && device != Involvement.NO;
        return owed ? Optional.of(WorkDays.after(awareOn, WORK_DAYS)) : Optional.empty();
    }
}
