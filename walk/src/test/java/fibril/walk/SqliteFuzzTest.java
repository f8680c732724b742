package fibril.walk;

class SqliteFuzzTest extends FuzzContract {

    @Override
    Practice practice() {
        return Practice.madeUp();
    }
}
