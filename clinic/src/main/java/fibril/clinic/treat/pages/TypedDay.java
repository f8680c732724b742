package fibril.clinic.treat.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.AnswerFault;
import fibril.clinic.consult.DayQuestions;
import fibril.clinic.consult.Given;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The questions of the day as form fields: shown with the answer before, each answered by one tap, read back. */
final class TypedDay {

    private final List<DayQuestions.Question> questions;
    private final LocalDate today;
    private final Words words;

    TypedDay(List<DayQuestions.Question> questions, LocalDate today, Words words) {
        this.questions = List.copyOf(questions);
        this.today = today;
        this.words = words;
    }

    List<Question> shown(Form form) {
        return questions.stream().map(question -> shown(question, form)).toList();
    }

    private Question shown(DayQuestions.Question question, Form form) {
        ScreeningRule rule = question.rule();
        String field = field(rule);
        String typed = form.typed(field);
        return new Question(
                rule.id(),
                rule.ask(),
                before(question),
                answers(question),
                typed.isEmpty() && question.answeredToday() ? "same" : typed,
                form.error(field),
                rule.answer() instanceof AnswerShape.DateLast,
                rule.answer() instanceof AnswerShape.DateLast shape ? shape.dateLabel() : "",
                form.typed(field + "-on"),
                form.error(field + "-on"));
    }

    private String before(DayQuestions.Question question) {
        ScreeningRule rule = question.rule();
        String before = question.previous()
                .map(given -> words.t("treat.day.before", said(rule, given.answer()), words.day(given.on())))
                .orElse(words.t("treat.day.neverAsked"));
        return question.otherwiseFromHome()
                .map(sent -> words.t("treat.day.fromHome", before, said(rule, sent)))
                .orElse(before);
    }

    private static String field(ScreeningRule rule) {
        return "q-" + rule.id();
    }

    private List<Choice> answers(DayQuestions.Question question) {
        List<Choice> answers = new ArrayList<>();
        ScreeningRule rule = question.rule();
        Optional<Answer> before = question.previous().map(Given::answer);
        if (before.isPresent()) answers.add(Choice.of("same", words.t("treat.day.same")));
        if (before.filter(Answer.No.class::isInstance).isEmpty()) answers.add(Choice.of("no", no(rule)));
        if (before.filter(Answer.Yes.class::isInstance).isEmpty()) {
            if (!(rule.answer() instanceof AnswerShape.DateLast shape)) {
                answers.add(Choice.of("yes", words.t("treat.day.yes")));
            } else {
                shape.ongoing().ifPresent(still -> answers.add(Choice.of("yes", still.label())));
            }
        }
        if (rule.answer() instanceof AnswerShape.DateLast) {
            answers.add(Choice.of("on", words.t(before.isEmpty() ? "treat.day.on" : "treat.day.otherDay")));
        }
        return answers;
    }

    private String no(ScreeningRule rule) {
        return rule.answer() instanceof AnswerShape.DateLast shape ? shape.noLabel() : words.t("treat.day.no");
    }

    private String said(ScreeningRule rule, Answer answer) {
        return switch (answer) {
            case Answer.Yes _ ->
                rule.answer() instanceof AnswerShape.DateLast shape
                        ? shape.ongoing().map(AnswerShape.Ongoing::label).orElse(words.t("treat.day.yes"))
                        : words.t("treat.day.yes");
            case Answer.No _ -> no(rule);
            case Answer.LastOn(LocalDate day) -> words.day(day);
            case Answer.On(LocalDate day) -> words.day(day);
            case Answer.Chosen(String id) ->
                rule.answer() instanceof AnswerShape.Choice choice
                        ? choice.find(id).map(AnswerShape.Option::label).orElse(id)
                        : id;
            case Answer.Rated rated -> Integer.toString(rated.rating());
            case Answer.NotAsked _ -> words.t("treat.day.neverAsked");
        };
    }

    /** Every question needs its answer: silence on the day is not "as before". */
    Map<String, Answer> read(Form form) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (DayQuestions.Question question : questions) {
            ScreeningRule rule = question.rule();
            Optional<Answer> answer = answer(question, form);
            answer.ifPresent(given -> {
                if (AnswerFault.of(rule, given, today).isEmpty()) answers.put(rule.id(), given);
                else form.problem(field(rule), "treat.day.doesNotFit", rule.condition(), form.typed(field(rule)));
            });
        }
        return answers;
    }

    private Optional<Answer> answer(DayQuestions.Question question, Form form) {
        String field = field(question.rule());
        Optional<Answer> before = question.previous().map(Given::answer);
        return switch (form.typed(field)) {
            case "same" -> {
                if (before.isEmpty())
                    form.problem(field, "treat.day.missing", question.rule().condition());
                yield before;
            }
            case "yes" -> Optional.of(new Answer.Yes());
            case "no" -> Optional.of(new Answer.No());
            case "on" -> day(question.rule(), form);
            case "" -> {
                form.problem(field, "treat.day.missing", question.rule().condition());
                yield Optional.empty();
            }
            default -> {
                form.problem(field, "treat.day.doesNotFit", question.rule().condition(), form.typed(field));
                yield Optional.empty();
            }
        };
    }

    private Optional<Answer> day(ScreeningRule rule, Form form) {
        String field = field(rule) + "-on";
        String typed = form.typed(field);
        if (!typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            form.problem(field, typed.isEmpty() ? "treat.day.dayMissing" : "treat.day.noDay", rule.condition(), typed);
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isAfter(today) && !day.isBefore(AnswerFault.EARLIEST)) return Optional.of(new Answer.LastOn(day));
            form.problem(field, "treat.day.dayOutside", rule.condition(), words.day(day), words.day(today));
        } catch (java.time.format.DateTimeParseException noDay) {
            form.problem(field, "treat.day.noDay", rule.condition(), typed);
        }
        return Optional.empty();
    }
}
