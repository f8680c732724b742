package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.Wish;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody who waits for time to become free has it when it is booked for her, and not when it is for another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingTest {

    private Practice practice;
    private Visitor desk;
    private List<Client> people = List.of();

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        desk = Visitor.signedIn(practice, "assistant", Practice.MADE_UP_PASSWORD);
        people = practice.piece(Clients.class).search("", 2);
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void aBookingForOneClientLeavesAnothersPlaceOnTheWaitingListAsItIs() {
        Wish wish = wishOf(people.getFirst());
        book(people.getLast(), wish);
        assertThat(state(wish)).isEqualTo(Wish.State.OPEN);
        book(people.getFirst(), wish);
        assertThat(state(wish)).isEqualTo(Wish.State.BOOKED);
    }

    private Wish.State state(Wish wish) {
        return practice.piece(BookingRecords.class)
                .waiting()
                .find(wish.id())
                .orElseThrow()
                .state();
    }

    private Wish wishOf(Client client) {
        LocalDate today = practice.clock().today();
        Wish wish = new Wish(
                UUID.randomUUID(),
                client.id(),
                VisitKind.CHECK,
                null,
                today,
                today.plusDays(60),
                "",
                Wish.State.OPEN,
                Provenance.first(Audit.NOBODY, practice.clock().instant()));
        practice.inOneGo(() -> practice.piece(BookingRecords.class).waiting().add(wish));
        return wish;
    }

    /** On the first day after tomorrow that has time. */
    private void book(Client client, Wish wish) {
        for (int days = 2; days < 30; days++) {
            String asked = "?client=" + client.id() + "&kind=check&waiting=" + wish.id() + "&day="
                    + practice.clock().today().plusDays(days);
            Document page = Jsoup.parse(desk.get("/appointments/new" + asked).body());
            String time = page.select("form[method=post] [name=time]").attr("value");
            if (time.isEmpty()) continue;
            PaperForm form = PaperForm.on(page, "/appointments").orElseThrow();
            List<PaperForm.Entry> typed = new ArrayList<>(form.with("time", time));
            typed.add(new PaperForm.Entry("accept", "yes"));
            HttpResponse<String> booked = desk.post("/appointments", typed);
            assertThat(booked.statusCode()).as(booked.body()).isEqualTo(303);
            return;
        }
        throw new AssertionError("no time in a month");
    }
}
