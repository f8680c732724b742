package fibril.clinic.people.pages;

import fibril.clinic.people.Companion;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.util.Arrays;
import java.util.List;

/**
 * What /clients/{client}/companions shows: who speaks with her or for her, and a form for one of them.
 *
 * @param version the version that a correction follows, empty for somebody new
 */
public record CompanionsPage(
        ClientHead head,
        String client,
        List<Line> companions,
        String action,
        String key,
        String version,
        List<Choice> roles,
        Form form) {

    public CompanionsPage {
        companions = List.copyOf(companions);
        roles = List.copyOf(roles);
    }

    public record Line(String who, String about, String edit) {

        static Line of(Companion companion, String address, Words words) {
            List<String> about = List.of(
                    words.t("people.companion.role." + companion.role().name()),
                    companion.relation(),
                    companion.language(),
                    companion.reached());
            return new Line(
                    companion.name(),
                    String.join(
                            ", ", about.stream().filter(part -> !part.isBlank()).toList()),
                    address + "/" + companion.id() + "/edit");
        }
    }

    static List<Choice> roles(Words words) {
        return Arrays.stream(Companion.Role.values())
                .map(role -> Choice.of(role.name(), words.t("people.companion.role." + role.name())))
                .toList();
    }

    public boolean isNew() {
        return version.isEmpty();
    }
}
