package fibril.clinic.consult;

import static fibril.clinic.consult.Rules.SOMEBODY;
import static fibril.clinic.consult.Rules.TODAY;
import static fibril.clinic.consult.Rules.book;
import static fibril.clinic.consult.Rules.dated;
import static fibril.clinic.consult.Rules.effects;
import static fibril.clinic.consult.Rules.paper;
import static fibril.clinic.consult.Rules.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fibril.atlas.AnswerShape;
import fibril.atlas.Outcome;
import fibril.atlas.RuleKind;
import fibril.atlas.ScreeningRule;
import fibril.atlas.WaitFrom;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierTest {

    private static final ScreeningRule ACNE = yesNo("acne", RuleKind.RELATIVE);
    private static final ScreeningRule LUPUS =
            yesNo("lupus", RuleKind.RELATIVE, effects(false, false, paper(90), null));
    private static final ScreeningRule TABLETS =
            dated("tablets", RuleKind.RELATIVE, 180, WaitFrom.FIXED, effects(false, false, null, paper(90)));
    private static final ScreeningRule BOTOX = dated("botox", RuleKind.DEFER, 14);
    private static final ScreeningRule FILLER = dated("filler", RuleKind.DEFER, 28);
    private static final ScreeningRule BLEEDING = yesNo("bleeding", RuleKind.ABSOLUTE);
    private static final ScreeningRule MOLE = yesNo("mole", RuleKind.AVOID_ZONE);
    private static final ScreeningRule MARKS = yesNo("marks", RuleKind.CAUTION);

    @Test
    void isReadyTodayWhenEverythingIsClear() {
        Readiness readiness = with(Map.of("acne", new Answer.No())).readiness(book(ACNE), TODAY);
        assertThat(readiness.mayProceed()).isTrue();
        assertThat(readiness.readyFrom()).contains(TODAY);
    }

    @Test
    void goesOnWithARelativeFindingOnlyAfterAnOverride() {
        Map<String, Answer> yes = Map.of("acne", new Answer.Yes());
        assertThat(with(yes).readiness(book(ACNE), TODAY).mayProceed()).isFalse();
        assertThat(with(yes, overridden(ACNE, RuleKind.RELATIVE, new Answer.Yes()))
                        .readiness(book(ACNE), TODAY)
                        .mayProceed())
                .isTrue();
    }

    @Test
    void needsANewDecisionWhenTheAnswerChanges() {
        Settlement onTheOldAnswer = overridden(TABLETS, RuleKind.RELATIVE, new Answer.LastOn(TODAY.minusDays(100)));
        Dossier dossier = new Dossier(
                SOMEBODY,
                Past.NOTHING_KNOWN,
                Map.of("tablets", new Answer.LastOn(TODAY.minusDays(10))),
                List.of(onTheOldAnswer),
                List.of(approval(TABLETS, TODAY, TODAY.plusDays(90))));
        assertThat(dossier.readiness(book(TABLETS), TODAY).mayProceed()).isFalse();
    }

    @Test
    void forgetsAnOverrideThatWasTakenBack() {
        Settlement made = overridden(ACNE, RuleKind.RELATIVE, new Answer.Yes());
        Settlement back = new Settlement(
                made.id(),
                made.client(),
                made.rule(),
                made.answer(),
                made.kind(),
                Settlement.Way.WITHDRAWN,
                made.why(),
                List.of(),
                made.signedAs(),
                made.atlasVersion(),
                made.provenance().next(made.client(), Instant.EPOCH, "worse today"));
        assertThat(with(Map.of("acne", new Answer.Yes()), back)
                        .readiness(book(ACNE), TODAY)
                        .mayProceed())
                .isFalse();
    }

    @Test
    void neverOverridesAnAbsoluteFinding() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> overridden(BLEEDING, RuleKind.ABSOLUTE, new Answer.Yes()))
                .withMessageContaining("bleeding");
        Settlement crafted = overridden(BLEEDING, RuleKind.RELATIVE, new Answer.Yes());
        assertThat(with(Map.of("bleeding", new Answer.Yes()), crafted)
                        .readiness(book(BLEEDING), TODAY)
                        .mayProceed())
                .isFalse();
    }

    @Test
    void neverOverridesSilence() {
        Settlement crafted = overridden(ACNE, RuleKind.RELATIVE, new Answer.NotAsked());
        assertThat(with(Map.of(), crafted).readiness(book(ACNE), TODAY).mayProceed())
                .isFalse();
    }

    @Test
    void neverOverridesAWaitThatNoPaperMayShorten() {
        Answer yesterday = new Answer.LastOn(TODAY.minusDays(1));
        Settlement crafted = overridden(BOTOX, RuleKind.DEFER, yesterday);
        assertThat(with(Map.of("botox", yesterday), crafted)
                        .readiness(book(BOTOX), TODAY)
                        .mayProceed())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true", "89, true", "90, true", "91, false"})
    void countsALetterFromItsDayToItsLastDay(int day, boolean proceeds) {
        Dossier dossier = new Dossier(
                SOMEBODY,
                Past.NOTHING_KNOWN,
                Map.of("lupus", new Answer.Yes()),
                List.of(overridden(LUPUS, RuleKind.RELATIVE, new Answer.Yes())),
                List.of(letter(LUPUS, TODAY, TODAY.plusDays(90))));
        assertThat(dossier.readiness(book(LUPUS), TODAY.plusDays(day)).mayProceed())
                .isEqualTo(proceeds);
    }

    @Test
    void wantsTheLetterAndTheOverride() {
        Map<String, Answer> yes = Map.of("lupus", new Answer.Yes());
        Dossier onlyLetter = new Dossier(
                SOMEBODY, Past.NOTHING_KNOWN, yes, List.of(), List.of(letter(LUPUS, TODAY, TODAY.plusDays(9))));
        assertThat(onlyLetter.readiness(book(LUPUS), TODAY).mayProceed()).isFalse();
        Readiness onlyOverride = with(yes, overridden(LUPUS, RuleKind.RELATIVE, new Answer.Yes()))
                .readiness(book(LUPUS), TODAY);
        assertThat(onlyOverride.mayProceed()).isFalse();
        assertThat(onlyOverride.blocking().getFirst().missingPapers()).containsExactly(PaperKind.LETTER);
    }

    @Test
    void shortensAWaitWithTheApprovalItAsksFor() {
        Answer lately = new Answer.LastOn(TODAY.minusDays(100));
        Dossier dossier = new Dossier(
                SOMEBODY,
                Past.NOTHING_KNOWN,
                Map.of("tablets", lately),
                List.of(overridden(TABLETS, RuleKind.RELATIVE, lately)),
                List.of(approval(TABLETS, TODAY, TODAY.plusDays(90))));
        assertThat(dossier.readiness(book(TABLETS), TODAY).mayProceed()).isTrue();
    }

    @Test
    void isReadyFromTheEndOfTheLongestWait() {
        Dossier dossier = with(Map.of(
                "botox", new Answer.LastOn(TODAY.minusDays(4)), "filler", new Answer.LastOn(TODAY.minusDays(8))));
        Readiness readiness = dossier.readiness(book(BOTOX, FILLER), TODAY);
        assertThat(readiness.mayProceed()).isFalse();
        assertThat(readiness.readyFrom()).contains(TODAY.plusDays(20));
        assertThat(dossier.readiness(book(BOTOX, FILLER), TODAY.plusDays(19)).mayProceed())
                .isFalse();
        assertThat(dossier.readiness(book(BOTOX, FILLER), TODAY.plusDays(20)).mayProceed())
                .isTrue();
    }

    @Test
    void namesNoDayWhenSomethingElseBlocksToo() {
        Dossier dossier = with(Map.of("botox", new Answer.LastOn(TODAY), "bleeding", new Answer.Yes()));
        assertThat(dossier.readiness(book(BOTOX, BLEEDING), TODAY).readyFrom()).isEmpty();
        assertThat(with(Map.of("botox", new Answer.LastOn(TODAY)))
                        .readiness(book(BOTOX, ACNE), TODAY)
                        .readyFrom())
                .isEmpty();
    }

    @Test
    void namesNoDayWhenTheEndOfAWaitBeginsAnotherBar() {
        ScreeningRule scar = Rules.shaped(
                "scar",
                RuleKind.RELATIVE,
                new AnswerShape.DateOf(
                        "Day",
                        "Old",
                        List.of(
                                new AnswerShape.Band(42, Outcome.WAIT),
                                new AnswerShape.Band(180, Outcome.RELATIVE),
                                new AnswerShape.Band(AnswerShape.Band.ENDLESS, Outcome.CLEAR))));
        Readiness readiness =
                with(Map.of("scar", new Answer.On(TODAY.minusDays(10)))).readiness(book(scar), TODAY);
        assertThat(readiness.blocking()).hasSize(1);
        assertThat(readiness.readyFrom()).isEmpty();
    }

    @Test
    void showsACautionUntilItIsAcknowledgedAndNeverStopsForIt() {
        Dossier open = with(Map.of("marks", new Answer.Yes()));
        assertThat(open.readiness(book(MARKS), TODAY).mayProceed()).isTrue();
        assertThat(open.readiness(book(MARKS), TODAY).unacknowledged()).hasSize(1);
        Settlement seen = settled(MARKS, RuleKind.CAUTION, new Answer.Yes(), Settlement.Way.ACKNOWLEDGED);
        assertThat(with(Map.of("marks", new Answer.Yes()), seen)
                        .readiness(book(MARKS), TODAY)
                        .unacknowledged())
                .isEmpty();
    }

    @Test
    void forbidsNumbingCreamEvenWhereTheFindingIsOverridden() {
        ScreeningRule pregnant = yesNo("pregnant", RuleKind.RELATIVE, effects(true, false, null, null));
        Readiness readiness = with(
                        Map.of("pregnant", new Answer.Yes()), overridden(pregnant, RuleKind.RELATIVE, new Answer.Yes()))
                .readiness(book(pregnant), TODAY);
        assertThat(readiness.mayProceed()).isTrue();
        assertThat(readiness.noAnaesthetic()).isTrue();
    }

    @Test
    void needsAnApprovalAboutNumbingCreamOnlyForTheCream() {
        ScreeningRule liver = yesNo("liver", RuleKind.RELATIVE, effects(true, false, null, paper(90)));
        Settlement made = overridden(liver, RuleKind.RELATIVE, new Answer.Yes());
        Map<String, Answer> yes = Map.of("liver", new Answer.Yes());
        Readiness without = with(yes, made).readiness(book(liver), TODAY);
        assertThat(without.mayProceed()).isTrue();
        assertThat(without.noAnaesthetic()).isTrue();
        Dossier approved = new Dossier(
                SOMEBODY, Past.NOTHING_KNOWN, yes, List.of(made), List.of(approval(liver, TODAY, TODAY.plusDays(1))));
        assertThat(approved.readiness(book(liver), TODAY).noAnaesthetic()).isFalse();
        assertThat(approved.readiness(book(liver), TODAY.plusDays(2)).noAnaesthetic())
                .isTrue();
    }

    private static Dossier with(Map<String, Answer> answers, Settlement... settlements) {
        return new Dossier(SOMEBODY, Past.NOTHING_KNOWN, answers, List.of(settlements), List.of());
    }

    @Test
    void leavesOutTheSkinThatWasMarkedAndSaysWhereItIs() {
        Map<String, Answer> yes = Map.of("mole", new Answer.Yes());
        Settlement marked = new Settlement(
                new UUID(0, 1),
                new UUID(0, 7),
                "mole",
                new Answer.Yes(),
                RuleKind.AVOID_ZONE,
                Settlement.Way.ACKNOWLEDGED,
                "left cheek, two fingers below the eye",
                List.of("cheeks"),
                "Wren Example",
                "v1",
                Provenance.first(new UUID(0, 7), Instant.EPOCH));
        assertThat(with(yes).readiness(book(MOLE), TODAY).avoidZones())
                .singleElement()
                .satisfies(zone -> assertThat(zone.isMarked()).isFalse());
        List<AvoidZone> zones = with(yes, marked).readiness(book(MOLE), TODAY).avoidZones();
        assertThat(zones).singleElement().satisfies(zone -> {
            assertThat(zone.where()).isEqualTo("left cheek, two fingers below the eye");
            assertThat(zone.areas()).containsExactly("cheeks");
        });
        assertThat(AvoidZone.areasOf(zones)).containsExactly("cheeks");
    }

    @Test
    void doesNotTakeTheReasonOfAnOverrideForAPlaceOnTheSkin() {
        ScreeningRule wound =
                yesNo("wound", RuleKind.RELATIVE, new ScreeningRule.Effects(false, true, false, null, null, null));
        Readiness readiness = with(
                        Map.of("wound", new Answer.Yes()), overridden(wound, RuleKind.RELATIVE, new Answer.Yes()))
                .readiness(book(wound), TODAY);
        assertThat(readiness.avoidZones())
                .singleElement()
                .satisfies(zone -> assertThat(zone.isMarked()).isFalse());
    }

    private static Settlement overridden(ScreeningRule rule, RuleKind kind, Answer answer) {
        return settled(rule, kind, answer, Settlement.Way.OVERRIDDEN);
    }

    private static Settlement settled(ScreeningRule rule, RuleKind kind, Answer answer, Settlement.Way way) {
        UUID somebody = new UUID(0, 7);
        return new Settlement(
                new UUID(0, 1),
                somebody,
                rule.id(),
                answer,
                kind,
                way,
                "a reason",
                List.of(),
                "Wren Example",
                "v1",
                Provenance.first(somebody, Instant.EPOCH));
    }

    private static FindingPaper letter(ScreeningRule rule, LocalDate from, LocalDate to) {
        return paperOf(rule, PaperKind.LETTER, from, to);
    }

    private static FindingPaper approval(ScreeningRule rule, LocalDate from, LocalDate to) {
        return paperOf(rule, PaperKind.APPROVAL, from, to);
    }

    private static FindingPaper paperOf(ScreeningRule rule, PaperKind kind, LocalDate from, LocalDate to) {
        UUID somebody = new UUID(0, 7);
        return new FindingPaper(
                new UUID(0, 2),
                somebody,
                rule.id(),
                kind,
                "Dr Example",
                from,
                to,
                "",
                null,
                "",
                false,
                Provenance.first(somebody, Instant.EPOCH));
    }
}
