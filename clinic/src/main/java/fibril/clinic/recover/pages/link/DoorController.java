package fibril.clinic.recover.pages.link;

import fibril.clinic.practice.Settings;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.web.Form;
import fibril.clinic.web.Guest;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /link/{token}: the door of a client's link, where the birth date is asked. GET /link: it is closed. */
@Controller
@MayEnter(anyone = true)
public class DoorController {

    static final String PATH = "/link/";

    private static final String FIELD = "born";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final LinkDoor door;
    private final Settings settings;
    private final RecoverWords words;
    private final Clock clock;

    public DoorController(LinkDoor door, Settings settings, RecoverWords words, Clock clock) {
        this.door = door;
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/link")
    public Reply ended() {
        return closed();
    }

    @GetMapping("/link/{token}")
    public Reply show(@PathVariable String token, HttpServletRequest request) {
        return switch (door.knock(token, request.getRemoteAddr())) {
            case LinkDoor.Answer.Ask ask -> Reply.page("recover/link/door", page(token, Form.blank(words.words())));
            case LinkDoor.Answer other -> refused(other);
        };
    }

    @PostMapping("/link/{token}")
    public Reply enter(@PathVariable String token, Form form, HttpServletRequest request) {
        LinkDoor.Answer knocked = door.knock(token, request.getRemoteAddr());
        if (!(knocked instanceof LinkDoor.Answer.Ask(ClientLink link))) return refused(knocked);
        form.labels("link.door");
        Optional<LocalDate> born = form.needDay(FIELD, EARLIEST, LocalDate.now(clock));
        if (born.isEmpty()) return Reply.refused("recover/link/door", page(token, form));
        return switch (door.open(link, born.get())) {
            case LinkDoor.Answer.Welcome welcome -> welcome(link, request);
            case LinkDoor.Answer.WrongDay(int left) -> {
                form.problem(FIELD, "link.door.wrong", words.words().day(born.get()), left);
                yield Reply.refused("recover/link/door", page(token, form));
            }
            case LinkDoor.Answer other -> refused(other);
        };
    }

    private static Reply welcome(ClientLink link, HttpServletRequest request) {
        new Guest(link.id(), link.client()).comeIn(request);
        return Reply.seeOther(MyVisits.pageOf(link.scope()));
    }

    private Reply refused(LinkDoor.Answer answer) {
        return answer instanceof LinkDoor.Answer.Wait(Duration left)
                ? new Reply.View(429, "recover/link/closed", closedPage(minutes(left)))
                : closed();
    }

    private Reply closed() {
        return new Reply.View(404, "recover/link/closed", closedPage(""));
    }

    private ClosedPage closedPage(String wait) {
        String phone = settings.get(Settings.PRACTICE_PHONE, "");
        return new ClosedPage(phone, Telephone.address(phone), wait);
    }

    /** Rounded up: nobody should come back a moment too early. */
    private String minutes(Duration left) {
        return words.t("link.closed.wait", left.plusSeconds(59).toMinutes());
    }

    private DoorPage page(String token, Form form) {
        return new DoorPage(
                PATH + token,
                form.typed(FIELD),
                form.error(FIELD),
                form.problems(),
                settings.get(Settings.PRACTICE_PHONE, ""));
    }
}
