package fibril.clinic.booking.pages;

import fibril.clinic.web.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;

/** What somebody wants to see of the calendar; what cannot be understood is today, by people. */
record CalendarQuestion(LocalDate day, boolean week, boolean byRooms, String who) {

    static CalendarQuestion of(Form form, LocalDate today) {
        return new CalendarQuestion(
                day(form.typed("day"), today),
                form.typed("view").equals("week"),
                form.typed("by").equals("rooms"),
                form.typed("who"));
    }

    private static LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? day : today;
        } catch (DateTimeParseException notADay) {
            return today;
        }
    }

    LocalDate first() {
        return week ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
    }

    LocalDate last() {
        return week ? first().plusDays(6) : day;
    }

    CalendarQuestion on(LocalDate another) {
        return new CalendarQuestion(another, week, byRooms, who);
    }

    CalendarQuestion of(boolean aWeek, boolean rooms) {
        return new CalendarQuestion(day, aWeek, rooms, rooms == byRooms ? who : "");
    }

    CalendarQuestion of(String one) {
        return new CalendarQuestion(day, week, byRooms, one);
    }

    CalendarQuestion earlier() {
        return on(week ? day.minusWeeks(1) : day.minusDays(1));
    }

    CalendarQuestion later() {
        return on(week ? day.plusWeeks(1) : day.plusDays(1));
    }

    String view() {
        return week ? "week" : "day";
    }

    String by() {
        return byRooms ? "rooms" : "people";
    }

    String address() {
        return "/calendar?day=" + day + "&view=" + view() + "&by=" + by()
                + (week && !who.isEmpty() ? "&who=" + who : "");
    }
}
