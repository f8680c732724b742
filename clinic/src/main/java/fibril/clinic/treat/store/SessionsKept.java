package fibril.clinic.treat.store;

import fibril.clinic.practice.Kept;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Every room of a client reads her sessions, and the due list which of all are unfinished. */
@Component
@Primary
public class SessionsKept implements Sessions {

    private static final int CLIENTS = 500;

    private final SqlSessions sessions;
    private final Kept<UUID, List<Session>> ofClient;
    private final Kept<Boolean, List<Session>> unfinished;

    public SessionsKept(SqlSessions sessions, Kept.House house) {
        this.sessions = sessions;
        this.ofClient = house.ofRecordsOfClients(CLIENTS, sessions::ofClient);
        this.unfinished = house.ofRecords(1, asked -> sessions.unfinished());
    }

    @Override
    public List<Session> ofClient(UUID client) {
        return ofClient.of(client);
    }

    @Override
    public List<Session> unfinished() {
        return unfinished.of(true);
    }

    @Override
    public void add(Session session) {
        sessions.add(session);
    }

    @Override
    public Optional<Session> find(UUID id) {
        return sessions.find(id);
    }

    @Override
    public List<Session> versions(UUID id) {
        return sessions.versions(id);
    }

    @Override
    public List<Session> ofCourses(Collection<UUID> courses) {
        return sessions.ofCourses(courses);
    }

    @Override
    public List<Session> startedBetween(Instant from, Instant until) {
        return sessions.startedBetween(from, until);
    }

    @Override
    public List<Session> withLot(String lot) {
        return sessions.withLot(lot);
    }

    @Override
    public Optional<Session> latestOn(UUID client, String area) {
        return sessions.latestOn(client, area);
    }
}
