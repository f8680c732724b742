package fibril.clinic.recover.pages;

import fibril.atlas.RedFlag;
import fibril.atlas.Status;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.recover.Alarm;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Judging;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.ReportDuty;
import fibril.clinic.recover.pages.FlagPage.Closed;
import fibril.clinic.recover.pages.FlagPage.ClosingForm;
import fibril.clinic.recover.pages.FlagPage.Fact;
import fibril.clinic.recover.pages.FlagPage.Field;
import fibril.clinic.recover.pages.FlagPage.ReportForm;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page of one flag. What was done to close it is for those who treat. */
@Component
public class FlagPages {

    private final Clients clients;
    private final ClientHeads heads;
    private final Recoveries recoveries;
    private final Judging judging;
    private final CurrentAtlas atlas;
    private final Alarm alarm;
    private final Settings settings;
    private final Staff staff;
    private final RecoverWords words;
    private final Clock clock;

    public FlagPages(
            Clients clients,
            ClientHeads heads,
            Recoveries recoveries,
            Judging judging,
            CurrentAtlas atlas,
            Alarm alarm,
            Settings settings,
            Staff staff,
            RecoverWords words,
            Clock clock) {
        this.clients = clients;
        this.heads = heads;
        this.recoveries = recoveries;
        this.judging = judging;
        this.atlas = atlas;
        this.alarm = alarm;
        this.settings = settings;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    ReportDuty duty() {
        return ReportDuty.of(settings.get(ReportDuty.SETTING, ""));
    }

    FlagPage of(Flag flag, Form form, SignedIn reader) {
        Client client = clients.find(flag.client()).orElseThrow();
        RedFlag rule = words.rule(flag);
        Instant now = clock.instant();
        Instant actBy = flag.actBy(words.words().zone());
        boolean treats = reader.role().treats();
        Alarm.News news = alarm.of(flag);
        return new FlagPage(
                heads.of(client, Corridor.RECOVER, words.words()),
                rule.sign(),
                flag.isOpen() ? RecoverWords.mark(flag.urgency()) : Mark.OK,
                flag.isOpen() ? words.urgency(flag.urgency()) : words.t("recover.flag.closed"),
                words.t("recover.flag.actBy", words.moment(actBy)),
                flag.isOpen() && now.isAfter(actBy),
                flag.sightings().reversed().stream().map(this::seen).toList(),
                rule.tellClient(),
                rule.clinicDoes(),
                rule.disagreement(),
                rule.standing().status() == Status.SOURCED
                        ? ""
                        : rule.standing().reason(),
                RecoverWords.sources(rule.standing().citations()),
                recoveries
                        .find(flag.session(), now)
                        .map(recovery -> session(recovery, rule))
                        .orElse(List.of()),
                flag.isOpen() && news.open() ? "/flags/" + flag.id() + "/taken-on" : "",
                news.lines().stream().map(FlagPages::told).toList(),
                flag.isOpen() && treats ? closingForm(flag, "closing", form) : null,
                treats
                        ? flag.closing()
                                .map(closing -> closed(flag, closing, form))
                                .orElse(null)
                        : null,
                flag.isOpen() || form.has("reason") ? "" : form.typed("whatWasDone"),
                form.problems());
    }

    private static FlagPage.Told told(Alarm.Line line) {
        Mark mark = switch (line.step()) {
            case WAITS -> Mark.WAIT;
            case DONE -> Mark.OK;
            case FAILED -> Mark.STOP;
            case DROPPED -> Mark.NONE;
        };
        return new FlagPage.Told(mark, line.text());
    }

    private FlagPage.Seen seen(Flag.Sighting seen) {
        return new FlagPage.Seen(
                words.moment(seen.at()), words.after(seen.hoursAfter()), seen.whys(), "/check-ins/" + seen.checkIn());
    }

    /** What a report to the maker would have to name. */
    private List<Fact> session(Recovery recovery, RedFlag rule) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("session", words.words().day(recovery.session().startedAt())));
        facts.add(fact("treated", words.treated(recovery.treated())));
        if (isAboutForecast(rule)) facts.add(fact("redness", redness(recovery)));
        String device = recovery.session().tools().device();
        facts.add(fact(
                "device",
                atlas.get().findDevice(device).map(found -> found.name()).orElse(device)));
        String lots = recovery.session().tools().lots().stream()
                .map(UsedLot::lot)
                .distinct()
                .collect(Collectors.joining(", "));
        facts.add(fact("lots", lots.isEmpty() ? words.t("recover.flag.lots.none") : lots));
        if (!recovery.session().products().isBlank()) {
            facts.add(fact("products", recovery.session().products()));
        }
        facts.add(fact("operator", staff.nameOf(recovery.session().operator())));
        return facts;
    }

    private static boolean isAboutForecast(RedFlag rule) {
        return rule.raisedWhen().stream()
                .flatMap(way -> way.tests().stream())
                .anyMatch(RedFlag.Test.OutlastsForecast.class::isInstance);
    }

    /** What the time is held against: the forecast beside the fixed times of the rule, or those alone. */
    private String redness(Recovery recovery) {
        return judging.redness(recovery)
                .map(gone -> words.t("recover.flag.redness.forecast", Math.round(gone.p50()), Math.round(gone.p95())))
                .orElseGet(() -> words.t("recover.flag.redness.fixed"));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.t("recover.flag." + key), value);
    }

    /** What stands there, to be corrected, or what was typed over it. */
    private ClosingForm correction(Flag flag, Closing closing, Form form) {
        if (form.has("reason")) return closingForm(flag, "correction", form);
        Map<String, String[]> fields = new HashMap<>();
        fields.put("whatWasDone", new String[] {closing.whatWasDone()});
        fields.put("result", new String[] {closing.result().name()});
        fields.put("harm", new String[] {closing.harm().name()});
        fields.put("device", new String[] {closing.device().name()});
        fields.put("deviceHow", new String[] {closing.deviceHow()});
        fields.put("furtherCare", new String[] {closing.furtherCare()});
        if (closing.deviceKept()) fields.put("deviceKept", new String[] {"yes"});
        closing.basis().ifPresent(basis -> {
            fields.put("grounds", basis.grounds().stream().map(Enum::name).toArray(String[]::new));
            fields.put("awareOn", new String[] {basis.awareOn().toString()});
        });
        return closingForm(flag, "correction", new Form(fields, words.words()));
    }

    private ClosingForm closingForm(Flag flag, String action, Form form) {
        LocalDate today = LocalDate.now(clock);
        String aware = form.typed("awareOn");
        return new ClosingForm(
                "/flags/" + flag.id() + "/" + action,
                Integer.toString(flag.provenance().version()),
                field(form, "whatWasDone"),
                field(form, "result"),
                choices("result", Closing.Result.values()),
                field(form, "harm"),
                choices("harm", Closing.Harm.values()),
                choices("ground", Closing.Ground.values()),
                form.all("grounds"),
                field(form, "device"),
                choices("device", Closing.Involvement.values()),
                field(form, "deviceHow"),
                field(form, "furtherCare"),
                form.ticked("deviceKept"),
                new Field(
                        aware.isEmpty() ? words.words().dayOf(flag.raisedAt()).toString() : aware,
                        form.error("awareOn")),
                today.toString(),
                duty() == ReportDuty.USER_FACILITY,
                action.equals("correction") ? field(form, "reason") : null);
    }

    private static Field field(Form form, String name) {
        return new Field(form.typed(name), form.error(name));
    }

    private List<Choice> choices(String field, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), words.t("recover.closing." + field + "." + value.name())))
                .toList();
    }

    private Closed closed(Flag flag, Closing closing, Form form) {
        List<Fact> facts = new ArrayList<>(List.of(
                done("whatWasDone", closing.whatWasDone()),
                done("by", staff.nameOf(closing.by()) + ", " + words.words().moment(closing.at())),
                done(
                        "result",
                        words.t("recover.closing.result." + closing.result().name())),
                done("harm", words.t("recover.closing.harm." + closing.harm().name())),
                done(
                        "device",
                        words.t("recover.closing.device." + closing.device().name()))));
        closing.basis()
                .filter(basis -> !basis.grounds().isEmpty())
                .ifPresent(basis -> facts.add(done("grounds", grounds(basis))));
        if (!closing.deviceHow().isEmpty()) facts.add(done("deviceHow", closing.deviceHow()));
        if (!closing.furtherCare().isEmpty()) facts.add(done("furtherCare", closing.furtherCare()));
        if (closing.deviceKept()) facts.add(done("deviceKept", words.t("recover.yes")));
        closing.basis()
                .ifPresent(basis -> facts.add(done("awareOn", words.words().day(basis.awareOn()))));
        closing.report().ifPresent(report -> facts.add(done("report", reported(report))));
        Optional<LocalDate> due = closing.reportDue().filter(day -> closing.owesReport());
        boolean mayReport = closing.report().isEmpty() && closing.harm() != Closing.Harm.NONE;
        return new Closed(
                facts,
                due.map(day -> words.t("recover.report.due", words.words().day(day)))
                        .orElse(""),
                due.filter(day -> LocalDate.now(clock).isAfter(day)).isPresent(),
                closing.harm() == Closing.Harm.NONE ? "" : "/flags/" + flag.id() + "/harm",
                mayReport ? reportForm(flag, form) : null,
                correction(flag, closing, form));
    }

    private String grounds(Closing.Basis basis) {
        return basis.grounds().stream()
                .sorted()
                .map(ground -> words.t("recover.closing.ground." + ground))
                .collect(Collectors.joining(", "));
    }

    private String reported(Closing.Report report) {
        return words.t(
                "recover.report.sent",
                words.words().day(report.sentOn()),
                report.to(),
                report.reference().isEmpty() ? words.t("recover.report.noReference") : report.reference(),
                staff.nameOf(report.by()));
    }

    private Fact done(String key, String value) {
        return new Fact(words.t("recover.closing." + key), value);
    }

    private static ReportForm reportForm(Flag flag, Form form) {
        return new ReportForm(
                "/flags/" + flag.id() + "/report",
                Integer.toString(flag.provenance().version()),
                field(form, "sentOn"),
                field(form, "to"),
                field(form, "reference"));
    }
}
