package fibril.clinic.booking.pages.my;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.DayQuestions;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.consult.pages.QuestionsController;
import fibril.clinic.consult.pages.ScreeningController;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Guest;
import fibril.clinic.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From a client's own telephone to the room where her answers are gone through. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BeforeTheVisitTest {

    private static final UUID STAFF = OpenPractice.PRACTITIONER.id();
    private static final Instant TOMORROW = OpenPractice.NINE.plus(Duration.ofDays(1));

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final MyQuestionsController questions = practice.room(MyQuestionsController.class);
    private final MyVisitController visit = practice.room(MyVisitController.class);
    private final QuestionsController room = practice.room(QuestionsController.class);
    private final Random chance = new Random(4);

    @AfterAll
    void close() {
        practice.close();
    }

    /** Whoever starts a session taps through the questions of the day; what she sent must not end there unseen. */
    @Test
    void theQuestionsOfTheDaySettleOnlyWhatTheyConfirm() {
        Client ada = client();
        write(ada, "home", "", "q-pregnant", "no", "q-sunburn", "no");
        send(guest(ada, appointment(ada, TOMORROW)), "q-pregnant", "yes", "q-sunburn", "no");
        DayQuestions day = practice.room(DayQuestions.class);
        assertThat(day.of(ada, Set.of("cheeks"), Set.of("acne_scars"), OpenPractice.TODAY))
                .filteredOn(question -> question.otherwiseFromHome().isPresent())
                .extracting(question -> question.rule().id())
                .containsExactly("pregnant");
        practice.write(() -> day.record(
                ada,
                Set.of("cheeks"),
                Set.of("acne_scars"),
                Map.of("pregnant", new Answer.No(), "sunburn", new Answer.No()),
                new DayQuestions.Writing(STAFF, OpenPractice.NINE, OpenPractice.TODAY, "asked again")));
        assertThat(practice.room(HomeForms.class).awaiting(ada.id()).answers()).containsOnlyKeys("pregnant");
        assertThat(findingOf(ada, "pregnant")).isInstanceOf(Finding.Unanswered.class);
    }

    @Test
    void keepsHerAnswersApartUntilEachIsGoneThrough() {
        Client ada = client();
        Guest guest = guest(ada, appointment(ada, TOMORROW));
        UUID sent = send(guest, "q-keloid", "no", "q-sunburn", "no");
        assertThat(findingOf(ada, "keloid")).isInstanceOf(Finding.Unanswered.class);
        assertThat(practice.room(Questionnaires.class).current(ada.id())).isEmpty();
        Document asked = practice.page(room.fresh(ada.id()));
        assertThat(asked.select("[value^=as-sent-]").eachAttr("name"))
                .containsExactlyInAnyOrder("q-keloid", "q-sunburn");
        assertThat(asked.select("[value^=as-sent-][checked]")).isEmpty();
        assertThat(asked.select(".chips [name=q-pregnant]"))
                .as("as every other question")
                .isNotEmpty();
        write(ada, "home", sent.toString(), "q-keloid", "as-sent-" + sent);
        assertThat(findingOf(ada, "keloid")).isInstanceOf(Finding.Clear.class);
        assertThat(findingOf(ada, "sunburn")).as("not gone through").isInstanceOf(Finding.Unanswered.class);
        assertThat(practice.room(HomeForms.class).awaiting(ada.id()).answers()).containsOnlyKeys("sunburn");
        assertThat(latest(ada).settled())
                .singleElement()
                .satisfies(one -> assertThat(one.way()).isEqualTo(HomeForm.Way.CONFIRMED));
        assertThat(practice.page(practice.room(ScreeningController.class).history(ada.id()))
                        .text())
                .contains("Sent by the client from home")
                .containsPattern("Keloid scars No Confirmed")
                .contains("Not gone through");
    }

    @Test
    void opensAQuestionAgainWhichSheContradicts() {
        Client ada = client();
        write(ada, "home", "", "q-keloid", "no");
        assertThat(findingOf(ada, "keloid")).isInstanceOf(Finding.Clear.class);
        UUID sent = send(guest(ada, appointment(ada, TOMORROW)), "q-keloid", "yes");
        assertThat(findingOf(ada, "keloid")).isInstanceOf(Finding.Unanswered.class);
        Questionnaire before =
                practice.room(Questionnaires.class).current(ada.id()).orElseThrow();
        Document page = practice.page(room.edit(ada.id(), before.id()));
        assertThat(page.select("[name=q-keloid][checked]"))
                .as("nothing is chosen for her")
                .isEmpty();
        practice.write(() -> room.update(
                ada.id(),
                before.id(),
                practice.form("version", "1", "home", sent.toString(), "q-keloid", "as-sent-" + sent),
                OpenPractice.PRACTITIONER));
        assertThat(findingOf(ada, "keloid")).isInstanceOf(Finding.Raised.class);
    }

    @Test
    void letsNobodyConfirmWhatShePutOtherwiseMeanwhile() {
        Client ada = client();
        Guest guest = guest(ada, appointment(ada, TOMORROW));
        UUID first = send(guest, "q-keloid", "no");
        HomeForm second = HomeForm.fresh(
                UUID.randomUUID(),
                ada.id(),
                UUID.randomUUID(),
                OpenPractice.NINE.plusSeconds(60),
                Map.of("keloid", new Answer.Yes()));
        practice.write(() -> practice.room(HomeForms.class).add(second));
        Reply answer = room.create(
                ada.id(),
                practice.form("home", first.toString(), "q-keloid", "as-sent-" + first),
                OpenPractice.PRACTITIONER);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Reply.View.class, view -> assertThat(view.status()).isEqualTo(409));
        assertThat(practice.page(answer).text()).contains("The client has sent other answers");
    }

    @Test
    void countsAFormOnceThatArrivesTwice() {
        Client ada = client();
        Guest guest = guest(ada, appointment(ada, TOMORROW));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            String answer = i == 0 ? "no" : "yes";
            practice.write(() -> assertThat(questions.create(guest, practice.form("key", key, "q-keloid", answer)))
                    .isInstanceOf(Reply.SeeOther.class));
        }
        assertThat(latest(ada).answers()).containsEntry("keloid", new Answer.No());
    }

    @Test
    void asksNothingThatIsForStaffAndShowsNothingOfTheRecord() {
        Client ada = client();
        write(ada, "home", "", "q-keloid", "yes");
        Document page = practice.page(questions.ask(guest(ada, appointment(ada, TOMORROW))));
        assertThat(page.select("[name=q-eyelid_lip], [name=q-expectations], [name=q-age]"))
                .isEmpty();
        assertThat(page.select("[name=q-keloid]")).isNotEmpty();
        assertThat(page.select("[name=q-keloid][checked]")).isEmpty();
        assertThat(page.text()).doesNotContain("On record");
    }

    /** Whoever made the link knows its address, and the desk knows the birth date. */
    @Test
    void answersSentByOneLinkAreNotOnThePageThatAnotherLinkForTheSameVisitOpens() {
        Client ada = client();
        Appointment hers = appointment(ada, TOMORROW);
        Guest first = guest(ada, hers);
        send(first, "q-keloid", "yes");
        for (Guest opened : List.of(guest(ada, hers), first)) {
            Document page = practice.page(questions.ask(opened));
            assertThat(page.select("[name=q-keloid]")).isNotEmpty();
            assertThat(page.select("[name^=q-][checked]")).isEmpty();
        }
        send(first, "q-sunburn", "no");
        assertThat(practice.room(HomeForms.class).awaiting(ada.id()).answers())
                .as("nothing she sent is lost")
                .containsOnlyKeys("keloid", "sunburn");
    }

    @Test
    void theThirteenthFormOfADayIsAnsweredWithTheTelephoneNumberAndLosesNothing() {
        Client ada = client();
        Guest guest = guest(ada, appointment(ada, TOMORROW));
        practice.write(() -> practice.room(Settings.class)
                .set(Settings.PRACTICE_PHONE, "020 7946 0102", OpenPractice.OWNER.id(), OpenPractice.NINE));
        for (int sent = 0; sent < 12; sent++) send(guest, "q-keloid", "yes");
        Reply refused = questions.create(guest, practice.form("q-sunburn", "no"));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Reply.View.class, view -> assertThat(view.status()).isEqualTo(429));
        Document page = practice.page(refused);
        assertThat(page.select(".problems").text()).contains("020 7946 0102");
        assertThat(page.select("[name=q-sunburn][value=no][checked]")).hasSize(1);
        assertThat(practice.room(HomeForms.class).ofClient(ada.id())).hasSize(12);
    }

    @Test
    void refusesNonsenseAndLosesNothing() {
        Client ada = client();
        Guest guest = guest(ada, appointment(ada, TOMORROW));
        Reply refused = questions.create(
                guest, practice.form("key", "x", "q-keloid", "maybe", "q-tan-day", "2099-01-01", "q-sunburn", "no"));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Reply.View.class, view -> assertThat(view.status()).isEqualTo(422));
        Document page = practice.page(refused);
        assertThat(page.select("[name=q-sunburn][value=no][checked]")).hasSize(1);
        assertThat(page.select("[name=q-tan-day]").attr("value")).isEqualTo("2099-01-01");
        assertThat(questions.create(guest, practice.form()))
                .isInstanceOfSatisfying(
                        Reply.View.class, view -> assertThat(view.status()).isEqualTo(422));
        assertThat(practice.room(HomeForms.class).latest(ada.id())).isEmpty();
    }

    @Test
    void endsWithTheBeginningOfTheVisitAndWithItsCancelling() {
        Client ada = client();
        Guest begun = guest(ada, appointment(ada, OpenPractice.NINE));
        assertThat(visit.show(begun)).isEqualTo(Reply.seeOther("/link"));
        Appointment later = appointment(ada, TOMORROW.plus(Duration.ofHours(3)));
        Guest guest = guest(ada, later);
        assertThat(visit.show(guest)).isInstanceOf(Reply.View.class);
        practice.write(() -> practice.room(BookingRecords.class)
                .appointments()
                .keep(List.of(later.to(
                        AppointmentState.CANCELLED, later.provenance().next(STAFF, OpenPractice.NINE, "ill")))));
        assertThat(visit.show(guest)).isEqualTo(Reply.seeOther("/link"));
    }

    @Test
    void showsHerOwnAppointmentsAndNobodyElses() {
        Client ada = client();
        Client eve = client();
        Appointment hers = appointment(ada, TOMORROW);
        Appointment others = appointment(eve, TOMORROW.plus(Duration.ofHours(5)));
        MyAppointmentsController appointments = practice.room(MyAppointmentsController.class);
        Guest guest = guest(ada, hers);
        assertThat(practice.page(appointments.index(guest)).html())
                .contains(hers.id().toString())
                .doesNotContain(others.id().toString());
        assertThat(appointments.file(hers.id(), guest)).isInstanceOf(Reply.Bytes.class);
        assertThat(appointments.file(others.id(), guest)).isEqualTo(Reply.seeOther("/my/appointments"));
    }

    @Test
    void givesTheTextsToReadAndNotesThatTheyWereOpened() {
        Client ada = client();
        Guest guest = guest(ada, appointment(ada, TOMORROW));
        Document page = practice.page(visit.show(guest));
        assertThat(page.select("a[href=/my/visit/texts/clinical-photos]")).hasSize(1);
        assertThat(page.select("a[href=/my/visit/texts/treatment]"))
                .as("no plan is agreed")
                .isEmpty();
        practice.write(() -> assertThat(
                        practice.page(visit.text("clinical-photos", guest)).select("form"))
                .isEmpty());
        assertThat(visit.text("treatment", guest)).isEqualTo(Reply.seeOther("/my/visit"));
    }

    private UUID send(Guest guest, String... answers) {
        practice.write(() ->
                assertThat(questions.create(guest, practice.form(answers))).isInstanceOf(Reply.SeeOther.class));
        return latest(guest.client()).id();
    }

    private void write(Client client, String... answers) {
        practice.write(() -> assertThat(room.create(client.id(), practice.form(answers), OpenPractice.PRACTITIONER))
                .isInstanceOf(Reply.SeeOther.class));
    }

    private Finding findingOf(Client client, String rule) {
        return practice.room(ReadinessOf.class).of(client, Set.of(), Set.of(), OpenPractice.TODAY).judged().stream()
                .map(Judged::finding)
                .filter(finding -> finding.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private HomeForm latest(Client client) {
        return latest(client.id());
    }

    private HomeForm latest(UUID client) {
        return practice.room(HomeForms.class).latest(client).orElseThrow();
    }

    private Client client() {
        Client client = new Client(
                UUID.randomUUID(),
                "Ada",
                "Lovelace",
                LocalDate.of(1985, 12, 10),
                Sex.FEMALE,
                2,
                "",
                "",
                "",
                null,
                Provenance.first(STAFF, OpenPractice.NINE));
        practice.write(() -> practice.room(Clients.class).add(client));
        return client;
    }

    private Appointment appointment(Client client, Instant start) {
        Appointment made = new Appointment(
                UUID.randomUUID(),
                client.id(),
                null,
                new VisitType(VisitKind.CONSULTATION, 30, 0, 0),
                start.truncatedTo(ChronoUnit.HOURS),
                new Resources(UUID.randomUUID(), null, null),
                AppointmentState.BOOKED,
                "",
                Provenance.first(STAFF, OpenPractice.NINE));
        practice.write(() -> practice.room(BookingRecords.class).appointments().keep(List.of(made)));
        return made;
    }

    private Guest guest(Client client, Appointment appointment) {
        ClientLink link = ClientLink.fresh(
                UUID.randomUUID(),
                client.id(),
                new LinkScope.BeforeVisit(appointment.id()),
                LinkToken.random(chance),
                STAFF,
                OpenPractice.NINE,
                TOMORROW.plus(Duration.ofDays(9)));
        practice.write(() -> practice.room(ClientLinks.class).add(link));
        return new Guest(link.id(), client.id());
    }
}
