package fibril.app.backup;

class SqliteNightlyCopiesTest extends NightlyCopiesContract {

    @Override
    String emptyDatabase() {
        return "";
    }
}
