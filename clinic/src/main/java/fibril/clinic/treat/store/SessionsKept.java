package fibril.clinic.treat.store;

import fibril.clinic.practice.Kept;
import fibril.clinic.treat.Session;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Every room of a client reads her sessions, and the due list which of all are unfinished. */
@Component
public final class SessionsKept extends SqlSessions {

    private static final int CLIENTS = 500;

    private final Kept<UUID, List<Session>> ofClient;
    private final Kept<Boolean, List<Session>> unfinished;

    public SessionsKept(DSLContext db, Kept.House house) {
        super(db);
        this.ofClient = house.ofRecordsOfClients(CLIENTS, super::ofClient);
        this.unfinished = house.ofRecords(1, asked -> super.unfinished());
    }

    @Override
    public List<Session> ofClient(UUID client) {
        return ofClient.of(client);
    }

    @Override
    public List<Session> unfinished() {
        return unfinished.of(true);
    }
}
