package fibril.clinic.practice.pages;

import fibril.clinic.practice.Settings;
import org.springframework.stereotype.Component;

/** Whether a password opens this practice. Without a sign-in service it always does, or nobody could come in. */
@Component
public class PasswordWay {

    static final String ON = "ON";
    static final String OFF = "OFF";

    private final SignInService service;
    private final Settings settings;

    PasswordWay(SignInService service, Settings settings) {
        this.service = service;
        this.settings = settings;
    }

    public boolean isOpen() {
        return !service.isThere() || setting().equals(ON);
    }

    /** As set by the owner. */
    String setting() {
        return settings.get(Settings.PASSWORDS, ON);
    }
}
