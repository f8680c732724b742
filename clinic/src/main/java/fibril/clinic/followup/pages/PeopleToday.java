package fibril.clinic.followup.pages;

import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.pages.AppointmentsToday;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.followup.Contact;
import fibril.clinic.followup.Contacts;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Mistakable;
import fibril.clinic.practice.Kept;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is here today: those expected at no time of their own first, then everybody in the order of time. */
@Component
public class PeopleToday {

    private static final int ASKED = 4;

    private final Clients clients;
    private final Sessions sessions;
    private final Consultations consultations;
    private final CheckIns checkIns;
    private final Contacts contacts;
    private final AppointmentsToday appointments;
    private final Mistakable mistakable;
    private final Words words;
    private final Kept<Asked, List<DayPage.Person>> kept;
    private final Kept<LocalDate, Expected> expected;

    public PeopleToday(
            Clients clients,
            Sessions sessions,
            Consultations consultations,
            CheckIns checkIns,
            Contacts contacts,
            AppointmentsToday appointments,
            Mistakable mistakable,
            Words words,
            Kept.House house) {
        this.clients = clients;
        this.sessions = sessions;
        this.consultations = consultations;
        this.checkIns = checkIns;
        this.contacts = contacts;
        this.appointments = appointments;
        this.mistakable = mistakable;
        this.words = words;
        this.kept = house.answers(ASKED, this::on);
        this.expected = house.answers(ASKED, this::expected);
    }

    private record Asked(LocalDate day, boolean treats) {}

    /** {@code path} is below the client's own page and for those who treat; {@code href} is for everybody. */
    private record Seen(UUID client, Instant at, Mark mark, String what, String path, String href) {
        Seen(UUID client, Instant at, Mark mark, String what, String path) {
            this(client, at, mark, what, path, "");
        }
    }

    /** What the diary and the records say of a day, whatever is written about those who come. */
    private record Expected(List<Seen> seen, List<Contact> agreed) {}

    List<DayPage.Person> on(LocalDate today, boolean treats) {
        return kept.of(new Asked(today, treats));
    }

    private List<DayPage.Person> on(Asked asked) {
        Expected today = expected.of(asked.day());
        List<Seen> seen = today.seen();
        Known known = known(seen, today.agreed());
        List<DayPage.Person> people = new ArrayList<>(unseen(today.agreed(), seen, known));
        seen.stream()
                .sorted(Comparator.comparing(Seen::at))
                .flatMap(each ->
                        known.client(each.client()).map(client -> person(each, client, known, asked.treats())).stream())
                .forEach(people::add);
        return List.copyOf(people);
    }

    private Expected expected(LocalDate today) {
        Instant from = today.atStartOfDay(words.zone()).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(words.zone()).toInstant();
        List<Seen> seen = new ArrayList<>();
        sessions.startedBetween(from, until).forEach(session -> seen.add(session(session)));
        consultations.heldOn(today).forEach(talk -> seen.add(consultation(talk)));
        checkIns.toldSince(from).stream()
                .filter(told -> told.at().isBefore(until))
                .forEach(told -> seen.add(checkIn(told)));
        seen.addAll(booked(today, seen));
        return new Expected(List.copyOf(seen), contacts.agreedFor(today));
    }

    /** Everybody who is here, and which of them are easily mistaken for somebody else. */
    private record Known(Map<UUID, Client> clients, Set<UUID> mistakable) {
        Optional<Client> client(UUID id) {
            return Optional.ofNullable(clients.get(id));
        }
    }

    private Known known(List<Seen> seen, List<Contact> agreed) {
        Set<UUID> ids = Stream.concat(
                        seen.stream().map(Seen::client), agreed.stream().map(Contact::client))
                .collect(Collectors.toSet());
        List<Client> here = clients.ofIds(ids);
        return new Known(
                here.stream().collect(Collectors.toMap(Client::id, Function.identity())), mistakable.among(here));
    }

    /** Once a session or consultation is on record it stands for its appointment. */
    private List<Seen> booked(LocalDate today, List<Seen> seen) {
        return appointments.on(today).stream()
                .filter(line -> seen.stream()
                        .noneMatch(each -> each.client().equals(line.client())
                                && each.path()
                                        .startsWith(line.kind() == VisitKind.SESSION ? "/sessions" : "/consultation")))
                .map(line -> new Seen(line.client(), line.at(), line.mark(), line.what(), "", line.href()))
                .toList();
    }

    /** Agreed for today and not seen yet. */
    private List<DayPage.Person> unseen(List<Contact> agreed, List<Seen> seen, Known known) {
        Set<UUID> here = new HashSet<>(seen.stream().map(Seen::client).toList());
        return agreed.stream()
                .filter(contact -> here.add(contact.client()))
                .flatMap(contact -> known.client(contact.client()).stream())
                .map(client -> new DayPage.Person(
                        words.t("followup.day.today"),
                        client.name(),
                        DueWords.address(client.id()) + "/followup",
                        born(client, known),
                        Mark.DUE,
                        words.t("followup.day.expected")))
                .toList();
    }

    private DayPage.Person person(Seen each, Client client, Known known, boolean treats) {
        String address = DueWords.address(client.id());
        return new DayPage.Person(
                words.time(each.at()),
                client.name(),
                !each.href().isEmpty() ? each.href() : treats ? address + each.path() : address,
                born(client, known),
                each.mark(),
                each.what());
    }

    private String born(Client client, Known known) {
        return known.mistakable().contains(client.id()) ? words.t("followup.born", words.day(client.born())) : "";
    }

    private Seen session(Session session) {
        String key = !session.isNeedled()
                ? "followup.day.calledOff"
                : session.isOpen() ? "followup.day.session.open" : "followup.day.session";
        return new Seen(
                session.client(),
                session.startedAt(),
                session.isOpen() ? Mark.UNDERWAY : Mark.OK,
                words.t(key, session.number()),
                "/sessions/" + session.id());
    }

    private Seen consultation(Consultation talk) {
        return new Seen(
                talk.client(),
                talk.provenance().at(),
                Mark.OK,
                words.t("followup.day.consultation"),
                "/consultation/" + talk.id());
    }

    private Seen checkIn(CheckIn told) {
        String what = told.isInBetween()
                ? words.t("followup.day.checkIn.between")
                : words.t("followup.day.checkIn", told.dueHours());
        return new Seen(told.client(), told.at(), Mark.OK, what, "/recovery");
    }
}
