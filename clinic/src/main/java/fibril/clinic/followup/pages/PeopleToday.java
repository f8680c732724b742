package fibril.clinic.followup.pages;

import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.followup.Contacts;
import fibril.clinic.people.Client;
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
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is here today: those expected first, then everybody in the order of time. */
@Component
public class PeopleToday {

    private final Sessions sessions;
    private final Consultations consultations;
    private final CheckIns checkIns;
    private final Contacts contacts;
    private final Words words;

    public PeopleToday(
            Sessions sessions, Consultations consultations, CheckIns checkIns, Contacts contacts, Words words) {
        this.sessions = sessions;
        this.consultations = consultations;
        this.checkIns = checkIns;
        this.contacts = contacts;
        this.words = words;
    }

    private record Seen(UUID client, Instant at, Mark mark, String what, String path) {}

    List<DayPage.Person> on(LocalDate today, Overview overview, boolean treats) {
        Instant from = today.atStartOfDay(words.zone()).toInstant();
        Instant until = today.plusDays(1).atStartOfDay(words.zone()).toInstant();
        List<Seen> seen = new ArrayList<>();
        sessions.startedBetween(from, until).forEach(session -> seen.add(session(session)));
        consultations.heldOn(today).forEach(talk -> seen.add(consultation(talk)));
        checkIns.toldSince(from).stream()
                .filter(told -> told.at().isBefore(until))
                .forEach(told -> seen.add(checkIn(told)));
        List<DayPage.Person> people = new ArrayList<>(expected(today, seen, overview));
        seen.stream()
                .sorted(Comparator.comparing(Seen::at))
                .flatMap(each ->
                        overview.client(each.client()).map(client -> person(each, client, overview, treats)).stream())
                .forEach(people::add);
        return people;
    }

    /** Agreed for today and not seen yet. */
    private List<DayPage.Person> expected(LocalDate today, List<Seen> seen, Overview overview) {
        Set<UUID> here = new HashSet<>(seen.stream().map(Seen::client).toList());
        return contacts.agreedFor(today).stream()
                .filter(contact -> here.add(contact.client()))
                .flatMap(contact -> overview.client(contact.client()).stream())
                .map(client -> new DayPage.Person(
                        words.t("followup.day.today"),
                        client.name(),
                        DueWords.address(client.id()) + "/followup",
                        born(client, overview),
                        Mark.DUE,
                        words.t("followup.day.expected")))
                .toList();
    }

    private DayPage.Person person(Seen each, Client client, Overview overview, boolean treats) {
        String address = DueWords.address(client.id());
        return new DayPage.Person(
                words.time(each.at()),
                client.name(),
                treats ? address + each.path() : address,
                born(client, overview),
                each.mark(),
                each.what());
    }

    private String born(Client client, Overview overview) {
        return overview.isShared(client) ? words.t("followup.born", words.day(client.born())) : "";
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
