package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.practice.CheckpointKey;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SignedCheckpoint;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A signed checkpoint of the audit, to print or to take away. The same event always gives the same one. */
@Controller
@MayEnter({Role.OWNER, Role.AUDITOR})
public class CheckpointController {

    private final Audit audit;
    private final CheckpointKey key;
    private final Words words;

    public CheckpointController(Audit audit, CheckpointKey key, Words words) {
        this.audit = audit;
        this.key = key;
        this.words = words;
    }

    @GetMapping("/audit/checkpoints/{events}")
    public Reply show(@PathVariable long events) {
        return audit.checkpoint(events)
                .map(key::sign)
                .map(signed -> Reply.page("practice/checkpoint", page(signed)))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/audit/checkpoints/{events}/file")
    public Reply file(@PathVariable long events) {
        return audit.checkpoint(events)
                .map(key::sign)
                .map(signed -> Reply.bytes(
                        "text/plain;charset=UTF-8",
                        "checkpoint-" + events + ".txt",
                        signed.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(Reply::notFound);
    }

    private CheckpointPage page(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        return new CheckpointPage(
                Long.toString(checkpoint.events()),
                words.moment(checkpoint.at()),
                checkpoint.hash().replaceAll("(.{4})(?!$)", "$1 "),
                signed.fingerprint(),
                signed.text(),
                "/audit/checkpoints/" + checkpoint.events() + "/file");
    }
}
