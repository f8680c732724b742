package fibril.clinic.recover.store;

import static fibril.clinic.database.schema.Tables.CHECK_IN;
import static fibril.clinic.database.schema.Tables.CHECK_IN_UNREAD;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.CheckInRecord;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Check-ins in SQL: every version a row, the newest is what was told. */
@Repository
public class SqlCheckIns implements CheckIns {

    private final DSLContext db;
    private final Versions<CheckInRecord> versions;

    public SqlCheckIns(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CHECK_IN, "check-in");
    }

    @Override
    public void add(CheckIn c) {
        CheckInRecord row = versions.row(c.id(), c.provenance());
        row.set(CHECK_IN.CLIENT, c.client());
        row.set(CHECK_IN.SESSION, c.session());
        row.set(CHECK_IN.DUE_HOURS, c.dueHours());
        row.set(CHECK_IN.TOLD_AT, c.at());
        row.set(CHECK_IN.ANSWERS, AnswersJson.write(c.answers()));
        row.set(CHECK_IN.OWN_WORDS, c.ownWords());
        row.set(CHECK_IN.PHOTOGRAPHS, written(c.photographs()));
        versions.add(row);
        if (c.isFromHome() && c.provenance().version() == 1) {
            db.insertInto(CHECK_IN_UNREAD).set(CHECK_IN_UNREAD.CHECK_IN, c.id()).execute();
        }
    }

    @Override
    public Optional<CheckIn> find(UUID id) {
        return newest(CHECK_IN.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<CheckIn> versions(UUID id) {
        return db.selectFrom(CHECK_IN)
                .where(CHECK_IN.ID.eq(id))
                .orderBy(CHECK_IN.VERSION.desc())
                .fetch(SqlCheckIns::checkIn);
    }

    @Override
    public List<CheckIn> ofSession(UUID session) {
        return newest(CHECK_IN.SESSION.eq(session));
    }

    @Override
    public List<CheckIn> ofClient(UUID client) {
        return newest(CHECK_IN.CLIENT.eq(client));
    }

    @Override
    public List<CheckIn> toldSince(Instant from) {
        return newest(CHECK_IN.TOLD_AT.ge(from));
    }

    @Override
    public Map<UUID, Map<Integer, UUID>> answeredSince(Instant from) {
        Map<UUID, Map<Integer, UUID>> answered = new HashMap<>();
        db.select(CHECK_IN.SESSION, CHECK_IN.DUE_HOURS, CHECK_IN.ID)
                .from(CHECK_IN)
                .where(CHECK_IN.TOLD_AT.ge(from), CHECK_IN.DUE_HOURS.ne(CheckIn.IN_BETWEEN))
                .and(versions.isNewest())
                .orderBy(CHECK_IN.TOLD_AT.desc(), CHECK_IN.ID.desc())
                .forEach(row -> answered.computeIfAbsent(row.value1(), session -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return answered;
    }

    private List<CheckIn> newest(Condition wanted) {
        return db.selectFrom(CHECK_IN)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(CHECK_IN.TOLD_AT, CHECK_IN.ID)
                .fetch(SqlCheckIns::checkIn);
    }

    static CheckIn checkIn(CheckInRecord row) {
        return new CheckIn(
                row.getId(),
                row.getClient(),
                row.getSession(),
                row.getDueHours(),
                row.getToldAt(),
                AnswersJson.read(row.getAnswers()),
                row.getOwnWords(),
                ids(row.getPhotographs()),
                Versions.provenance(row));
    }

    private static String written(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(String written) {
        return Arrays.stream(written.split(" "))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }
}
