package fibril.clinic.consult.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.Given;
import fibril.clinic.web.Words;
import java.time.LocalDate;

/** Answers as they are read. */
public final class AnswerWords {

    private AnswerWords() {}

    public static String of(ScreeningRule rule, Answer answer, Words words) {
        return switch (answer) {
            case Answer.Yes _ -> yes(rule, words);
            case Answer.No _ -> no(rule, words);
            case Answer.LastOn(LocalDate day) -> words.day(day);
            case Answer.On(LocalDate day) -> words.day(day);
            case Answer.Chosen(String id) -> chosen(rule, id);
            case Answer.Rated(int rating, String text) -> rated(rule, rating, text);
            case Answer.NotAsked _ -> words.t("consult.answer.none");
        };
    }

    /** With the day on which it was given. */
    public static String of(ScreeningRule rule, Given given, Words words) {
        return words.t("consult.answer.given", of(rule, given.answer(), words), words.day(given.on()));
    }

    private static String yes(ScreeningRule rule, Words words) {
        if (!(rule.answer() instanceof AnswerShape.DateLast dated)) return words.t("consult.answer.yes");
        return dated.ongoing().map(AnswerShape.Ongoing::label).orElse(words.t("consult.answer.yes.noDay"));
    }

    private static String no(ScreeningRule rule, Words words) {
        return switch (rule.answer()) {
            case AnswerShape.DateLast dated -> dated.noLabel();
            case AnswerShape.DateOf dated -> dated.noLabel();
            case AnswerShape.YesNo _,
                    AnswerShape.StaffYesNo _,
                    AnswerShape.Choice _,
                    AnswerShape.Rating _,
                    AnswerShape.Age _ -> words.t("consult.answer.no");
        };
    }

    private static String chosen(ScreeningRule rule, String id) {
        return rule.answer() instanceof AnswerShape.Choice choice
                ? choice.find(id).map(AnswerShape.Option::label).orElse(id)
                : id;
    }

    private static String rated(ScreeningRule rule, int rating, String text) {
        String label = rule.answer() instanceof AnswerShape.Rating shape
                ? shape.labels().stream()
                        .filter(each -> each.value() == rating)
                        .map(AnswerShape.Label::label)
                        .findFirst()
                        .orElse(Integer.toString(rating))
                : Integer.toString(rating);
        return text.isBlank() ? label : "“" + text + "”: " + label;
    }
}
