package fibril.atlas;

import java.util.List;
import java.util.Map;

/** Everything the data files say, read and checked. */
record Facts(
        List<Source> sources,
        List<EndPoint> endPoints,
        List<Area> areas,
        List<Concern> concerns,
        List<Protocol> protocols,
        List<Device> devices,
        List<DeviceRule> deviceRules,
        List<Anaesthetic> anaesthetics,
        List<Crosswalk> crosswalk,
        List<Topic> topics,
        List<ScreeningRule> screeningRules,
        AfterCare afterCare,
        List<Scale> scales,
        Map<String, List<String>> bestFirst,
        List<Claim> claims,
        List<TrialRow> trials,
        List<RecoveryRow> recovery,
        List<BiologyRow> biology) {

    record AfterCare(
            List<AfterCareTime> times,
            List<AfterCarePhase> phases,
            List<CheckInQuestion> questions,
            List<CheckInTime> checkIns,
            List<RedFlag> redFlags,
            List<Disagreement> disagreements) {}
}
