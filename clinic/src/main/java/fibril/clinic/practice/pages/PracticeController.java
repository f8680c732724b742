package fibril.clinic.practice.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SetUpCheck;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** GET /practice: what can be set, by whom it may be set, and what is not set up yet. The rooms bring their own. */
@Controller
@MayEnter(Role.OWNER)
public class PracticeController {

    private static final Set<Role> OWNER = Set.of(Role.OWNER);

    private static final List<Corner> OWN = List.of(
            new Corner("/staff", "practice.staff.title", "practice.corner.staff", OWNER),
            new Corner("/settings", "practice.settings.title", "practice.corner.settings", OWNER),
            new Corner(
                    "/settings/public-address", "practice.publicAddress.title", "practice.corner.publicAddress", OWNER),
            new Corner(ServiceSettingsController.ADDRESS, "practice.service.title", "practice.corner.service", OWNER),
            new Corner("/audit", "practice.audit.title", "practice.corner.audit", OWNER));

    private final ObjectProvider<Corner> rooms;
    private final ObjectProvider<SetUpCheck> checks;
    private final Words words;

    public PracticeController(ObjectProvider<Corner> rooms, ObjectProvider<SetUpCheck> checks, Words words) {
        this.rooms = rooms;
        this.checks = checks;
        this.words = words;
    }

    @GetMapping("/practice")
    public Reply index(SignedIn who) {
        List<PracticePage.Line> lines = Stream.concat(OWN.stream(), rooms.orderedStream())
                .filter(corner -> corner.roles().contains(who.role()))
                .map(corner ->
                        new PracticePage.Line(corner.href(), words.t(corner.titleKey()), words.t(corner.textKey())))
                .toList();
        return Reply.page(
                "practice/practice",
                new PracticePage(lines, checks.orderedStream().map(this::check).toList()));
    }

    private PracticePage.Check check(SetUpCheck asked) {
        SetUpCheck.Found found = asked.look();
        Object[] values = found.values().toArray();
        Mark mark = switch (found.state()) {
            case WORKS -> Mark.OK;
            case PARTLY -> Mark.RAISED;
            case MISSING -> Mark.UNANSWERED;
        };
        return new PracticePage.Check(
                mark,
                words.t(found.messageKey(), values),
                words.t(found.messageKey() + ".means", values),
                found.href());
    }
}
