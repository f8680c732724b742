package fibril.clinic.recover.pages;

import fibril.atlas.AnswerShape;
import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.atlas.CheckInQuestion.Form.DayNumber;
import fibril.atlas.CheckInQuestion.Form.Rating;
import fibril.atlas.CheckInQuestion.Form.YesNo;
import fibril.atlas.RedFlag;
import fibril.atlas.Urgency;
import fibril.clinic.recover.Said;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the atlas's questions stand on a form: their fields, their choices, and what a typed choice means. */
public final class CheckInQuestions {

    public static final String NOT_YET = "notYet";

    private CheckInQuestions() {}

    public static String field(CheckInQuestion question) {
        return "q-" + question.id();
    }

    /** Questions whose yes, by itself, is an emergency or something to see the same day. */
    public static Set<String> urgent(Atlas atlas) {
        return atlas.redFlags().stream()
                .filter(flag -> flag.urgency() == Urgency.EMERGENCY || flag.urgency() == Urgency.SAME_DAY)
                .flatMap(flag -> flag.raisedWhen().stream())
                .filter(way -> way.tests().size() == 1 && way.tests().getFirst() instanceof RedFlag.Test.IsTrue)
                .map(way -> way.tests().getFirst().question())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without "not asked", which the form adds. Days run to the one on which this was told. */
    public static List<Choice> choices(CheckInQuestion question, Instant endedAt, Instant toldAt, Words words) {
        return switch (question.form()) {
            case YesNo yesNo ->
                List.of(Choice.of("no", words.t("recover.no")), Choice.of("yes", words.t("recover.yes")));
            case Rating rating ->
                IntStream.rangeClosed(rating.min(), rating.max())
                        .mapToObj(value ->
                                new Choice(Integer.toString(value), Integer.toString(value), label(rating, value)))
                        .toList();
            case DayNumber days -> days(days, words.dayOf(endedAt), words.dayOf(toldAt), words);
            case CheckInQuestion.Form.Choice choice ->
                choice.options().stream()
                        .map(pick -> Choice.of(pick.id(), pick.label()))
                        .toList();
        };
    }

    private static String label(Rating rating, int value) {
        return rating.labels().stream()
                .filter(label -> label.value() == value)
                .map(AnswerShape.Label::label)
                .findFirst()
                .orElse("");
    }

    private static List<Choice> days(DayNumber days, LocalDate first, LocalDate told, Words words) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of(NOT_YET, words.t("recover.notYet"))));
        for (int day = days.min(); day <= lastDay(days, first, told); day++) {
            String key = day == 0 ? "recover.sameDay" : "recover.dayNumber";
            choices.add(Choice.of(Integer.toString(day), words.t(key, words.shortDay(first.plusDays(day)), day)));
        }
        return choices;
    }

    private static int lastDay(DayNumber days, LocalDate first, LocalDate told) {
        return Math.clamp(told.toEpochDay() - first.toEpochDay(), 0, days.max());
    }

    /** What the typed value says; empty when it is none of the choices. */
    public static Optional<Said> said(CheckInQuestion question, String typed, List<Choice> choices) {
        if (typed.isEmpty()) return Optional.of(new Said.NotAsked());
        if (choices.stream().noneMatch(choice -> choice.value().equals(typed))) return Optional.empty();
        return Optional.of(
                switch (question.form()) {
                    case YesNo yesNo -> typed.equals("yes") ? new Said.Yes() : new Said.No();
                    case Rating rating -> new Said.Rated(Integer.parseInt(typed));
                    case DayNumber days ->
                        typed.equals(NOT_YET) ? new Said.NotYet() : new Said.OnDay(Integer.parseInt(typed));
                    case CheckInQuestion.Form.Choice choice -> new Said.Chosen(typed);
                });
    }

    /** The way back: what stands in the field for an answer on record. */
    static String typed(Said said) {
        return switch (said) {
            case Said.Yes() -> "yes";
            case Said.No() -> "no";
            case Said.Rated(int value) -> Integer.toString(value);
            case Said.OnDay(int day) -> Integer.toString(day);
            case Said.NotYet() -> NOT_YET;
            case Said.Chosen(String option) -> option;
            case Said.NotAsked() -> "";
        };
    }

    /** An answer in words. */
    public static String words(CheckInQuestion question, Said said, Words words) {
        return switch (said) {
            case Said.Yes() -> words.t("recover.yes");
            case Said.No() -> words.t("recover.no");
            case Said.Rated(int value) -> rated(question, value, words);
            case Said.OnDay(int day) ->
                day == 0 ? words.t("recover.answer.sameDay") : words.t("recover.answer.day", day);
            case Said.NotYet() -> words.t("recover.notYet");
            case Said.Chosen(String option) -> chosen(question, option);
            case Said.NotAsked() -> words.t("recover.notAsked");
        };
    }

    private static String rated(CheckInQuestion question, int value, Words words) {
        if (!(question.form() instanceof Rating rating)) return Integer.toString(value);
        String label = label(rating, value);
        return label.isEmpty()
                ? words.t("recover.answer.rated", value, rating.max())
                : words.t("recover.answer.labelled", value, label);
    }

    private static String chosen(CheckInQuestion question, String option) {
        return question.form() instanceof CheckInQuestion.Form.Choice choice
                ? choice.options().stream()
                        .filter(pick -> pick.id().equals(option))
                        .map(CheckInQuestion.Pick::label)
                        .findFirst()
                        .orElse(option)
                : option;
    }
}
