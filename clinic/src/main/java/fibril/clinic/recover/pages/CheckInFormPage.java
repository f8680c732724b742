package fibril.clinic.recover.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form for a check-in shows: a new one, or the correction of one on record. */
public record CheckInFormPage(
        ClientHead head,
        String title,
        String about,
        String action,
        String cancel,
        String key,
        String due,
        Field told,
        List<Group> groups,
        boolean allAsked,
        Field ownWords,
        PhotoField photo,
        @Nullable Correction correction,
        List<Problem> problems) {

    public record Field(String value, @Nullable String error) {}

    /** The urgent group has one tick more: that all were asked. */
    public record Group(String id, String title, boolean urgent, List<Question> questions) {}

    /** {@code days} is chosen from a list, all else by a tap; {@code before} is what was answered earlier, or empty. */
    public record Question(
            String field,
            String ask,
            boolean days,
            List<Choice> choices,
            String value,
            @Nullable String before,
            @Nullable String error) {}

    /** No photograph may be kept without consent to clinical photographs; {@code whyNot} says so. */
    public record PhotoField(
            boolean allowed, String whyNot, @Nullable String error) {}

    public record Correction(String version, Field reason, List<String> newer) {}
}
