package fibril.clinic.booking.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the form for a new appointment shows, and the one for another time. First it is settled what is looked for,
 * then one of the times found is taken.
 *
 * @param looked the fields that settle what is looked for, to be sent along with the time
 * @param now where an appointment that is being moved stands; empty for a new one
 */
public record VisitFormPage(
        ClientHead head,
        String action,
        String now,
        Map<String, String> looked,
        Asked asked,
        Found found,
        List<String> warnings,
        Form form,
        String key,
        String version) {

    /** What can be chosen. */
    public record Asked(
            List<Choice> kinds,
            List<Choice> courses,
            List<Choice> practitioners,
            List<Choice> rooms,
            List<Choice> handpieces,
            List<Choice> reasons) {
        public Asked {
            kinds = List.copyOf(kinds);
            courses = List.copyOf(courses);
            practitioners = List.copyOf(practitioners);
            rooms = List.copyOf(rooms);
            handpieces = List.copyOf(handpieces);
            reasons = List.copyOf(reasons);
        }
    }

    /** Times that are free on the day, how long the visit is, and from when a session may be. */
    public record Found(String title, String length, String from, List<Choice> times, String next, String nextHref) {
        public Found {
            times = List.copyOf(times);
        }
    }

    public VisitFormPage {
        looked = Map.copyOf(looked);
        warnings = List.copyOf(warnings);
    }

    public boolean moves() {
        return !now.isEmpty();
    }

    public boolean isSession() {
        return "session".equals(looked.get("kind"));
    }

    public String value(String field) {
        return looked.getOrDefault(field, form.typed(field));
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }

    /** A time that is asked for but not among those that are free. */
    public String otherTime() {
        String time = form.typed("time");
        boolean offered = found.times().stream().anyMatch(free -> free.value().equals(time));
        return form.typed("other").isEmpty() && !offered ? time : form.typed("other");
    }
}
