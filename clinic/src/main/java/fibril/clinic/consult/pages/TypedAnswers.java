package fibril.clinic.consult.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.AnswerFault;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Screening answers as fields of a form, for any room that asks: {@code q-botox} is what was tapped, {@code q-botox-day}
 * the day, {@code q-botox-text} the words. What does not fit is noted in the form.
 */
public final class TypedAnswers {

    static final String YES = "yes";
    static final String NO = "no";
    static final String ON = "on";

    private TypedAnswers() {}

    public static String field(ScreeningRule rule) {
        return "q-" + rule.id();
    }

    static String dayField(ScreeningRule rule) {
        return field(rule) + "-day";
    }

    static String textField(ScreeningRule rule) {
        return field(rule) + "-text";
    }

    /** What was typed for each of the rules; a question left open is not asked. Rules of the record have no field. */
    public static Map<String, Answer> read(Form form, List<ScreeningRule> rules, LocalDate today, Words words) {
        return read(form, rules, AsSent.NOTHING, today, words);
    }

    /** {@code home} is what she answered at home and may be confirmed with one tap; typed beside a day it is two answers. */
    static Map<String, Answer> read(Form form, List<ScreeningRule> rules, AsSent home, LocalDate today, Words words) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (ScreeningRule rule : rules) {
            if (rule.answer() instanceof AnswerShape.Age) continue;
            Answer answer =
                    isConfirmed(form, rule, home) ? confirmed(form, rule, home, words) : read(form, rule, words);
            AnswerFault.of(rule, answer, today).ifPresent(fault -> note(form, rule, fault, words));
            answers.put(rule.id(), answer);
        }
        return answers;
    }

    private static boolean isConfirmed(Form form, ScreeningRule rule, AsSent home) {
        return form.typed(field(rule)).equals(home.tap()) && home.to(rule.id()).isPresent();
    }

    private static Answer confirmed(Form form, ScreeningRule rule, AsSent home, Words words) {
        boolean more = !form.typed(dayField(rule)).isEmpty()
                || !form.typed(textField(rule)).isEmpty();
        if (more) form.refuse(field(rule), words.t("consult.home.both", rule.ask()));
        return more ? new Answer.NotAsked() : home.to(rule.id()).orElse(new Answer.NotAsked());
    }

    private static Answer read(Form form, ScreeningRule rule, Words words) {
        String typed = form.typed(field(rule));
        String tapped = AsSent.isTap(typed) ? "" : typed;
        return switch (rule.answer()) {
            case AnswerShape.YesNo _, AnswerShape.StaffYesNo _ -> yesOrNo(form, rule, tapped, words);
            case AnswerShape.DateLast _ -> dated(form, rule, tapped, words);
            case AnswerShape.DateOf _ -> dated(form, rule, tapped, words);
            case AnswerShape.Choice _ -> tapped.isEmpty() ? new Answer.NotAsked() : new Answer.Chosen(tapped);
            case AnswerShape.Rating _ -> rating(form, rule, tapped, words);
            case AnswerShape.Age _ -> new Answer.NotAsked();
        };
    }

    private static Answer yesOrNo(Form form, ScreeningRule rule, String tapped, Words words) {
        return switch (tapped) {
            case "" -> new Answer.NotAsked();
            case YES -> new Answer.Yes();
            case NO -> new Answer.No();
            default -> notOffered(form, rule, tapped, words);
        };
    }

    private static Answer notOffered(Form form, ScreeningRule rule, String tapped, Words words) {
        form.refuse(field(rule), words.t("consult.questions.notOffered", rule.ask(), tapped));
        return new Answer.NotAsked();
    }

    /** A day alone is an answer; a day beside "no" is two. */
    private static Answer dated(Form form, ScreeningRule rule, String tapped, Words words) {
        boolean last = rule.answer() instanceof AnswerShape.DateLast;
        Optional<LocalDate> day = day(form, rule, words);
        boolean typed = !form.typed(dayField(rule)).isEmpty();
        if (typed && (tapped.equals(NO) || tapped.equals(YES))) {
            form.refuse(field(rule), words.t("consult.questions.both", rule.ask()));
            return new Answer.NotAsked();
        }
        if (typed) {
            return day.<Answer>map(on -> last ? new Answer.LastOn(on) : new Answer.On(on))
                    .orElse(new Answer.NotAsked());
        }
        return switch (tapped) {
            case "" -> new Answer.NotAsked();
            case NO -> new Answer.No();
            case ON -> {
                form.refuse(dayField(rule), words.t("consult.questions.noDay", rule.ask()));
                yield new Answer.NotAsked();
            }
            case YES -> last ? new Answer.Yes() : notOffered(form, rule, tapped, words);
            default -> notOffered(form, rule, tapped, words);
        };
    }

    private static Optional<LocalDate> day(Form form, ScreeningRule rule, Words words) {
        String typed = form.typed(dayField(rule));
        if (typed.isEmpty()) return Optional.empty();
        Optional<LocalDate> day = Days.read(typed);
        if (day.isEmpty()) form.refuse(dayField(rule), words.t("web.form.notADay", rule.ask(), typed));
        return day;
    }

    private static Answer rating(Form form, ScreeningRule rule, String tapped, Words words) {
        String text = form.typed(textField(rule));
        if (tapped.isEmpty() && text.isEmpty()) return new Answer.NotAsked();
        if (tapped.isEmpty()) {
            form.refuse(field(rule), words.t("consult.questions.noRating", rule.ask()));
            return new Answer.NotAsked();
        }
        try {
            return new Answer.Rated(Integer.parseInt(tapped), text);
        } catch (NumberFormatException notANumber) {
            return notOffered(form, rule, tapped, words);
        }
    }

    private static void note(Form form, ScreeningRule rule, AnswerFault fault, Words words) {
        switch (fault) {
            case AnswerFault.WrongShape _ ->
                form.refuse(field(rule), words.t("consult.questions.notOffered", rule.ask(), form.typed(field(rule))));
            case AnswerFault.NotOffered(String given, List<String> _) ->
                form.refuse(field(rule), words.t("consult.questions.notOffered", rule.ask(), given));
            case AnswerFault.DayOutside(LocalDate given, LocalDate earliest, LocalDate latest) ->
                form.refuse(
                        dayField(rule),
                        words.t(
                                "web.form.dayOutside",
                                rule.ask(),
                                words.day(given),
                                words.day(earliest),
                                words.day(latest)));
            case AnswerFault.RatingOutside(int given, int min, int max) ->
                form.refuse(field(rule), words.t("web.form.numberOutside", rule.ask(), given, min, max));
            case AnswerFault.TextMissing() ->
                form.refuse(textField(rule), words.t("consult.questions.noText", rule.ask()));
            case AnswerFault.TextTooLong(int given, int longest) ->
                form.refuse(textField(rule), words.t("web.form.tooLong", rule.ask(), given, longest));
        }
    }

    /** Answers as field values, for showing them in the form again. */
    public static Map<String, String> fields(List<ScreeningRule> rules, Map<String, Answer> answers) {
        Map<String, String> fields = new HashMap<>();
        for (ScreeningRule rule : rules) {
            switch (answers.getOrDefault(rule.id(), new Answer.NotAsked())) {
                case Answer.Yes _ -> fields.put(field(rule), YES);
                case Answer.No _ -> fields.put(field(rule), noOf(rule));
                case Answer.LastOn(LocalDate day) -> putDay(fields, rule, day);
                case Answer.On(LocalDate day) -> putDay(fields, rule, day);
                case Answer.Chosen(String id) -> fields.put(field(rule), id);
                case Answer.Rated(int rating, String text) -> {
                    fields.put(field(rule), Integer.toString(rating));
                    fields.put(textField(rule), text);
                }
                case Answer.NotAsked _ -> {
                    // nothing to show
                }
            }
        }
        return fields;
    }

    private static String noOf(ScreeningRule rule) {
        return rule.answer() instanceof AnswerShape.Choice ? "none" : NO;
    }

    private static void putDay(Map<String, String> fields, ScreeningRule rule, LocalDate day) {
        fields.put(field(rule), ON);
        fields.put(dayField(rule), day.toString());
    }
}
