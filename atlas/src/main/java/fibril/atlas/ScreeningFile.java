package fibril.atlas;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the questionnaire's headings and rules. */
final class ScreeningFile {

    private final Basis basis;
    private final Set<String> areas;
    private final Set<String> concerns;
    private List<Topic> topics = List.of();

    ScreeningFile(Basis basis, Set<String> areas, Set<String> concerns) {
        this.basis = basis;
        this.areas = areas;
        this.concerns = concerns;
    }

    List<Topic> topics() {
        return topics;
    }

    List<ScreeningRule> rules(Entry root) {
        topics = root.records("topics", "id", entry -> new Topic(entry.text("id"), entry.text("label")));
        return root.records("rules", "id", this::rule);
    }

    private ScreeningRule rule(Entry entry) {
        AnswerShape answer = entry.inside("answer", ScreeningFile::answer);
        ScreeningRule.Waiting waiting = waiting(entry);
        if (answer instanceof AnswerShape.DateLast && waiting.daysOrNull() == null) {
            entry.problem("waitDays", "is missing: a last day needs days to wait");
        }
        return new ScreeningRule(
                entry.text("id"),
                entry.ref("topic", Loader.byId(topics, Topic::id)),
                entry.text("condition"),
                entry.oneOf("kind", RuleKind.class),
                entry.oneOf("scope", Scope.class),
                entry.oneOf("askedOf", AskedOf.class),
                entry.text("ask"),
                answer,
                waiting,
                appliesTo(entry),
                effects(entry),
                entry.textOrNone("whatToTell"),
                entry.text("action"),
                entry.textOrNone("disagreement"),
                entry.textOrNone("splitFrom"),
                basis.standing(entry),
                List.of());
    }

    private static ScreeningRule.Waiting waiting(Entry entry) {
        Integer days = entry.wholeOrNone("waitDays", 1, 3650);
        Range range = entry.rangeOrNone("waitDaysRange", 0, 3650);
        if (days != null && range != null && !range.contains(days)) {
            entry.problem("waitDays", "must lie inside what sources give, " + range.words() + ", was " + days);
        }
        return new ScreeningRule.Waiting(days, range, entry.oneOf("waitFrom", WaitFrom.class, WaitFrom.FIXED));
    }

    private AppliesTo appliesTo(Entry entry) {
        AppliesTo found = entry.insideOrNone("appliesTo", this::someOnly);
        return found == null ? AppliesTo.EVERYONE : found;
    }

    private AppliesTo someOnly(Entry entry) {
        Sex sex = switch (entry.textOrNone("sex")) {
            case "" -> Sex.UNKNOWN;
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            default -> {
                entry.problem("sex", "must be F or M");
                yield Sex.UNKNOWN;
            }
        };
        return new AppliesTo(
                sex,
                entry.wholeOrNone("ageMin", 0, 120),
                entry.wholeOrNone("ageMax", 0, 120),
                Set.copyOf(entry.ids("areas", areas)),
                Set.copyOf(entry.ids("concerns", concerns)));
    }

    private static ScreeningRule.Effects effects(Entry entry) {
        List<Outcome> also = entry.has("alsoDoes") ? entry.severalOf("alsoDoes", Outcome.class) : List.of();
        for (Outcome outcome : also) {
            if (outcome != Outcome.NO_ANAESTHETIC && outcome != Outcome.AVOID_ZONE) {
                entry.problem("alsoDoes", "can only be no_anaesthetic or avoid_zone, was " + outcome);
            }
        }
        return new ScreeningRule.Effects(
                also.contains(Outcome.NO_ANAESTHETIC),
                also.contains(Outcome.AVOID_ZONE),
                entry.flag("askAgainOnTheDay"),
                entry.wholeOrNone("raisedBySkinTypeFrom", 1, 6),
                entry.insideOrNone("needsLetter", ScreeningFile::paper),
                entry.insideOrNone("needsPrescriber", ScreeningFile::paper));
    }

    private static Paper paper(Entry entry) {
        return new Paper(entry.text("from"), entry.text("forWhat"), entry.whole("validDays", 1, 3650));
    }

    private static AnswerShape answer(Entry entry) {
        String shape = entry.text("shape");
        return switch (shape) {
            case "yes_no" -> new AnswerShape.YesNo();
            case "staff_yes_no" -> new AnswerShape.StaffYesNo();
            case "date_last" ->
                new AnswerShape.DateLast(
                        entry.text("dateLabel"),
                        entry.text("noLabel"),
                        entry.insideOrNone("ongoing", ScreeningFile::ongoing));
            case "date_of" ->
                new AnswerShape.DateOf(
                        entry.text("dateLabel"), entry.text("noLabel"), entry.parts("bands", band("underDays")));
            case "choice" -> new AnswerShape.Choice(entry.parts("options", ScreeningFile::option));
            case "rating" ->
                new AnswerShape.Rating(
                        entry.whole("min", 0, 100),
                        entry.whole("max", 0, 100),
                        entry.whole("raisedFrom", 0, 100),
                        entry.parts("labels", ScreeningFile::label),
                        entry.flag("textRequired"));
            case "age" -> new AnswerShape.Age(entry.parts("bands", band("underYears")));
            default -> {
                entry.problem("shape", "is not known: \"" + shape + "\"");
                throw new Entry.Unreadable();
            }
        };
    }

    private static AnswerShape.Ongoing ongoing(Entry entry) {
        return new AnswerShape.Ongoing(entry.text("label"), entry.oneOf("outcome", Outcome.class));
    }

    private static AnswerShape.Option option(Entry entry) {
        return new AnswerShape.Option(entry.text("id"), entry.text("label"), entry.oneOf("outcome", Outcome.class));
    }

    static AnswerShape.Label label(Entry entry) {
        return new AnswerShape.Label(entry.whole("value", -100, 100), entry.text("label"));
    }

    private static Function<Entry, AnswerShape.Band> band(String underField) {
        return entry -> {
            Integer under = entry.wholeOrNone(underField, 1, 100_000);
            return new AnswerShape.Band(
                    under == null ? AnswerShape.Band.ENDLESS : under, entry.oneOf("outcome", Outcome.class));
        };
    }
}
