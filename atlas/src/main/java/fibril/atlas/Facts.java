package fibril.atlas;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything the data files say, read and checked. */
record Facts(
        List<Source> sources,
        List<EndPoint> endPoints,
        List<Area> areas,
        List<Concern> concerns,
        List<Protocol> protocols,
        List<Device> devices,
        List<DeviceRule> deviceRules,
        List<Note> notes,
        List<Anaesthetic> anaesthetics,
        List<Crosswalk> crosswalk,
        List<Topic> topics,
        List<ScreeningRule> screeningRules,
        AfterCare afterCare,
        Scales scales,
        List<Claim> claims,
        Evidence evidence,
        Skin skin,
        Overlay overlay) {

    record Evidence(List<TrialRow> trials, List<RecoveryRow> recovery, List<BiologyRow> biology) {}

    record Skin(List<Thickness> thickness, List<LayerAgeing> ageing, List<ToolPart> pen, List<ToolPart> roller) {}

    Facts with(
            List<Area> newAreas,
            List<Protocol> newProtocols,
            List<ScreeningRule> newRules,
            List<AfterCareTime> newTimes,
            List<Anaesthetic> newAnaesthetics) {
        AfterCare care = new AfterCare(
                newTimes,
                afterCare.phases(),
                afterCare.questions(),
                afterCare.checkIns(),
                afterCare.redFlags(),
                afterCare.disagreements());
        return new Facts(
                sources,
                endPoints,
                newAreas,
                concerns,
                newProtocols,
                devices,
                deviceRules,
                notes,
                newAnaesthetics,
                crosswalk,
                topics,
                newRules,
                care,
                scales,
                claims,
                evidence,
                skin,
                overlay);
    }

    Stream<Standing> standings() {
        return Stream.of(
                        areas.stream().map(Area::standing),
                        concerns.stream().map(Concern::standing),
                        protocols.stream().map(Protocol::standing),
                        devices.stream().map(Device::standing),
                        anaesthetics.stream().map(Anaesthetic::standing),
                        screeningRules.stream().map(ScreeningRule::standing),
                        afterCare.times().stream().map(AfterCareTime::standing),
                        afterCare.phases().stream().map(AfterCarePhase::standing),
                        afterCare.redFlags().stream().map(RedFlag::standing),
                        scales.all().stream().map(Scale::standing),
                        claims.stream().map(Claim::standing),
                        skin.thickness().stream().map(Thickness::standing),
                        skin.ageing().stream().map(LayerAgeing::standing),
                        skin.pen().stream().map(ToolPart::standing),
                        skin.roller().stream().map(ToolPart::standing))
                .flatMap(Function.identity());
    }

    List<ClinicChange> clinicChanges() {
        return Stream.of(
                        areas.stream().map(Area::clinicChanges),
                        protocols.stream().map(Protocol::clinicChanges),
                        screeningRules.stream().map(ScreeningRule::clinicChanges),
                        afterCare.times().stream().map(AfterCareTime::clinicChanges),
                        anaesthetics.stream().map(Anaesthetic::clinicChanges))
                .flatMap(Function.identity())
                .flatMap(List::stream)
                .toList();
    }

    record AfterCare(
            List<AfterCareTime> times,
            List<AfterCarePhase> phases,
            List<CheckInQuestion> questions,
            List<CheckInTime> checkIns,
            List<RedFlag> redFlags,
            List<Disagreement> disagreements) {}

    record Scales(
            List<Scale> all,
            List<ScaleChoice> bestFirst,
            List<Scale> everyCourse,
            List<Scale> everySession,
            List<Scale> recovery) {}
}
