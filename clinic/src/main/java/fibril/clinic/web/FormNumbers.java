package fibril.clinic.web;

import fibril.clinic.practice.Numbers;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Under which number what a form says is kept. The form brings it along, so that one sent twice through a bad connection
 * is one record; whoever sends it could name any, and so none is taken that something else has: a client under the
 * number of a colleague would act in her name, and lock her out when her own record is locked.
 */
@Component
public class FormNumbers {

    private static final String FIELD = "key";

    private final Numbers numbers;

    public FormNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    /** @param isSentAgain whether the form with this number was written before */
    public UUID of(Form form, Predicate<UUID> isSentAgain) {
        Optional<UUID> typed = form.id(FIELD);
        boolean foreign = typed.filter(number -> !isSentAgain.test(number) && numbers.isTaken(number))
                .isPresent();
        if (foreign) form.problem(FIELD, "web.form.key", typed.get());
        return typed.filter(number -> !foreign).orElseGet(UUID::randomUUID);
    }
}
