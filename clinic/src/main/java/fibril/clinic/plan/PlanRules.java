package fibril.clinic.plan;

import fibril.clinic.practice.Settings;
import java.util.Locale;

/** What this practice asks for before a course may begin. The defaults are ours, no source gives them. */
public record PlanRules(
        OrderNeeded orderNeeded,
        PatchNeeded patchNeeded,
        int patchReadAfterDays,
        int patchCountsDays,
        int consentMonths) {

    public static final String ORDER_NEEDED = "plan.prescriberNeeded";
    public static final String PATCH_NEEDED = "plan.testPatchNeeded";
    public static final String PATCH_READ_AFTER_DAYS = "plan.testPatchReadAfterDays";
    public static final String PATCH_COUNTS_DAYS = "plan.testPatchCountsDays";
    public static final String CONSENT_MONTHS = "plan.consentMonths";

    /** A prescriber's order: none, one for each course, or a standing one. */
    public enum OrderNeeded {
        NO,
        COURSE,
        STANDING
    }

    /** A test patch: none, for skin that marks easily (types IV to VI or not known), or for everybody. */
    public enum PatchNeeded {
        NO,
        MARKS_EASILY,
        EVERYBODY
    }

    public static PlanRules of(Settings settings) {
        return new PlanRules(
                chosen(OrderNeeded.class, settings.get(ORDER_NEEDED, "no")),
                chosen(PatchNeeded.class, settings.get(PATCH_NEEDED, "no")),
                Integer.parseInt(settings.get(PATCH_READ_AFTER_DAYS, "2")),
                Integer.parseInt(settings.get(PATCH_COUNTS_DAYS, "180")),
                Integer.parseInt(settings.get(CONSENT_MONTHS, "12")));
    }

    public boolean patchNeededFor(PlannedFor whom) {
        return switch (patchNeeded) {
            case NO -> false;
            case MARKS_EASILY -> whom.skinType().marksEasily();
            case EVERYBODY -> true;
        };
    }

    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
