package fibril.clinic.consult.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.AskedOf;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Given;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screening question as it is asked, on any page: template {@code consult/ask}. Labels that are empty mean that the
 * question has no such field; {@code before} is the answer on record in words, or empty.
 */
public record AskBlock(
        String field,
        String ask,
        boolean staffLook,
        List<Choice> options,
        boolean asList,
        String tapped,
        @Nullable String error,
        String dayLabel,
        String day,
        @Nullable String dayError,
        String latest,
        String textLabel,
        String text,
        @Nullable String textError,
        String before) {

    public AskBlock {
        options = List.copyOf(options);
    }

    /** Whether something about it is wrong, so that it must not be folded away. */
    public boolean isRefused() {
        return error != null || dayError != null || textError != null;
    }

    public static AskBlock of(ScreeningRule rule, Form form, @Nullable Given before, LocalDate today, Words words) {
        return of(rule, form, before, AsSent.NOTHING, today, words);
    }

    /** What she answered at home is one more answer to choose, never chosen beforehand. */
    static AskBlock of(
            ScreeningRule rule, Form form, @Nullable Given before, AsSent home, LocalDate today, Words words) {
        String field = TypedAnswers.field(rule);
        String day = TypedAnswers.dayField(rule);
        String text = TypedAnswers.textField(rule);
        return new AskBlock(
                field,
                rule.ask(),
                rule.askedOf() == AskedOf.STAFF,
                options(rule, home, words),
                home.to(rule.id()).isPresent()
                        || rule.answer() instanceof AnswerShape.Rating
                        || rule.answer() instanceof AnswerShape.Choice,
                form.typed(field),
                form.error(field),
                dayLabel(rule),
                form.typed(day),
                form.error(day),
                today.toString(),
                rule.answer() instanceof AnswerShape.Rating ? words.t("consult.questions.text") : "",
                form.typed(text),
                form.error(text),
                before == null ? "" : AnswerWords.of(rule, before, words));
    }

    private static String dayLabel(ScreeningRule rule) {
        return switch (rule.answer()) {
            case AnswerShape.DateLast dated -> dated.dateLabel();
            case AnswerShape.DateOf dated -> dated.dateLabel();
            case AnswerShape.YesNo _,
                    AnswerShape.StaffYesNo _,
                    AnswerShape.Choice _,
                    AnswerShape.Rating _,
                    AnswerShape.Age _ -> "";
        };
    }

    private static List<Choice> options(ScreeningRule rule, Words words) {
        return switch (rule.answer()) {
            case AnswerShape.YesNo _, AnswerShape.StaffYesNo _ ->
                List.of(
                        Choice.of(TypedAnswers.NO, words.t("consult.answer.no")),
                        Choice.of(TypedAnswers.YES, words.t("consult.answer.yes")));
            case AnswerShape.DateLast dated -> {
                List<Choice> options = new ArrayList<>(dated(dated.noLabel(), words));
                options.add(Choice.of(
                        TypedAnswers.YES,
                        dated.ongoing().map(AnswerShape.Ongoing::label).orElse(words.t("consult.answer.yes.noDay"))));
                yield options;
            }
            case AnswerShape.DateOf dated -> dated(dated.noLabel(), words);
            case AnswerShape.Choice choice ->
                choice.options().stream()
                        .map(option -> Choice.of(option.id(), option.label()))
                        .toList();
            case AnswerShape.Rating rating ->
                rating.labels().stream()
                        .map(label -> Choice.of(Integer.toString(label.value()), label.label()))
                        .toList();
            case AnswerShape.Age _ -> List.of();
        };
    }

    private static List<Choice> options(ScreeningRule rule, AsSent home, Words words) {
        List<Choice> all = new ArrayList<>(options(rule, words));
        home.to(rule.id())
                .map(answer -> words.t("consult.home.as", AnswerWords.of(rule, answer, words)))
                .ifPresent(label -> all.addFirst(Choice.of(home.tap(), label)));
        return all;
    }

    private static List<Choice> dated(String noLabel, Words words) {
        return List.of(
                Choice.of(TypedAnswers.NO, noLabel), Choice.of(TypedAnswers.ON, words.t("consult.answer.onDay")));
    }
}
