package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.Field;
import fibril.clinic.arrive.Matching;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * GET /settings/arriving/{id}: a file that was sent. POST …/look with what its columns hold, …/intake, and …/dropping,
 * which forgets it.
 */
@Controller
@RequestMapping(ArrivingController.PATH + "/{id}")
@MayEnter(Role.OWNER)
public class StagedController {

    static final String COLUMN = "column-";
    static final String LINE = "line-";
    private static final String TEMPLATE = "arrive/staged";

    private final Staging staging;
    private final ArrivingPages pages;
    private final Staff staff;
    private final Words words;

    StagedController(Staging staging, ArrivingPages pages, Staff staff, Words words) {
        this.staging = staging;
        this.pages = pages;
        this.staff = staff;
        this.words = words;
    }

    @GetMapping
    public Reply show(@PathVariable UUID id) {
        return staging.find(id)
                .map(file -> Reply.page(TEMPLATE, pages.staged(file, staging.look(file), Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/look")
    public Reply look(@PathVariable UUID id, Form form) {
        Optional<Staged> file = staging.find(id);
        if (file.isEmpty()) return Reply.notFound();
        Optional<Staged.Settings> said = said(file.get(), form);
        said.ifPresent(file.get()::set);
        if (!form.isClean()) return refused(file.get(), form);
        return Reply.seeOther(ArrivingController.PATH + "/" + id);
    }

    @PostMapping("/intake")
    public Reply take(@PathVariable UUID id, Form form, SignedIn who) {
        Optional<Staged> found = staging.find(id);
        if (found.isEmpty()) return Reply.notFound();
        Staged file = found.get();
        Optional<Staged.Settings> said = said(file, form);
        if (said.isEmpty()) return Reply.seeOther(ArrivingController.PATH + "/" + id);
        if (!said.get().readsAs(file.settings())) form.problem("", "arrive.look.first");
        file.set(said.get());
        Optional<Draft> draft = staging.look(file);
        if (draft.isPresent()) {
            int open = draft.get().open(file.settings().choices(draft.get())).size();
            if (open > 0) form.problem("every", "arrive.open", open);
            if (!draft.get().faults().isEmpty() && !file.settings().withoutFaulty()) {
                form.problem("withoutFaulty", "arrive.faulty", draft.get().faultyRows());
            }
        }
        if (draft.isEmpty() || !form.isClean()) return refused(file, form);
        staging.begin(file, who.id());
        return Reply.seeOther(ArrivingController.PATH + "/" + id);
    }

    @PostMapping("/dropping")
    public Reply drop(@PathVariable UUID id) {
        staging.drop(id);
        return Reply.seeOther(ArrivingController.PATH, words.t("arrive.dropped"));
    }

    private Reply refused(Staged file, Form form) {
        return Reply.refused(TEMPLATE, pages.staged(file, staging.look(file), form));
    }

    /** What the form says of the file; what is missing is noted and the rest is kept. */
    private Optional<Staged.Settings> said(Staged file, Form form) {
        if (!file.isOpen()) return Optional.empty();
        form.labels("arrive.form");
        Matching matching = matching(file, form);
        matching.missing()
                .forEach(fields -> form.problem(
                        COLUMN + 0,
                        "arrive.missing",
                        String.join(", ", fields.stream().map(pages::called).toList())));
        Optional<DayOrder> order = form.oneOf(
                        "order", Stream.of(DayOrder.values()).map(Enum::name).toList())
                .map(DayOrder::valueOf);
        if (order.isEmpty()) form.problem("order", "arrive.order.missing");
        else if (isAboutOtherDays(file, matching)) {
            form.problem("order", "arrive.order.again");
            order = Optional.empty();
        }
        Optional<UUID> standIn = form.oneOf(
                        "practitioner",
                        staff.everybody().stream()
                                .filter(member ->
                                        member.active() && member.role().treats())
                                .map(StaffMember::id)
                                .map(UUID::toString)
                                .toList())
                .map(UUID::fromString);
        Optional<Alike.Choice> every = choice(form.typed("every"));
        return Optional.of(new Staged.Settings(
                matching,
                order.orElse(null),
                standIn.orElse(null),
                every.orElse(null),
                single(form),
                form.ticked("withoutFaulty")));
    }

    /** An order that the file told by one column of days says nothing of another. */
    private static boolean isAboutOtherDays(Staged file, Matching matching) {
        Matching before = file.settings().matching();
        boolean same = Stream.of(Field.BORN, Field.DAY)
                .allMatch(field -> before.of(field).equals(matching.of(field)));
        return file.settings().order().isPresent()
                && !same
                && DayOrder.settled(file.sheet(), matching).isEmpty();
    }

    private static Matching matching(Staged file, Form form) {
        Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < file.sheet().headings().size(); i++) {
            int column = i;
            Field.named(file.source().kind(), form.typed(COLUMN + i)).ifPresent(field -> {
                List<Integer> at = columns.computeIfAbsent(field, none -> new ArrayList<>());
                if (at.isEmpty() || field == Field.TEXT) at.add(column);
            });
        }
        return new Matching(file.source().kind(), columns);
    }

    private static Map<Long, Alike.Choice> single(Form form) {
        Map<Long, Alike.Choice> single = new HashMap<>();
        for (String field : form.fields()) {
            if (!field.matches(LINE + "\\d{1,9}")) continue;
            choice(form.typed(field))
                    .ifPresent(choice -> single.put(Long.valueOf(field.substring(LINE.length())), choice));
        }
        return single;
    }

    private static Optional<Alike.Choice> choice(String typed) {
        return Stream.of(Alike.Choice.values())
                .filter(choice -> choice.name().equals(typed))
                .findFirst();
    }
}
