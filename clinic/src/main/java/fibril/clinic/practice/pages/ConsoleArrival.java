package fibril.clinic.practice.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where passwords open nothing, an owner's new one would not either: whoever had the console's code is let in by it. */
@Component
class ConsoleArrival {

    private final PasswordWay passwords;
    private final Accounts accounts;
    private final Visits visits;

    ConsoleArrival(PasswordWay passwords, Accounts accounts, Visits visits) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.visits = visits;
    }

    /** False where the new password opens the door. */
    boolean at(UUID owner, HttpServletRequest request, HttpServletResponse response) {
        if (passwords.isOpen()) return false;
        accounts.find(owner).ifPresent(account -> visits.cameBack(account, request, response));
        return true;
    }
}
