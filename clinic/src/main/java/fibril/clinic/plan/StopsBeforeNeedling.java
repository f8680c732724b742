package fibril.clinic.plan;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Readiness;
import fibril.clinic.people.Client;
import fibril.clinic.plan.SafetyStop.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at everything that stands on record for one plan on one day, and names every stop; none hides another. */
public final class StopsBeforeNeedling {

    /** The rule by which screening counts the gap between two sessions; where it waits, so does this list. */
    private static final String INTERVAL_RULE = "interval";

    /** What stands on record. {@code courseVersions} are all of the course; {@code lastNeedled} is by area. */
    public record OnRecord(
            Client client,
            Course course,
            List<Course> courseVersions,
            boolean competent,
            Readiness readiness,
            List<Consent> consents,
            String consentTextVersion,
            List<PrescriberOrder> orders,
            List<TestPatch> patches,
            Map<String, LocalDate> lastNeedled,
            PlanRules rules) {}

    private final Atlas atlas;
    private final OnRecord on;
    private final LocalDate today;
    private final PlannedFor whom;
    private final List<SafetyStop> stops = new ArrayList<>();

    private StopsBeforeNeedling(Atlas atlas, OnRecord on, LocalDate today) {
        this.atlas = atlas;
        this.on = on;
        this.today = today;
        this.whom = PlannedFor.of(on.client(), today);
    }

    public static List<SafetyStop> of(Atlas atlas, OnRecord record, LocalDate today) {
        StopsBeforeNeedling all = new StopsBeforeNeedling(atlas, record, today);
        all.course();
        all.screening();
        all.plan();
        all.interval();
        all.consent();
        all.competence();
        all.order();
        all.patch();
        return List.copyOf(all.stops);
    }

    private void course() {
        switch (on.course().state()) {
            case DRAFT -> stop(Why.COURSE_NOT_AGREED, coursePage());
            case COMPLETED, STOPPED -> stop(Why.COURSE_ENDED, coursePage());
            case AGREED -> {}
        }
        if (!whom.skinType().isKnown()) stop(Why.SKIN_TYPE_UNKNOWN, clientPage());
    }

    private void screening() {
        for (Judged judged : on.readiness().blocking()) {
            String condition = judged.finding().rule().condition();
            if (judged.finding() instanceof Finding.Wait wait) {
                stop(Why.SCREENING_WAITS, screeningPage(), condition, wait.until());
            } else {
                stop(Why.SCREENING_NOT_CLEAR, screeningPage(), condition);
            }
        }
    }

    /** The plan is held against today's limits again, because a clinic may have made them stricter since. */
    private void plan() {
        Course course = on.course();
        if (atlas.findDevice(course.device()).isEmpty()) stop(Why.DEVICE_UNKNOWN, coursePage(), course.device());
        if (atlas.findConcern(course.concern()).isEmpty()) return;
        PlanCheck check = new PlanCheck(atlas, atlas.concern(course.concern()), whom);
        for (PlanFault fault : check.of(course, on.readiness().noAnaesthetic())) {
            switch (fault.kind()) {
                case CLINIC_MUST_SET, NOT_TREATED ->
                    stop(Why.DEPTH_NOT_SET, coursePage(), fault.values().getFirst());
                case OVER_CAP, OVER_HARD_CAP, BEYOND_DIAL ->
                    stop(Why.DEPTH_OVER_CAP, coursePage(), fault.values().toArray());
                case NUMBING_UNKNOWN,
                        NUMBING_FORBIDDEN,
                        NUMBING_UNLIMITED,
                        NUMBING_TOO_MUCH,
                        NUMBING_TOO_WIDE,
                        NUMBING_TOO_LONG -> stop(Why.NUMBING_NOT_ALLOWED, coursePage());
                case BETWEEN_SETTINGS, TOO_CLOSE, OFF_LABEL_UNEXPLAINED -> {}
            }
        }
    }

    private void interval() {
        boolean screeningWaits = on.readiness().blocking().stream()
                .anyMatch(judged -> judged.finding().rule().id().equals(INTERVAL_RULE));
        if (screeningWaits) return;
        RestBetween rest = new RestBetween(atlas, whom.skinType());
        for (String area : on.course().areas()) {
            LocalDate last = on.lastNeedled().get(area);
            if (last == null) continue;
            rest.over(on.course(), last)
                    .filter(today::isBefore)
                    .ifPresent(day -> stop(Why.TOO_EARLY, coursePage(), areaName(area), last, day));
        }
    }

    private void consent() {
        List<Consent> forCourse = on.consents().stream()
                .filter(consent -> consent.kind() == ConsentKind.TREATMENT)
                .filter(consent ->
                        consent.course().filter(on.course().id()::equals).isPresent())
                .toList();
        if (forCourse.isEmpty()) {
            stop(Why.CONSENT_MISSING, consentPage());
            return;
        }
        Consent latest = forCourse.getFirst();
        if (latest.withdrawnOn().isPresent()) {
            stop(Why.CONSENT_WITHDRAWN, consentPage(), latest.withdrawnOn().get());
        } else if (!latest.holdsOn(today)) {
            stop(Why.CONSENT_EXPIRED, consentPage(), latest.validUntil());
        } else if (!latest.wording().textVersion().equals(on.consentTextVersion())) {
            stop(Why.CONSENT_OLD_TEXT, consentPage());
        } else if (!covered(latest)) {
            stop(Why.CONSENT_OTHER_PLAN, consentPage());
        }
    }

    private boolean covered(Consent consent) {
        return on.courseVersions().stream()
                .filter(version -> version.provenance().version() == consent.courseVersion())
                .anyMatch(version -> Coverage.covers(version, on.course()));
    }

    private void competence() {
        if (on.competent()) return;
        String device = atlas.findDevice(on.course().device())
                .map(found -> found.name())
                .orElse(on.course().device());
        stop(Why.NOT_COMPETENT, "/settings/competences", device);
    }

    private void order() {
        boolean missing = switch (on.rules().orderNeeded()) {
            case NO -> false;
            case COURSE ->
                on.orders().stream()
                        .noneMatch(order -> holds(order) && order.course().isPresent());
            case STANDING -> on.orders().stream().noneMatch(this::holds);
        };
        if (missing) stop(Why.ORDER_MISSING, coursePage() + "#orders");
    }

    private boolean holds(PrescriberOrder order) {
        boolean ours = order.course().map(on.course().id()::equals).orElse(true);
        return ours && order.holdsOn(today);
    }

    /**
     * A patch that was placed must be read, whether or not one was asked for. Only as long as it counts, but a reaction that
     * nobody has decided about grows no older.
     */
    private void patch() {
        LocalDate countsFrom = today.minusDays(on.rules().patchCountsDays());
        boolean none =
                on.patches().stream().noneMatch(patch -> !patch.placedOn().isBefore(countsFrom));
        if (none && on.rules().patchNeededFor(whom)) stop(Why.TEST_PATCH_MISSING, patchPage());
        for (TestPatch patch : on.patches()) {
            switch (patch.reading()) {
                case TestPatch.Reading.NotYet _ when patch.placedOn().isBefore(countsFrom) -> {}
                case TestPatch.Reading.NotYet _ ->
                    stop(Why.TEST_PATCH_UNREAD, patchPage(), patch.product(), patch.readFrom());
                case TestPatch.Reading.Reacted reacted
                when reacted.isOpen() -> stop(Why.TEST_PATCH_REACTED, patchPage(), patch.product(), reacted.on());
                case TestPatch.Reading.Reacted decided -> {}
                case TestPatch.Reading.Calm calm -> {}
            }
        }
    }

    private void stop(Why why, String href, Object... values) {
        stops.add(new SafetyStop(why, List.of(values), href));
    }

    private String areaName(String id) {
        return atlas.findArea(id).map(Area::name).orElse(id);
    }

    private String clientPage() {
        return "/clients/" + on.client().id();
    }

    private String screeningPage() {
        return clientPage() + "/screening";
    }

    private String coursePage() {
        return clientPage() + "/courses/" + on.course().id();
    }

    private String consentPage() {
        return clientPage() + "/consents/new?course=" + on.course().id();
    }

    private String patchPage() {
        return clientPage() + "/test-patches";
    }
}
