package fibril.clinic.arrive;

import fibril.clinic.people.PlainLetters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of another product’s file may hold, and what other products call it. */
@SuppressWarnings("ImmutableEnumChecker") // its sets cannot be changed, only their type does not say so
public enum Field {
    REFERENCE(
            Only.ANY,
            "client id",
            "clientid",
            "client number",
            "client code",
            "customer id",
            "customer number",
            "patient id",
            "patient number",
            "guest id",
            "guest code",
            "pid",
            "pc pid",
            "patient pid",
            "foreign id",
            "id users customer"),
    GIVEN(Only.ANY, "first name", "firstname", "given name", "forename", "fname", "first", "client first name"),
    FAMILY(Only.ANY, "last name", "lastname", "surname", "family name", "lname", "last", "client last name"),
    NAME(
            Only.ANY,
            "full name",
            "client",
            "client name",
            "customer",
            "customer name",
            "patient",
            "patient name",
            "guest",
            "guest name"),
    BORN(Only.ANY, "date of birth", "dob", "birth date", "birthdate", "birthday", "born"),
    EMAIL(Only.ANY, "email", "e mail", "email address", "mail", "client email", "customer email"),
    PHONE(
            Only.CLIENTS,
            "mobile",
            "mobile phone",
            "mobile number",
            "cell phone",
            "cell",
            "phone cell",
            "phone",
            "phone number",
            "telephone"),
    SEX(Only.CLIENTS, "sex", "gender"),
    SKIN_TYPE(Only.CLIENTS, "skin type", "fitzpatrick", "fitzpatrick type", "fitzpatrick skin type"),
    DAY(
            Only.ENTRIES,
            "date",
            "day",
            "appointment date",
            "start date",
            "visit date",
            "note date",
            "date taken",
            "taken on",
            "created",
            "created on",
            "created at",
            "start",
            "start datetime",
            "date time",
            "scheduled date",
            "docdate",
            "pc eventdate"),
    TIME(Only.VISITS, "time", "start time", "appointment time", "pc starttime"),
    UNTIL(Only.VISITS, "end", "end time", "end datetime", "pc endtime"),
    MINUTES(Only.VISITS, "duration", "minutes", "duration minutes", "duration min", "length"),
    STAFF(
            Only.ENTRIES,
            "staff",
            "staff member",
            "staff name",
            "provider",
            "practitioner",
            "therapist",
            "employee",
            "employee name",
            "service provider",
            "with",
            "author",
            "written by",
            "created by",
            "taken by",
            "added by",
            "user"),
    TITLE(
            Only.ENTRIES,
            "service",
            "service name",
            "services",
            "treatment",
            "appointment type",
            "title",
            "subject",
            "note type",
            "type",
            "pc title"),
    STATE(Only.VISITS, "status", "state", "appointment status", "booking status", "pc apptstatus"),
    FILE(Only.PHOTOGRAPHS, "file", "file name", "filename", "path", "photo", "image", "picture", "url"),
    /** The only one that several columns may hold. */
    TEXT(
            Only.ANY,
            "notes",
            "note",
            "client notes",
            "customer notes",
            "appointment notes",
            "guest notes",
            "comments",
            "comment",
            "remarks",
            "text",
            "description",
            "caption",
            "content",
            "subjective",
            "objective",
            "assessment",
            "plan",
            "pc hometext");

    private static final class Only {
        private static final Set<Kind> ANY = EnumSet.allOf(Kind.class);
        private static final Set<Kind> CLIENTS = EnumSet.of(Kind.CLIENTS);
        private static final Set<Kind> ENTRIES = EnumSet.of(Kind.VISITS, Kind.NOTES, Kind.PHOTOGRAPHS);
        private static final Set<Kind> VISITS = EnumSet.of(Kind.VISITS);
        private static final Set<Kind> PHOTOGRAPHS = EnumSet.of(Kind.PHOTOGRAPHS);
    }

    private final Set<Kind> kinds;
    private final Set<String> called;

    Field(Set<Kind> kinds, String... called) {
        this.kinds = Set.copyOf(kinds);
        this.called = Set.of(called);
    }

    /** How it is named by hand: {@code skin-type}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a file of this kind may hold. */
    public static List<Field> of(Kind kind) {
        return Stream.of(values()).filter(field -> field.kinds.contains(kind)).toList();
    }

    public static Optional<Field> named(Kind kind, String word) {
        return of(kind).stream().filter(field -> field.word().equals(word)).findFirst();
    }

    static Optional<Field> guessed(Kind kind, String heading) {
        String plain = PlainLetters.of(heading);
        return of(kind).stream().filter(field -> field.called.contains(plain)).findFirst();
    }

    /** What so short a heading may mean where no other says it; in other files these are of the visit or the note. */
    static Optional<Field> guessedWeakly(Kind kind, String heading) {
        if (kind != Kind.CLIENTS) return Optional.empty();
        return switch (PlainLetters.of(heading)) {
            case "id", "reference", "number", "code" -> Optional.of(REFERENCE);
            case "name" -> Optional.of(NAME);
            default -> Optional.empty();
        };
    }
}
