package fibril.clinic.plan;

import java.util.List;

/**
 * Why a plan is refused: the field, what was given, what is allowed. The words are {@code
 * words.t(fault.messageKey(), fault.values().toArray())}.
 */
public record PlanFault(Kind kind, String field, List<Object> values) {

    public PlanFault {
        values = List.copyOf(values);
    }

    static PlanFault of(Kind kind, String field, Object... values) {
        return new PlanFault(kind, field, List.of(values));
    }

    public String messageKey() {
        return kind.messageKey;
    }

    /** Names of the fields of a plan's form, which are made from areas. */
    public static String depthField(String area) {
        return "depth-" + area;
    }

    public static String passesField(String area) {
        return "passes-" + area;
    }

    public enum Kind {
        OVER_CAP("plan.fault.overCap"),
        OVER_HARD_CAP("plan.fault.overHardCap"),
        CLINIC_MUST_SET("plan.fault.clinicMustSet"),
        NOT_TREATED("plan.fault.notTreated"),
        BEYOND_DIAL("plan.fault.beyondDial"),
        BETWEEN_SETTINGS("plan.fault.betweenSettings"),
        TOO_CLOSE("plan.fault.tooClose"),
        OFF_LABEL_UNEXPLAINED("plan.fault.offLabelUnexplained"),
        NUMBING_UNKNOWN("plan.fault.numbingUnknown"),
        NUMBING_FORBIDDEN("plan.fault.numbingForbidden"),
        NUMBING_UNLIMITED("plan.fault.numbingUnlimited"),
        NUMBING_TOO_MUCH("plan.fault.numbingTooMuch"),
        NUMBING_TOO_WIDE("plan.fault.numbingTooWide"),
        NUMBING_TOO_LONG("plan.fault.numbingTooLong");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }
    }
}
