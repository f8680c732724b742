package fibril.photo.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Worked out when first asked for, and only then; whoever asks at the same time waits. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> made;
    private final List<T> kept = new ArrayList<>(1);

    private Once(Supplier<T> made) {
        this.made = made;
    }

    public static <T> Once<T> of(Supplier<T> made) {
        return new Once<>(made);
    }

    @Override
    public synchronized T get() {
        if (kept.isEmpty()) kept.add(made.get());
        return kept.getFirst();
    }
}
