package fibril.clinic.plan;

import static fibril.clinic.plan.Plans.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Device;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Overlay;
import fibril.atlas.Protocol;
import fibril.clinic.plan.PlanFault.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCheckTest {

    private static final PlannedFor LIGHT = new PlannedFor(Fitzpatrick.II, 36);
    private static final PlannedFor DARK = new PlannedFor(Fitzpatrick.V, 36);
    private static final Overlay.NumbingLimits LIMITS =
            new Overlay.NumbingLimits("lidocaine_4_cream", 10, 100, 45, "label");

    @Test
    void passesNoHardCapAnywhere() {
        for (Protocol protocol : ATLAS.protocols()) {
            Area area = protocol.area();
            List<PlanFault> faults = check(ATLAS, protocol.concern().id(), LIGHT)
                    .depth(area.id(), area.hardCapMm() + 0.05, Dial.UNKNOWN);
            assertThat(faults).as(protocol.id()).hasSize(1);
        }
    }

    @Test
    void namesZoneGivenAndAllowed() {
        PlanFault fault = check(ATLAS, "fine_lines", LIGHT)
                .depth("periorbital", 0.55, Dial.UNKNOWN)
                .getFirst();
        assertThat(fault.kind()).isEqualTo(Kind.OVER_HARD_CAP);
        assertThat(fault.field()).isEqualTo("depth-periorbital");
        assertThat(fault.values()).containsExactly(ATLAS.area("periorbital").name(), 0.55, 0.5);
    }

    @Test
    void letsTheClinicBeStricterButNotLooser() {
        Atlas strict = Plans.under(new Overlay(
                List.of(new Overlay.DepthCap("cheeks", "", 0.8, "")), List.of(), List.of(), List.of(), List.of()));
        PlanCheck check = check(strict, "acne_scars", LIGHT);
        assertThat(check.depth("cheeks", 0.8, Dial.UNKNOWN)).isEmpty();
        assertThat(check.depth("cheeks", 0.85, Dial.UNKNOWN))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.OVER_CAP);
    }

    @Test
    void refusesAnAreaUntilTheClinicHasSetADepth() {
        assertThat(check(ATLAS, "fine_lines", LIGHT).depth("hands", 0.25, Dial.UNKNOWN))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.CLINIC_MUST_SET);
        Atlas set = Plans.under(Plans.with(new Overlay.OwnDepth("hands", "fine_lines", 0.5, "our own series")));
        assertThat(check(set, "fine_lines", LIGHT).depth("hands", 0.25, Dial.UNKNOWN))
                .isEmpty();
        assertThat(check(set, "fine_lines", LIGHT).depth("hands", 1.05, Dial.UNKNOWN))
                .hasSize(1);
    }

    @Test
    void neverPassesOneMillimetreOnThighsForLaxityThoughTheirCapIsTwo() {
        Atlas set = Plans.under(Plans.with(new Overlay.OwnDepth("thighs", "laxity", 1.0, "our own series")));
        assertThat(check(set, "laxity", LIGHT).depth("thighs", 1.0, Dial.UNKNOWN))
                .isEmpty();
        assertThat(check(set, "laxity", LIGHT).depth("thighs", 1.05, Dial.UNKNOWN))
                .hasSize(1);
    }

    @Test
    void refusesWhatThePenCannotBeSetTo() {
        Dial exceed = Dial.of(ATLAS.device("exceed"));
        Dial skinPen = Dial.of(ATLAS.device("skinpen_precision"));
        PlanCheck check = check(ATLAS, "acne_scars", LIGHT);
        assertThat(check.depth("cheeks", 1.55, exceed))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.BEYOND_DIAL);
        assertThat(check.depth("cheeks", 1.1, skinPen))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.BETWEEN_SETTINGS);
    }

    @Test
    void refusesAConcernThatIsNotTreatedThere() {
        assertThat(check(ATLAS, "hair", LIGHT).depth("cheeks", 0.5, Dial.UNKNOWN))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.NOT_TREATED);
    }

    @ParameterizedTest
    @CsvSource({
        "melasma, II, 13, false",
        "melasma, II, 14, true",
        "melasma, V, 27, false",
        "melasma, V, 28, true",
        "melasma, UNKNOWN, 27, false",
        "stretch_marks, II, 27, false",
        "stretch_marks, II, 28, true",
        "acne_scars, V, 13, false",
        "acne_scars, V, 14, true",
        "hair, II, 6, false",
        "hair, II, 7, true"
    })
    void keepsSessionsApart(String concern, Fitzpatrick type, int days, boolean allowed) {
        assertThat(check(ATLAS, concern, new PlannedFor(type, 36)).spacing(days).isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void recordsNoNumbingCreamBeforeTheClinicHasItsMaximum() {
        Numbing cream = new Numbing.Cream("lidocaine_4_cream", "4 %", 1, 10, 10);
        assertThat(check(ATLAS, "acne_scars", LIGHT).numbing(cream, false))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.NUMBING_UNLIMITED);
    }

    @Test
    void refusesCreamBeyondEachMaximum() {
        PlanCheck check = check(Plans.under(Plans.with(LIMITS)), "acne_scars", LIGHT);
        assertThat(check.numbing(new Numbing.Cream("lidocaine_4_cream", "4 %", 10, 100, 45), false))
                .isEmpty();
        assertThat(check.numbing(new Numbing.Cream("lidocaine_4_cream", "4 %", 10.1, 101, 46), false))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.NUMBING_TOO_MUCH, Kind.NUMBING_TOO_WIDE, Kind.NUMBING_TOO_LONG);
    }

    @Test
    void refusesCreamToSomebodyWhoMustHaveNone() {
        PlanCheck check = check(Plans.under(Plans.with(LIMITS)), "acne_scars", LIGHT);
        assertThat(check.numbing(new Numbing.Cream("lidocaine_4_cream", "4 %", 1, 10, 10), true))
                .extracting(PlanFault::kind)
                .containsExactly(Kind.NUMBING_FORBIDDEN);
        assertThat(check.numbing(new Numbing.None(), true)).isEmpty();
    }

    @Test
    void everyProposalOfEveryPenPassesItsOwnCheck() {
        for (Concern concern : ATLAS.concerns()) {
            for (Device device : ATLAS.devices()) {
                Proposal proposal = Proposal.of(ATLAS, concern, concern.areas(), Dial.of(device), DARK);
                assertThat(check(ATLAS, concern.id(), DARK).spacing(proposal.spacingDays()))
                        .isEmpty();
                for (Proposal.Zone zone : proposal.zones()) {
                    if (!(zone instanceof Proposal.Zone.Proposed(Area area, double depthMm, int passes))) continue;
                    assertThat(check(ATLAS, concern.id(), DARK).depth(area.id(), depthMm, Dial.of(device)))
                            .as(concern.id() + " on " + area.id() + " with " + device.id())
                            .isEmpty();
                    assertThat(passes).isEqualTo(4);
                }
            }
        }
    }

    @Test
    void proposesNothingWhereTheClinicMustSetADepth() {
        assertThat(Proposal.of(ATLAS, ATLAS.concern("fine_lines"), List.of("hands", "nose"), Dial.UNKNOWN, LIGHT)
                        .zones())
                .hasExactlyElementsOfTypes(Proposal.Zone.ForClinicToSet.class, Proposal.Zone.Proposed.class);
    }

    @Test
    void saysWhichZonesAreOffLabelAndWhy() {
        CourseLabel label = CourseLabel.of(
                ATLAS,
                ATLAS.device("skinpen_precision"),
                ATLAS.concern("acne_scars"),
                List.of(new PlannedZone("cheeks", 1.5, 4), new PlannedZone("forehead", 0.5, 4)),
                DARK);
        assertThat(label.isOnLabel()).isTrue();
        CourseLabel deeper = CourseLabel.of(
                ATLAS,
                ATLAS.device("skinpen_precision"),
                ATLAS.concern("acne_scars"),
                List.of(new PlannedZone("cheeks", 1.75, 4), new PlannedZone("forehead", 0.5, 4)),
                new PlannedFor(Fitzpatrick.V, 21));
        assertThat(deeper.isOnLabel()).isFalse();
        assertThat(deeper.reasons())
                .containsExactlyInAnyOrder(
                        "Cheeks, Forehead: cleared from 22 years, the client is 21",
                        "Cheeks: 1.75 mm is deeper than evaluated (1.5 mm)");
    }

    private static PlanCheck check(Atlas atlas, String concern, PlannedFor whom) {
        return new PlanCheck(atlas, atlas.concern(concern), whom);
    }
}
