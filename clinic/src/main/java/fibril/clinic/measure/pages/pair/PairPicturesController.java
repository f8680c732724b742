package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.treat.Photograph;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pictures of a pair: as they were taken, laid over each other, and the maps. Every look is an event. */
@Controller
@MayRead
@RequestMapping("/clients/{client}/comparisons/{before}/{after}")
public class PairPicturesController {

    private final PairDesk desk;

    PairPicturesController(PairDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/taken/{photo}")
    @Transactional
    public Reply taken(
            @PathVariable UUID client,
            @PathVariable UUID before,
            @PathVariable UUID after,
            @PathVariable UUID photo,
            SignedIn who) {
        Optional<PairDesk.Opened> opened = desk.opened(client, before, after);
        Optional<Photograph> photograph = opened.flatMap(pair -> photo.equals(before)
                ? Optional.of(pair.before())
                : Optional.of(pair.after()).filter(one -> one.id().equals(photo)));
        Optional<byte[]> jpeg = photograph.flatMap(one -> desk.records().vault().get(one.shown()));
        if (jpeg.isEmpty()) return Reply.notFound();
        note(who, photo, "");
        return Reply.bytes("image/jpeg", "photograph.jpg", jpeg.get());
    }

    /** Of one result, so that an earlier one keeps its own pictures. */
    @GetMapping("/results/{result}/{kind}")
    @Transactional
    public Reply made(
            @PathVariable UUID client,
            @PathVariable UUID before,
            @PathVariable UUID after,
            @PathVariable UUID result,
            @PathVariable String kind,
            SignedIn who) {
        Optional<PairPicture> wanted = PairPicture.at(kind);
        Optional<PairDesk.Opened> opened = desk.opened(client, before, after);
        if (opened.isEmpty() || wanted.isEmpty()) return Reply.notFound();
        Optional<byte[]> content = desk.records().results().ofPair(before, after).stream()
                .filter(one -> one.id().equals(result))
                .findFirst()
                .flatMap(one -> one.picture(wanted.get()))
                .map(PairResult.Kept::name)
                .flatMap(desk.records().vault()::get);
        if (content.isEmpty()) return Reply.notFound();
        note(who, wanted.get() == PairPicture.AFTER ? after : before, kind + " of " + result);
        boolean png = content.get().length > 1 && (content.get()[1] & 0xff) == 'P';
        return png
                ? Reply.bytes("image/png", kind + ".png", content.get())
                : Reply.bytes("image/jpeg", kind + ".jpg", content.get());
    }

    private void note(SignedIn who, UUID photograph, String detail) {
        desk.records().audit().record(desk.now(), who.id(), "view", "photograph", photograph.toString(), detail);
    }
}
