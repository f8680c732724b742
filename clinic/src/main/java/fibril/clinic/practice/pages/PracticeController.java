package fibril.clinic.practice.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
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

/** GET /practice: what can be set, by whom it may be set. The rooms bring their own corners. */
@Controller
@MayEnter(Role.OWNER)
public class PracticeController {

    private static final Set<Role> OWNER = Set.of(Role.OWNER);

    private static final List<Corner> OWN = List.of(
            new Corner("/staff", "practice.staff.title", "practice.corner.staff", OWNER),
            new Corner("/settings", "practice.settings.title", "practice.corner.settings", OWNER),
            new Corner("/audit", "practice.audit.title", "practice.corner.audit", OWNER));

    private final ObjectProvider<Corner> rooms;
    private final Words words;

    public PracticeController(ObjectProvider<Corner> rooms, Words words) {
        this.rooms = rooms;
        this.words = words;
    }

    @GetMapping("/practice")
    public Reply index(SignedIn who) {
        List<PracticePage.Line> lines = Stream.concat(OWN.stream(), rooms.orderedStream())
                .filter(corner -> corner.roles().contains(who.role()))
                .map(corner ->
                        new PracticePage.Line(corner.href(), words.t(corner.titleKey()), words.t(corner.textKey())))
                .toList();
        return Reply.page("practice/practice", new PracticePage(lines));
    }
}
