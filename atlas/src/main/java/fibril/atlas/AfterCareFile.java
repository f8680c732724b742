package fibril.atlas;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads after-care times, phases, check-ins, red flags and disagreements. */
final class AfterCareFile {

    static final Facts.AfterCare EMPTY =
            new Facts.AfterCare(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Twelve weeks. */
    private static final int LONGEST_HOURS = 2016;

    private final Basis basis;
    private final Set<String> areas;
    private Set<String> times = Set.of();
    private Set<String> disagreements = Set.of();
    private Map<String, CheckInQuestion> questions = Map.of();

    AfterCareFile(Basis basis, Set<String> areas) {
        this.basis = basis;
        this.areas = areas;
    }

    Facts.AfterCare read(Entry root) {
        List<AfterCareTime> time = root.records("times", "id", this::time);
        times = Loader.byId(time, AfterCareTime::id).keySet();
        List<Disagreement> differing = root.records("disagreements", "id", this::disagreement);
        disagreements = Loader.byId(differing, Disagreement::id).keySet();
        List<AfterCarePhase> phases = root.records("phases", "id", this::phase);
        List<CheckInQuestion> asked = root.records("questions", "id", this::question);
        questions = Loader.byId(asked, CheckInQuestion::id);
        List<CheckInTime> checkIns = root.records("checkIns", "id", this::checkIn);
        List<RedFlag> flags = root.records("redFlags", "id", this::redFlag);
        return new Facts.AfterCare(time, phases, asked, checkIns, flags, differing);
    }

    private AfterCareTime time(Entry entry) {
        return new AfterCareTime(
                entry.text("id"),
                entry.text("label"),
                entry.text("whatStarts"),
                entry.whole("hours", 0, LONGEST_HOURS),
                entry.whole("deepHours", 0, LONGEST_HOURS),
                entry.range("rangeHours", 0, LONGEST_HOURS),
                entry.textOrNone("disagreement"),
                basis.standing(entry),
                List.of());
    }

    private AfterCarePhase phase(Entry entry) {
        return new AfterCarePhase(
                entry.text("id"),
                entry.text("label"),
                entry.whole("fromHours", 0, LONGEST_HOURS),
                entry.whole("toHours", 0, LONGEST_HOURS),
                entry.parts("normal", this::line),
                entry.parts("do", this::line),
                entry.parts("dont", this::line),
                entry.ids("disagreements", disagreements),
                basis.standing(entry));
    }

    private AfterCarePhase.Line line(Entry entry) {
        String text = entry.text("text");
        Placeholders.in(text).forEach(time -> entry.known("text", time, times));
        String before = entry.textOrNone("before");
        String after = entry.textOrNone("after");
        if (!before.isEmpty()) entry.known("before", before, times);
        if (!after.isEmpty()) entry.known("after", after, times);
        return new AfterCarePhase.Line(text, entry.oneOf("depth", AppliesDepth.class, AppliesDepth.ALL), before, after);
    }

    private CheckInQuestion question(Entry entry) {
        String onlyIf = entry.textOrNone("onlyIf");
        if (!onlyIf.isEmpty()) entry.known("onlyIf", onlyIf, Set.of("anaesthetic"));
        return new CheckInQuestion(
                entry.text("id"),
                entry.text("ask"),
                form(entry),
                !onlyIf.isEmpty(),
                Set.copyOf(entry.ids("areas", areas)));
    }

    private static CheckInQuestion.Form form(Entry entry) {
        String shape = entry.text("shape");
        return switch (shape) {
            case "yes_no" -> new CheckInQuestion.Form.YesNo();
            case "rating" ->
                new CheckInQuestion.Form.Rating(
                        entry.whole("min", 0, 100),
                        entry.whole("max", 1, 100),
                        entry.partsOrNone("labels", ScreeningFile::label));
            case "day_number" ->
                new CheckInQuestion.Form.DayNumber(entry.whole("min", 0, 365), entry.whole("max", 1, 365));
            case "choice" -> new CheckInQuestion.Form.Choice(entry.parts("options", AfterCareFile::pick));
            default -> {
                entry.problem("shape", "is not known: \"" + shape + "\"");
                throw new Entry.Unreadable();
            }
        };
    }

    private static CheckInQuestion.Pick pick(Entry entry) {
        return new CheckInQuestion.Pick(entry.text("id"), entry.text("label"));
    }

    private CheckInTime checkIn(Entry entry) {
        List<CheckInQuestion> asks = entry.ids("asks", questions.keySet()).stream()
                .flatMap(id -> Stream.ofNullable(questions.get(id)))
                .toList();
        return new CheckInTime(
                entry.text("id"),
                entry.text("label"),
                entry.whole("atHours", 1, LONGEST_HOURS),
                asks,
                entry.flag("photo"));
    }

    private RedFlag redFlag(Entry entry) {
        return new RedFlag(
                entry.text("id"),
                entry.text("sign"),
                entry.oneOf("urgency", Urgency.class),
                entry.parts("raisedWhen", this::alternative),
                entry.text("tellClient"),
                entry.texts("clinicDoes"),
                entry.textOrNone("disagreement"),
                basis.standing(entry));
    }

    private RedFlag.Alternative alternative(Entry entry) {
        Integer to = entry.wholeOrNone("toHours", 0, 100_000);
        return new RedFlag.Alternative(
                entry.text("why"),
                entry.oneOf("depth", AppliesDepth.class, AppliesDepth.ALL),
                entry.whole("fromHours", 0, 100_000),
                to == null ? RedFlag.Alternative.ENDLESS : to,
                entry.parts("tests", this::test));
    }

    private RedFlag.Test test(Entry entry) {
        String question = entry.text("question");
        entry.known("question", question, questions.keySet());
        String op = entry.text("op");
        return switch (op) {
            case "at_least" -> new RedFlag.Test.AtLeast(question, entry.number("value", 0, 1000));
            case "is_true" -> new RedFlag.Test.IsTrue(question);
            case "rising" -> new RedFlag.Test.Rising(question);
            case "returned" -> new RedFlag.Test.Returned(question);
            case "outlasts_forecast" -> new RedFlag.Test.OutlastsForecast(question);
            default -> {
                entry.problem("op", "is not known: \"" + op + "\"");
                throw new Entry.Unreadable();
            }
        };
    }

    private Disagreement disagreement(Entry entry) {
        String time = entry.textOrNone("time");
        if (!time.isEmpty()) entry.known("time", time, times);
        return new Disagreement(
                entry.text("id"),
                entry.text("question"),
                time,
                entry.parts("positions", this::position),
                entry.text("recommend"));
    }

    private Disagreement.Position position(Entry entry) {
        return new Disagreement.Position(entry.text("says"), entry.text("by"), basis.citations(entry));
    }
}
