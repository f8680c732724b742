package fibril.clinic.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Inside a transaction its own connection, outside one of the readers'. */
final class TransactionConnections implements ConnectionProvider {

    private final DataSource writer;
    private final DataSource reader;

    TransactionConnections(DataSource writer, DataSource reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public Connection acquire() {
        return DataSourceUtils.getConnection(inTransaction() ? writer : reader);
    }

    @Override
    public void release(Connection connection) {
        try {
            DataSourceUtils.doReleaseConnection(connection, inTransaction() ? writer : reader);
        } catch (SQLException broken) {
            throw new DataAccessException("a connection could not be given back", broken);
        }
    }

    private boolean inTransaction() {
        return TransactionSynchronizationManager.hasResource(writer);
    }
}
