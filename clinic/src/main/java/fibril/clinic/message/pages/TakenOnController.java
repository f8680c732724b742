package fibril.clinic.message.pages;

import fibril.clinic.message.post.AlarmBell;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** POST /flags/{flag}/taken-on: somebody has seen it and acts; nobody further is called. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class TakenOnController {

    private final Flags flags;
    private final AlarmBell bell;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    public TakenOnController(Flags flags, AlarmBell bell, Audit audit, Words words, Clock clock) {
        this.flags = flags;
        this.bell = bell;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/flags/{id}/taken-on")
    @Transactional
    public Reply create(@PathVariable UUID id, SignedIn who) {
        Optional<Flag> found = flags.find(id).filter(Flag::isOpen);
        if (found.isEmpty()) return Reply.notFound();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean first = bell.takeOn(found.get(), who.id(), now);
        if (first)
            audit.record(
                    now,
                    who.id(),
                    "take on",
                    "flag",
                    id.toString(),
                    found.get().urgency().name());
        return Reply.seeOther("/flags/" + id, words.t(first ? "message.alarm.yours" : "message.alarm.already"));
    }
}
