package fibril.app.backup;

class SqliteRehearsalTest extends RehearsalContract {

    @Override
    String emptyDatabase() {
        return "";
    }
}
