package fibril.clinic.recover.pages.link;

import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.web.Guest;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET /my: the client's own page. POST /my/leave: she closes it. */
@Controller
@MayEnter(guests = true)
public class MyController {

    private final MyVisits visits;
    private final MyPages pages;
    private final RecoverWords words;

    public MyController(MyVisits visits, MyPages pages, RecoverWords words) {
        this.visits = visits;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/my")
    public Reply show(Guest guest) {
        return visits.during(guest, visit -> Reply.page("recover/link/my", pages.of(visit)));
    }

    @PostMapping("/my/leave")
    public Reply leave(HttpServletRequest request) {
        Guest.leave(request);
        return Reply.seeOther("/link", words.t("link.my.left"));
    }
}
