package fibril.clinic.recover.pages.link;

import fibril.atlas.CheckInQuestion;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.pages.CheckInPhotographs;
import fibril.clinic.recover.pages.CheckInQuestions;
import fibril.clinic.recover.pages.RecoverWords;
import fibril.clinic.recover.pages.link.MyCheckInPage.Scale;
import fibril.clinic.recover.pages.link.MyVisits.Visit;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the form of a check-in for the client's own telephone. */
@Component
public class MyCheckInForms {

    private static final String REDNESS = "redness";

    private final CurrentAtlas atlas;
    private final CheckInPhotographs photographs;
    private final MyPages pages;
    private final RecoverWords words;

    public MyCheckInForms(CurrentAtlas atlas, CheckInPhotographs photographs, MyPages pages, RecoverWords words) {
        this.atlas = atlas;
        this.photographs = photographs;
        this.pages = pages;
        this.words = words;
    }

    MyCheckInPage of(Visit visit, int due, Form form) {
        MyAnswers.Asked asked = MyAnswers.Asked.of(visit.recovery(), due, atlas.get());
        UUID key = form.error("key") == null ? form.id("key").orElseGet(UUID::randomUUID) : UUID.randomUUID();
        boolean between = due == CheckIn.IN_BETWEEN;
        return new MyCheckInPage(
                words.t(between ? "link.form.report" : "link.form.title"),
                words.t(between ? "link.form.report.lead" : "link.form.lead"),
                pages.help(),
                key.toString(),
                Integer.toString(due),
                visit.client().skinType().orElse(0),
                asked.scales().stream()
                        .map(question -> scale(question, visit, form))
                        .toList(),
                asked.signs().stream()
                        .map(question -> Choice.of(question.id(), question.ask()))
                        .toList(),
                form.all(MyAnswers.SIGNS),
                form.error(MyAnswers.SIGNS),
                form.ticked(MyAnswers.LIST_READ),
                form.error(MyAnswers.LIST_READ),
                asked.life().stream()
                        .map(question -> scale(question, visit, form))
                        .toList(),
                form.typed(MyAnswers.OWN_WORDS),
                form.error(MyAnswers.OWN_WORDS),
                photographs.field(visit.client(), form).allowed(),
                form.error(CheckInPhotographs.FIELD),
                form.problems());
    }

    private Scale scale(CheckInQuestion question, Visit visit, Form form) {
        String field = CheckInQuestions.field(question);
        return new Scale(
                field,
                question.ask(),
                question.id().equals(REDNESS),
                question.form() instanceof CheckInQuestion.Form.DayNumber,
                CheckInQuestions.choices(question, visit.recovery().treated().endedAt(), visit.now(), words.words()),
                form.typed(field),
                form.error(field));
    }
}
