package fibril.clinic.practice.pages;

import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** POST /staff/{id}/unlocking: somebody who mistyped need not wait. */
@Controller
@MayEnter(Role.OWNER)
public class StaffUnlockingController {

    private final Staff staff;
    private final SignInTries tries;
    private final Words words;

    public StaffUnlockingController(Staff staff, SignInTries tries, Words words) {
        this.staff = staff;
        this.tries = tries;
        this.words = words;
    }

    @PostMapping("/staff/{id}/unlocking")
    @Transactional
    public Reply create(@PathVariable UUID id, SignedIn who) {
        Optional<StaffMember> found = staff.find(id);
        if (found.isEmpty()) return Reply.notFound();
        tries.unlock(found.get(), who.id());
        return Reply.seeOther(
                "/staff", words.t("practice.staff.unlocked", found.get().name()));
    }
}
