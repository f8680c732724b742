package fibril.clinic.arrive;

import fibril.clinic.people.PlainLetters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of another product’s list of clients may hold, and what other products call it. */
public enum ClientField {
    REFERENCE("id", "client id", "clientid", "customer id", "patient id", "guest code", "reference", "number"),
    GIVEN("first name", "firstname", "given name", "forename", "first"),
    FAMILY("last name", "lastname", "surname", "family name", "last"),
    NAME("name", "full name", "client", "client name", "customer", "customer name", "patient", "patient name"),
    BORN("date of birth", "dob", "birth date", "birthdate", "birthday", "born"),
    SEX("sex", "gender"),
    SKIN_TYPE("skin type", "fitzpatrick", "fitzpatrick type", "fitzpatrick skin type"),
    EMAIL("email", "e mail", "email address", "mail"),
    PHONE("mobile", "mobile phone", "mobile number", "cell phone", "cell", "phone", "phone number", "telephone"),
    NOTES("notes", "note", "client notes", "customer notes", "comments", "remarks");

    private final Set<String> called;

    ClientField(String... called) {
        this.called = Set.of(called);
    }

    /** How it is named by hand: {@code skin-type}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ClientField> guessed(String heading) {
        String plain = PlainLetters.of(heading);
        return Stream.of(values()).filter(field -> field.called.contains(plain)).findFirst();
    }

    public static Optional<ClientField> named(String word) {
        return Stream.of(values()).filter(field -> field.word().equals(word)).findFirst();
    }
}
