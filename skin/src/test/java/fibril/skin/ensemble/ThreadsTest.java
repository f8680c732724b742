package fibril.skin.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    @Test
    void doEveryNumberOnce() {
        for (int threads : new int[] {1, 2, 5}) {
            AtomicIntegerArray seen = new AtomicIntegerArray(1237);
            Threads.share(1237, threads, seen::incrementAndGet);
            for (int i = 0; i < 1237; i++) assertThat(seen.get(i)).isEqualTo(1);
        }
    }

    @Test
    void handOnTheFaultOfTheWork() {
        assertThatThrownBy(() -> Threads.share(100, 3, i -> {
                    if (i == 57) throw new ArithmeticException("57");
                }))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("57");
        assertThatIllegalArgumentException().isThrownBy(() -> Threads.share(1, 0, i -> {}));
    }
}
