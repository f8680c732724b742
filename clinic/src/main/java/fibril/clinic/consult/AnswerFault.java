package fibril.clinic.consult;

import fibril.atlas.AnswerShape;
import fibril.atlas.ScreeningRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an answer does not fit its question. */
public sealed interface AnswerFault {

    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    int LONGEST_TEXT = 2000;

    record WrongShape(List<Form> allowed) implements AnswerFault {
        public WrongShape {
            allowed = List.copyOf(allowed);
        }
    }

    record DayOutside(LocalDate given, LocalDate earliest, LocalDate latest) implements AnswerFault {}

    record NotOffered(String given, List<String> offered) implements AnswerFault {
        public NotOffered {
            offered = List.copyOf(offered);
        }
    }

    record RatingOutside(int given, int min, int max) implements AnswerFault {}

    record TextMissing() implements AnswerFault {}

    record TextTooLong(int given, int longest) implements AnswerFault {}

    /** The forms an answer can have; the words are those of the command line's contract. */
    enum Form {
        YES("yes"),
        NO("no"),
        LAST_ON("lastOn"),
        ON("date"),
        CHOSEN("choice"),
        RATED("rating");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** None when the answer fits; a question that was not asked always does. */
    static Optional<AnswerFault> of(ScreeningRule rule, Answer answer, LocalDate today) {
        List<Form> allowed = allowedFor(rule.answer());
        Optional<Form> form = formOf(answer);
        if (form.isPresent() && !allowed.contains(form.get())) return Optional.of(new WrongShape(allowed));
        return switch (answer) {
            case Answer.Yes _, Answer.No _, Answer.NotAsked _ -> Optional.empty();
            case Answer.LastOn(LocalDate day) -> outside(day, today);
            case Answer.On(LocalDate day) -> outside(day, today);
            case Answer.Chosen(String id) -> notOffered(rule, id);
            case Answer.Rated rated -> notRatable(rule, rated);
        };
    }

    static List<Form> allowedFor(AnswerShape shape) {
        return switch (shape) {
            case AnswerShape.YesNo _, AnswerShape.StaffYesNo _ -> List.of(Form.YES, Form.NO);
            case AnswerShape.DateLast _ -> List.of(Form.YES, Form.NO, Form.LAST_ON);
            case AnswerShape.DateOf _ -> List.of(Form.NO, Form.ON);
            case AnswerShape.Choice choice -> {
                List<Form> forms = new ArrayList<>(List.of(Form.CHOSEN));
                if (choice.find("none").isPresent()) forms.addFirst(Form.NO);
                yield List.copyOf(forms);
            }
            case AnswerShape.Rating _ -> List.of(Form.RATED);
            case AnswerShape.Age _ -> List.of(Form.ON);
        };
    }

    private static Optional<Form> formOf(Answer answer) {
        return switch (answer) {
            case Answer.Yes _ -> Optional.of(Form.YES);
            case Answer.No _ -> Optional.of(Form.NO);
            case Answer.LastOn _ -> Optional.of(Form.LAST_ON);
            case Answer.On _ -> Optional.of(Form.ON);
            case Answer.Chosen _ -> Optional.of(Form.CHOSEN);
            case Answer.Rated _ -> Optional.of(Form.RATED);
            case Answer.NotAsked _ -> Optional.empty();
        };
    }

    private static Optional<AnswerFault> outside(LocalDate day, LocalDate today) {
        return day.isBefore(EARLIEST) || day.isAfter(today)
                ? Optional.of(new DayOutside(day, EARLIEST, today))
                : Optional.empty();
    }

    private static Optional<AnswerFault> notOffered(ScreeningRule rule, String id) {
        if (!(rule.answer() instanceof AnswerShape.Choice choice)
                || choice.find(id).isPresent()) return Optional.empty();
        return Optional.of(new NotOffered(
                id, choice.options().stream().map(AnswerShape.Option::id).toList()));
    }

    private static Optional<AnswerFault> notRatable(ScreeningRule rule, Answer.Rated rated) {
        if (!(rule.answer() instanceof AnswerShape.Rating shape)) return Optional.empty();
        if (rated.rating() < shape.min() || rated.rating() > shape.max()) {
            return Optional.of(new RatingOutside(rated.rating(), shape.min(), shape.max()));
        }
        if (rated.text().length() > LONGEST_TEXT) {
            return Optional.of(new TextTooLong(rated.text().length(), LONGEST_TEXT));
        }
        return shape.textRequired() && rated.text().isBlank() ? Optional.of(new TextMissing()) : Optional.empty();
    }
}
