package fibril.clinic.measure;

import java.util.Optional;
import java.util.function.Consumer;

/** A machine on which nothing measures photographs, with why. */
public record NoMeasuring(String why) implements PairMeasuring {

    @Override
    public Optional<String> notAble() {
        return Optional.of(why);
    }

    @Override
    public Made measure(Asked asked, byte[] before, byte[] after, Consumer<Step> progress) {
        throw new NotAble(why);
    }
}
