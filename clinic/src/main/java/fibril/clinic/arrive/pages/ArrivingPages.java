package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.ArrivingClient;
import fibril.clinic.arrive.ArrivingEntry;
import fibril.clinic.arrive.Coming;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.Field;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Kind;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The owner’s pages of arriving, in words. */
@Component
class ArrivingPages {

    private static final int FIRST = 5;
    private static final int SHOWN = 100;
    private static final int SAMPLE = 60;

    private final Arrivals arrivals;
    private final Staging staging;
    private final Staff staff;
    private final Words words;

    ArrivingPages(Arrivals arrivals, Staging staging, Staff staff, Words words) {
        this.arrivals = arrivals;
        this.staging = staging;
        this.staff = staff;
        this.words = words;
    }

    ArrivingPage index(Form form) {
        return new ArrivingPage(
                form,
                Stream.of(Kind.values())
                        .map(kind -> new Choice(
                                kind.word(), words.t("arrive.kind." + kind), words.t("arrive.kind." + kind + ".hint")))
                        .toList(),
                staging.all().stream()
                        .map(file -> new ArrivingPage.Waiting(
                                ArrivingController.PATH + "/" + file.id(),
                                words.t(
                                        "arrive.waiting." + file.state(),
                                        file.source().fileName())))
                        .toList(),
                arrivals.all().stream().map(this::line).toList());
    }

    private ArrivingPage.Line line(Arrival arrival) {
        String by = staff.nameOf(arrival.author());
        return new ArrivingPage.Line(
                arrival.source().fileName(),
                words.t(
                        "arrive.line",
                        words.t("arrive.kind." + arrival.source().kind()),
                        arrival.source().product()),
                words.t("arrive.when", words.moment(arrival.at()), by.isEmpty() ? words.t("arrive.console") : by),
                arrival.undoneAt().isPresent() ? Mark.NONE : Mark.OK,
                arrival.undoneAt()
                        .map(at -> words.t("arrive.undone", words.moment(at)))
                        .orElse(words.t("arrive.taken", arrival.taken())),
                arrival.undoneAt().isPresent() ? "" : ArrivingController.PATH + "/" + arrival.id() + "/undoing");
    }

    /** What a field is called on these pages. */
    String called(Field field) {
        return words.t("arrive.field." + field);
    }

    StagedPage staged(Staged file, Optional<Draft> draft, Form form) {
        Staged.Settings settings = file.settings();
        ForeignSheet sheet = file.sheet();
        Form shown = filled(file, settings, form);
        List<Choice> fields = new ArrayList<>();
        Field.of(file.source().kind()).forEach(field -> fields.add(Choice.of(field.word(), called(field))));
        int rows = draft.map(each -> each.coming().size()).orElse(sheet.rows().size());
        return new StagedPage(
                ArrivingController.PATH + "/" + file.id(),
                file.source().fileName(),
                words.t(
                        "arrive.about",
                        words.t("arrive.kind." + file.source().kind()),
                        file.source().product(),
                        sheet.rows().size(),
                        sheet.encoding(),
                        words.t("arrive.delimiter." + (int) sheet.delimiter())),
                file.state().name(),
                shown,
                columns(sheet, shown),
                fields,
                Stream.of(DayOrder.values())
                        .map(order -> Choice.of(order.name(), words.t("arrive.order." + order)))
                        .toList(),
                file.source().kind() == Kind.VISITS ? practitioners() : List.of(),
                choices(file.source().kind() == Kind.CLIENTS),
                draft.map(each -> each.coming().stream()
                                .limit(FIRST)
                                .map(this::row)
                                .toList())
                        .orElse(List.of()),
                draft.map(this::counts).orElse(List.of()),
                draft.map(each -> alike(each, settings)).orElse(List.of()),
                more(draft.map(each -> each.alike().size()).orElse(0)),
                draft.map(ArrivingPages::faults).orElse(List.of()),
                more(draft.map(each -> each.faults().size()).orElse(0)),
                draft.isPresent() && !draft.get().coming().isEmpty(),
                draft.isPresent() && !draft.get().faults().isEmpty(),
                file.done().get(),
                Math.max(1, rows),
                progress(file, rows));
    }

    /** As it stands, or as it was typed; what is wrong stays beside it. */
    private Form filled(Staged file, Staged.Settings settings, Form form) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < file.sheet().headings().size(); i++) {
            values.put(
                    StagedController.COLUMN + i,
                    settings.matching().in(i).map(Field::word).orElse(""));
        }
        values.put("order", settings.order().map(Enum::name).orElse(""));
        values.put("practitioner", Objects.toString(settings.standInOrNull(), ""));
        values.put("every", settings.every().map(Enum::name).orElse(""));
        values.put("withoutFaulty", settings.withoutFaulty() ? "yes" : "");
        Form shown = Form.filled(words, values);
        form.problems().forEach(problem -> shown.refuse(problem.field(), problem.text()));
        if (file.state() == Staged.State.FAILED) shown.problem("", file.trouble());
        return shown;
    }

    private static List<StagedPage.Column> columns(ForeignSheet sheet, Form form) {
        List<String> first =
                sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst().cells();
        return IntStream.range(0, sheet.headings().size())
                .mapToObj(i -> new StagedPage.Column(
                        StagedController.COLUMN + i,
                        sheet.heading(i),
                        i < first.size() ? brief(first.get(i)) : "",
                        form.typed(StagedController.COLUMN + i)))
                .toList();
    }

    private static String brief(String text) {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() > SAMPLE ? one.substring(0, SAMPLE) + "…" : one;
    }

    private List<Choice> practitioners() {
        return staff.everybody().stream()
                .filter(member -> member.active() && member.role().treats())
                .map(member -> Choice.of(member.id().toString(), member.name()))
                .toList();
    }

    private List<Choice> choices(boolean people) {
        return Stream.of(Alike.Choice.values())
                .filter(choice -> people || choice != Alike.Choice.SAME)
                .map(choice -> Choice.of(choice.name(), words.t("arrive.choice." + choice)))
                .toList();
    }

    private List<String> counts(Draft draft) {
        List<String> counts = new ArrayList<>();
        counts.add(words.t("arrive.count.rows", draft.coming().size()));
        if (draft.ahead() > 0) counts.add(words.t("arrive.count.ahead", draft.ahead()));
        if (draft.byNameAlone() > 0) counts.add(words.t("arrive.count.byName", draft.byNameAlone()));
        counts.add(words.t("arrive.count.alike", draft.alike().size()));
        counts.add(words.t("arrive.count.faults", draft.faults().size(), draft.faultyRows()));
        return counts;
    }

    private String row(Coming coming) {
        return switch (coming) {
            case ArrivingClient client ->
                words.t(
                        "arrive.row.client",
                        client.line(),
                        client.who(),
                        words.day(client.born()),
                        client.email(),
                        client.phone());
            case ArrivingEntry entry ->
                words.t(
                        "arrive.row.entry",
                        entry.line(),
                        entry.who(),
                        entry.said().day().map(words::day).orElse(words.t("arrive.undated")),
                        brief(entry.said().title()),
                        brief(entry.said().words()),
                        brief(entry.file()));
        };
    }

    private List<StagedPage.Same> alike(Draft draft, Staged.Settings settings) {
        List<Choice> choices = choices(draft.source().kind() == Kind.CLIENTS);
        return draft.alike().stream()
                .limit(SHOWN)
                .map(each -> new StagedPage.Same(
                        StagedController.LINE + each.line(),
                        Long.toString(each.line()),
                        each.coming().who(),
                        words.t("arrive.why." + each.why()),
                        each.whom(),
                        each.other().map(id -> "/clients/" + id).orElse(""),
                        choices,
                        Optional.ofNullable(settings.single().get(each.line()))
                                .map(Enum::name)
                                .orElse("")))
                .toList();
    }

    private static List<StagedPage.Wrong> faults(Draft draft) {
        return draft.faults().stream()
                .limit(SHOWN)
                .map(fault -> new StagedPage.Wrong(
                        Long.toString(fault.line()), fault.column(), fault.value(), fault.allowed()))
                .toList();
    }

    private String more(int all) {
        return all > SHOWN ? words.t("arrive.more", all - SHOWN) : "";
    }

    private String progress(Staged file, int rows) {
        return switch (file.state()) {
            case LOOKED_AT, FAILED -> "";
            case UNDERWAY -> words.t("arrive.underway", file.done().get(), rows);
            case TAKEN ->
                words.t("arrive.finished", file.arrival().map(Arrival::taken).orElse(0));
        };
    }
}
