package fibril.clinic.followup.pages;

import fibril.atlas.Anaesthetic;
import fibril.clinic.copies.pages.CopyNews;
import fibril.clinic.plan.Competences;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Kept;
import fibril.clinic.practice.Settings;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Stock;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the owner has not set up yet and will be stopped by. */
@Component
public class FirstRun {

    private final Handpieces handpieces;
    private final Stock stock;
    private final Competences competences;
    private final Settings settings;
    private final CopyNews copies;
    private final CurrentAtlas atlas;
    private final Words words;
    private final Kept<Boolean, List<DayPage.Hint>> kept;

    public FirstRun(
            Handpieces handpieces,
            Stock stock,
            Competences competences,
            Settings settings,
            CopyNews copies,
            CurrentAtlas atlas,
            Words words,
            Kept.House house) {
        this.handpieces = handpieces;
        this.stock = stock;
        this.competences = competences;
        this.settings = settings;
        this.copies = copies;
        this.atlas = atlas;
        this.words = words;
        this.kept = house.answers(2, this::hints);
    }

    List<DayPage.Hint> hints() {
        return kept.of(copies.isUndecided());
    }

    private List<DayPage.Hint> hints(boolean undecidedOnCopies) {
        List<DayPage.Hint> hints = new ArrayList<>();
        if (handpieces.all().stream().noneMatch(Handpiece::inUse)) hints.add(hint("handpiece", "/handpieces"));
        if (stock.all().stream().noneMatch(held -> held.onHand() > 0)) hints.add(hint("stock", "/stock/new"));
        if (competences.all().isEmpty()) hints.add(hint("competence", "/settings/competences"));
        if (atlas.get().anaesthetics().stream().noneMatch(Anaesthetic::mayBeRecorded)) {
            hints.add(hint("numbing", "/settings"));
        }
        if (settings.find(Settings.PRACTICE_PHONE)
                .filter(phone -> !phone.isBlank())
                .isEmpty()) {
            hints.add(hint("phone", "/settings"));
        }
        if (undecidedOnCopies) hints.add(hint("backups", "/settings/backups"));
        return List.copyOf(hints);
    }

    private DayPage.Hint hint(String what, String href) {
        return new DayPage.Hint(words.t("followup.hint." + what), href);
    }
}
