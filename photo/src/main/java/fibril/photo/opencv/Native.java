package fibril.photo.opencv;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;

/** Work with native memory: whatever is allocated on the way is freed at its end, thrown or not. */
final class Native {

    private Native() {}

    @SuppressWarnings("try") // the scope is there to be closed
    static <T> T memory(Supplier<T> work) {
        try (PointerScope scope = new PointerScope()) {
            return work.get();
        }
    }
}
