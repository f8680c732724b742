package fibril.clinic.consult.pages;

import fibril.atlas.Atlas;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.Dossier;
import fibril.clinic.consult.FromHome;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.Readiness;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every page of this room looks up before it can say anything: the client, her goals, the facts, the day. */
@Component
public class ConsultDesk {

    private final Clients clients;
    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final HomeForms homeForms;
    private final ScreeningRecords records;
    private final CurrentAtlas atlas;
    private final ClientHeads heads;
    private final Staff staff;
    private final Words words;
    private final Clock clock;

    public ConsultDesk(
            Clients clients,
            Consultations consultations,
            Questionnaires questionnaires,
            HomeForms homeForms,
            ScreeningRecords records,
            CurrentAtlas atlas,
            ClientHeads heads,
            Staff staff,
            Words words,
            Clock clock) {
        this.clients = clients;
        this.consultations = consultations;
        this.questionnaires = questionnaires;
        this.homeForms = homeForms;
        this.records = records;
        this.atlas = atlas;
        this.heads = heads;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    Optional<Client> client(UUID id) {
        return clients.find(id);
    }

    ClientHead head(Client client) {
        return heads.of(client, Corridor.CONSULT, words);
    }

    static String address(Client client) {
        return "/clients/" + client.id();
    }

    Set<String> areas(Client client) {
        return consultations.latest(client.id()).map(Consultation::areas).orElse(Set.of());
    }

    Set<String> concerns(Client client) {
        return consultations.latest(client.id()).map(Consultation::concerns).orElse(Set.of());
    }

    Optional<Questionnaire> current(Client client) {
        return questionnaires.current(client.id());
    }

    /** What she sent from home and nobody has gone through with her yet, in words; empty when there is none. */
    String homeNote(Client client) {
        FromHome home = homeForms.awaiting(client.id());
        return home.newest()
                .map(form -> words.t("consult.home.waits", home.answers().size(), words.moment(form.at())))
                .orElse("");
    }

    Readiness readiness(Client client) {
        return records.of(client, areas(client), concerns(client), today());
    }

    Dossier dossier(Client client) {
        return records.dossier(client, areas(client), concerns(client));
    }

    StandingLine standing(Client client) {
        return current(client).isEmpty() ? StandingLine.notAsked(words) : StandingLine.of(readiness(client), words);
    }

    Atlas atlas() {
        return atlas.get();
    }

    String nameOf(UUID member) {
        return staff.nameOf(member);
    }

    Words words() {
        return words;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
