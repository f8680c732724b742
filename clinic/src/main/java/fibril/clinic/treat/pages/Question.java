package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of the day with the answer on record beside it; {@code day} is for "on which day". */
public record Question(
        String rule,
        String ask,
        String before,
        List<Choice> answers,
        String value,
        @Nullable String error,
        boolean dated,
        String dayLabel,
        String day,
        @Nullable String dayError) {

    public Question {
        answers = List.copyOf(answers);
    }
}
