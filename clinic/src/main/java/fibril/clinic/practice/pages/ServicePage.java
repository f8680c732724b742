package fibril.clinic.practice.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;

/**
 * What /settings/sign-in-service shows.
 *
 * @param issuer empty where no service is set up on the machine
 * @param back the address the service has to send people back to
 * @param without members of staff who have not come in by it yet
 */
public record ServicePage(
        Form form, String service, String issuer, String back, List<Choice> ways, List<String> without) {

    public ServicePage {
        ways = List.copyOf(ways);
        without = List.copyOf(without);
    }
}
