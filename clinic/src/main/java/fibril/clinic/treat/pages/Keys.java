package fibril.clinic.treat.pages;

import fibril.clinic.web.Form;
import java.util.UUID;

/** The key a form was given when it was first shown; a form that comes without one is a form of its own. */
final class Keys {

    private Keys() {}

    static String of(Form form) {
        String key = form.typed("key");
        return key.matches("[0-9A-Za-z-]{8,60}") ? key : fresh();
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}
