package fibril.app.backup;

class SqliteBackupTest extends BackupContract {

    @Override
    String emptyDatabase() {
        return "";
    }
}
