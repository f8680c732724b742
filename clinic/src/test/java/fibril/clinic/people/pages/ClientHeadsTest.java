package fibril.clinic.people.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.InMemoryClients;
import fibril.clinic.people.Mistakable;
import fibril.clinic.people.Sex;
import fibril.clinic.people.SomebodyAlwaysWrites;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.people.StepsKept;
import fibril.clinic.practice.Kept;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Notice;
import fibril.clinic.web.Stage;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientHeadsTest {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    /** Her birthday in Auckland; in London it is still the day before. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-04T20:00:00Z"), AUCKLAND);

    private final Clients clients = new InMemoryClients();
    private final Words words = new Words(new Messages(Locale.UK), AUCKLAND);
    private final Client client = client("Ada", LocalDate.of(1984, 3, 5), 4);

    @Test
    void drawsAllSevenStagesThoughRoomsAreMissing() {
        ClientHead head = heads(new ProfileStage()).of(client, Corridor.PLAN, words);
        assertThat(head.stages())
                .extracting(Stage::name)
                .containsExactly("Profile", "Consult", "Plan", "Treat", "Recover", "Measure", "Follow up");
        assertThat(head.stages().get(1)).isEqualTo(new Stage("Consult", "", Mark.NONE, "not started", "", false));
        assertThat(head.stages().get(2).here()).isTrue();
    }

    @Test
    void saysWhatARoomSaysWithItsDayAndAddress() {
        ClientHead head = heads(new Waiting()).of(client, Corridor.PEOPLE, words);
        assertThat(head.stages().get(1))
                .isEqualTo(new Stage("Consult", "/c/" + client.id(), Mark.WAIT, "not started", "3 Aug 2026", false));
    }

    @Test
    void putsTheAlertsOfEveryStageInTheNoticesWithDaysAsPeopleWriteThem() {
        ClientHead head = heads(new Waiting()).of(client, Corridor.PEOPLE, words);
        assertThat(head.notices()).containsExactly(new Notice(Mark.FLAG, "aged 3 Aug 2026", "/flags/1"));
    }

    @Test
    void warnsOfNamesakes() {
        clients.add(client);
        clients.add(client("Ada", LocalDate.of(1990, 1, 1), 2));
        ClientHead head = heads().of(client, Corridor.PEOPLE, words);
        assertThat(head.notices()).extracting(Notice::text).containsExactly("Another client has this name");
    }

    @Test
    void countsTheAgeByThePracticesOwnCalendar() {
        assertThat(heads().of(client, Corridor.PEOPLE, words).age()).isEqualTo("aged 42");
    }

    @Test
    void saysWhenTheSkinTypeIsNotKnown() {
        ClientHead head = heads(new ProfileStage()).of(client("Bea", client.born(), null), Corridor.PEOPLE, words);
        assertThat(head.skinType()).isEqualTo("skin type not known");
        assertThat(head.fitzpatrick()).isZero();
        assertThat(head.stages().getFirst().mark()).isEqualTo(Mark.UNANSWERED);
    }

    @Test
    void offersAPhotographOnlyWhereThereIsOne() {
        assertThat(heads().of(client, Corridor.PEOPLE, words).photo()).isEmpty();
    }

    private ClientHeads heads(StageOfCare... rooms) {
        Kept.House house = new Kept.House(new SomebodyAlwaysWrites(), () -> false, CLOCK, () -> "");
        StepsKept kept = new StepsKept(List.of(rooms), house, CLOCK);
        return new ClientHeads(List.of(rooms), kept, new Mistakable(clients, house), CLOCK);
    }

    private static Client client(String given, LocalDate born, @org.jspecify.annotations.Nullable Integer skinType) {
        return new Client(
                UUID.randomUUID(),
                given,
                "Lovelace",
                born,
                Sex.FEMALE,
                skinType,
                "",
                "",
                "",
                null,
                Provenance.first(new UUID(0, 1), Instant.EPOCH));
    }

    /** A room that waits until 3 August and has one flag standing. */
    private static final class Waiting implements StageOfCare {

        private static final LocalDate UNTIL = LocalDate.of(2026, 8, 3);

        @Override
        public Corridor stage() {
            return Corridor.CONSULT;
        }

        @Override
        public String addressFor(UUID client) {
            return "/c/" + client;
        }

        @Override
        public Step stepOf(Client client, LocalDate today) {
            return Step.of(State.WAITING, "people.stage.notStarted")
                    .on(UNTIL)
                    .with(List.of(new Alert(State.FLAGGED, "people.age", List.of(UNTIL), "/flags/1")));
        }
    }
}
