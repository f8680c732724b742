package fibril.clinic.booking.pages;

import static fibril.clinic.testkit.OpenPractice.NINE;
import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A course of three sessions of a client who has answered no medical question yet. */
class CourseBookingTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final CourseBookingController booking = practice.room(CourseBookingController.class);
    private final UUID client = UUID.randomUUID();
    private final Course course = Made.course(UUID.randomUUID(), client, "cheeks");

    CourseBookingTest() {
        practice.addClient(client, "Ada");
        Provenance first = Provenance.first(PRACTITIONER.id(), NINE);
        practice.write(() -> {
            practice.room(Staff.class)
                    .add(new StaffMember(PRACTITIONER.id(), "Pip", "pip", Role.PRACTITIONER, true, first));
            practice.room(Courses.class).add(course);
        });
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void booksInHopeOnlyWhereThatWasSeen() {
        Document page = fresh();
        assertThat(page.select("[name=start]")).hasSize(3);
        assertThat(page.select("main .lines").text()).contains("settled before needling");
        Reply unseen = book(page);
        assertThat(practice.page(unseen).select(".problems").text()).contains("tick that you have seen it");
        assertThat(booked()).isEmpty();
        assertThat(book(page, "accept", "yes")).isInstanceOf(Reply.SeeOther.class);
        assertThat(booked()).hasSize(3);
    }

    /** Reception has not noted that she came; the session of today is charted. */
    @Test
    void whatWasBookedForASessionThatWasHeldIsNotBookedAnyMore() {
        Document page = fresh();
        book(page, "accept", "yes");
        Appointment today = booked().getFirst();
        Session held = Made.closedWithoutZones(client, course.id(), today.start());
        practice.turnTo(today.start());
        practice.write(() -> practice.room(Sessions.class).add(held));
        practice.write(() -> booked().stream()
                .skip(1)
                .forEach(each -> practice.room(BookingRecords.class)
                        .appointments()
                        .keep(List.of(each.to(
                                AppointmentState.CANCELLED,
                                each.provenance().next(PRACTITIONER.id(), today.start(), "moved"))))));
        assertThat(held.state()).isEqualTo(SessionState.CLOSED);
        assertThat(fresh().select("[name=start]"))
                .as("two of three are still to be booked")
                .hasSize(2);
    }

    @Test
    void aDayOnWhichNobodyBooksIsAsGoodAsNone() {
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31", "1900-01-01")) {
            Reply page = booking.fresh(client, course.id(), practice.form("day", day), PRACTITIONER);
            assertThat(practice.page(page).select("[name=start]").eachAttr("value"))
                    .as(day)
                    .isEqualTo(fresh().select("[name=start]").eachAttr("value"));
        }
    }

    private Document fresh() {
        return practice.page(booking.fresh(client, course.id(), practice.form(), PRACTITIONER));
    }

    private Reply book(Document page, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        for (Element field : page.select("form[method=post] input[type=hidden]")) {
            fields.add(field.attr("name"));
            fields.add(field.attr("value"));
        }
        Reply[] reply = new Reply[1];
        practice.write(() -> reply[0] =
                booking.create(client, course.id(), practice.form(fields.toArray(String[]::new)), PRACTITIONER));
        return reply[0];
    }

    private List<Appointment> booked() {
        return practice.room(BookingRecords.class).appointments().ofClient(client).stream()
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }
}
