package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Appointments;
import fibril.clinic.people.Clients;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The desk's work with the calendar: with keys alone, and with a mouse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTest {

    /** Nobody should have to press Tab more often than this to reach anything. */
    private static final int MOST_TABS = 150;

    private Practice practice;
    private Browser browser;
    private Page page;
    private Hand hand;
    private UUID tansy;

    @BeforeAll
    void open() {
        practice = Practice.madeUp();
        tansy = practice.piece(Clients.class)
                .search("Tansy Specimen", 1)
                .getFirst()
                .id();
    }

    @AfterAll
    void close() {
        practice.close();
    }

    @BeforeEach
    void signIn() {
        browser = new Browser("calendar", Browser.Look.DESK);
        page = browser.page;
        hand = new Hand(practice, page);
        hand.signIn("assistant", Practice.MADE_UP_PASSWORD);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void booksMovesAndCancelsWithKeysAlone() {
        hand.go("/calendar?day=" + dayAhead(9));
        browser.look("day");
        go("a[href^='/appointments/new?day=']:not(.cal-book)");
        page.keyboard().type("Tansy Specimen");
        enter("/appointments/new");
        go("main .lines a");
        browser.look("form");
        tabTo("[name=kind]");
        arrowTo("check");
        tabTo("form.look button");
        enter("/appointments/new");
        tabTo("main form[method=post] [name=time]");
        page.keyboard().press("Space");
        tabTo("form[method=post] button.primary");
        enter("/appointments/[0-9a-f-]{36}");
        browser.look("booked");
        assertThat(booked().state()).isEqualTo(AppointmentState.BOOKED);

        go("a[href$='/edit']");
        tabTo("form[method=post] [name=other]");
        page.keyboard().type(otherTime());
        tabTo("form[method=post] [name=why]");
        page.keyboard().press("Space");
        browser.look("move");
        tabTo("form[method=post] button.primary");
        enter("/appointments/[0-9a-f-]{36}");
        assertThat(booked().state()).isEqualTo(AppointmentState.MOVED);

        tabTo("details.confirm summary");
        page.keyboard().press("Enter");
        tabTo("[name=reason]");
        page.keyboard().type("has a cold");
        tabTo("button.danger");
        enter("/appointments/[0-9a-f-]{36}");
        assertThat(booked().state()).isEqualTo(AppointmentState.CANCELLED);
        browser.look("cancelled");
    }

    @Test
    void dragsAnAppointmentIntoTheFormThatMovesIt() {
        Appointment first = practice
                .piece(Appointments.class)
                .between(
                        dayAhead(1).atStartOfDay(zone()).toInstant(),
                        dayAhead(20).atStartOfDay(zone()).toInstant())
                .stream()
                .filter(each -> each.state().isAhead())
                .findFirst()
                .orElseThrow();
        hand.go("/calendar?day=" + first.day(zone()));
        var entry = page.locator("a[href$='" + first.id() + "']");
        entry.scrollIntoViewIfNeeded();
        BoundingBox from = entry.boundingBox();
        page.mouse().move(from.x + 20, from.y + 5);
        page.mouse().down();
        page.mouse().move(from.x + 20, from.y + 25);
        // an hour of the grid is twelve rows of five minutes
        double hour = 12
                * ((Number) page.evaluate(
                                "parseFloat(getComputedStyle(document.querySelector('.cal-field')).gridAutoRows)"))
                        .doubleValue();
        page.mouse().move(from.x + 20, from.y + 5 + hour, new Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        page.waitForURL(url -> url.contains("/edit?"));
        page.waitForLoadState();
        LocalTime wanted = first.start().atZone(zone()).toLocalTime().plusHours(1);
        assertThat(page.url()).contains("day=" + first.day(zone()), "time=" + wanted);
        assertThat(List.of(
                        page.locator("form[method=post] [name=time]:checked").count(),
                        page.locator("form[method=post] [name=other][value='" + wanted + "']")
                                .count()))
                .as("the time it was dropped at is filled in")
                .contains(1);
        // until somebody says why, nothing has moved
        assertThat(practice.piece(Appointments.class).find(first.id())).contains(first);
        browser.look("dragged");
    }

    @Test
    void isReadWeekByWeekAndRoomByRoom() {
        hand.go("/calendar?view=week");
        browser.look("week");
        browser.lookAtNight("week-at-night");
        hand.go("/calendar?by=rooms");
        browser.look("rooms");
        page.setViewportSize(320, 700);
        browser.look("rooms-narrow");
    }

    private void arrowTo(String value) {
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if (page.evaluate("document.activeElement.value").equals(value)) return;
            page.keyboard().press("ArrowRight");
        }
        throw new AssertionError(value + " cannot be reached with arrows at " + hand.path());
    }

    private LocalDate dayAhead(int days) {
        return LocalDate.now(practice.piece(Clock.class)).plusDays(days);
    }

    private ZoneId zone() {
        return practice.piece(Clock.class).getZone();
    }

    /** The last of the free times that are offered, as it is written. */
    private String otherTime() {
        return String.valueOf(
                page.locator("form[method=post] [name=time]").last().getAttribute("value"));
    }

    private Appointment booked() {
        List<Appointment> hers = practice.piece(Appointments.class).ofClient(tansy);
        return hers.stream()
                .max(Comparator.comparing(each -> each.provenance().at()))
                .orElseThrow();
    }

    private void go(String link) {
        tabTo(link);
        pressEnter();
    }

    private void enter(String path) {
        pressEnter();
        page.waitForURL(url -> java.net.URI.create(url).getPath().matches(path));
        page.waitForLoadState();
    }

    private void pressEnter() {
        hand.arrive(() -> page.keyboard().press("Enter"));
    }

    private void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            boolean there = (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
            if (there) return;
        }
        throw new AssertionError(selector + " cannot be reached with Tab at " + hand.path());
    }
}
