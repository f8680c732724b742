package fibril.clinic.plan;

import java.util.List;

/**
 * One thing that must be settled before a needle touches skin, and the page that settles it. The words are
 * {@code words.t(stop.messageKey(), stop.values().toArray())}.
 */
public record SafetyStop(Why why, List<Object> values, String href) {

    public SafetyStop {
        values = List.copyOf(values);
    }

    public String messageKey() {
        return why.messageKey;
    }

    public enum Why {
        SCREENING_NOT_CLEAR("plan.stop.screening"),
        SCREENING_WAITS("plan.stop.screeningWaits"),
        COURSE_NOT_AGREED("plan.stop.notAgreed"),
        COURSE_ENDED("plan.stop.ended"),
        SKIN_TYPE_UNKNOWN("plan.stop.skinType"),
        DEPTH_NOT_SET("plan.stop.depthNotSet"),
        DEPTH_OVER_CAP("plan.stop.depthOverCap"),
        DEVICE_UNKNOWN("plan.stop.deviceUnknown"),
        TOO_EARLY("plan.stop.tooEarly"),
        CONSENT_MISSING("plan.stop.consentMissing"),
        CONSENT_WITHDRAWN("plan.stop.consentWithdrawn"),
        CONSENT_EXPIRED("plan.stop.consentExpired"),
        CONSENT_OLD_TEXT("plan.stop.consentOldText"),
        CONSENT_OTHER_PLAN("plan.stop.consentOtherPlan"),
        NOT_COMPETENT("plan.stop.notCompetent"),
        ORDER_MISSING("plan.stop.orderMissing"),
        TEST_PATCH_MISSING("plan.stop.patchMissing"),
        TEST_PATCH_UNREAD("plan.stop.patchUnread"),
        TEST_PATCH_REACTED("plan.stop.patchReacted"),
        NUMBING_NOT_ALLOWED("plan.stop.numbing");

        private final String messageKey;

        Why(String messageKey) {
            this.messageKey = messageKey;
        }
    }
}
