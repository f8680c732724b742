package fibril.photo.compare;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The same for both photographs. */
record Pair<T>(T before, T after) {

    /** Both at once: one core each. */
    <R> Pair<R> each(Function<T, R> work) {
        CompletableFuture<R> other = CompletableFuture.supplyAsync(() -> work.apply(after));
        R mine = work.apply(before);
        try {
            return new Pair<>(mine, other.join());
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) throw ours;
            throw failed;
        }
    }

    <U, R> Pair<R> with(Pair<U> other, BiFunction<T, U, R> work) {
        return new Pair<>(work.apply(before, other.before), work.apply(after, other.after));
    }
}
