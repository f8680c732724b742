package fibril.clinic.people;

import fibril.clinic.practice.Changes;
import java.util.Set;
import java.util.function.Supplier;

/** Nothing that was kept is ever still true. */
public final class SomebodyAlwaysWrites implements Changes {

    @Override
    public Mark mark() {
        return new Mark(0, System.nanoTime());
    }

    @Override
    public Since between(Mark earlier, Mark later, Set<String> tables) {
        return new Since.Anybody();
    }

    @Override
    public boolean areUntouched(Mark earlier, Mark later, Sources sources) {
        return false;
    }

    @Override
    public <T> Read<T> reading(Supplier<T> work) {
        return new Read<>(work.get(), Set.of());
    }

    @Override
    public void haveRead(Set<String> tables) {}
}
