package fibril.clinic.recover.store;

import static fibril.clinic.database.schema.Tables.CHECK_IN;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.CheckInRecord;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Check-ins in SQL: every version a row, the newest is what was told. */
@Repository
public class SqlCheckIns implements CheckIns {

    private static final fibril.clinic.database.schema.tables.CheckIn OTHER = CHECK_IN.as("other");

    private final DSLContext db;

    public SqlCheckIns(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(CheckIn c) {
        try {
            db.insertInto(CHECK_IN)
                    .set(CHECK_IN.ID, c.id())
                    .set(CHECK_IN.VERSION, c.provenance().version())
                    .set(CHECK_IN.AUTHOR, c.provenance().author())
                    .set(CHECK_IN.WRITTEN_AT, c.provenance().at())
                    .set(CHECK_IN.REASON, c.provenance().reason())
                    .set(CHECK_IN.CLIENT, c.client())
                    .set(CHECK_IN.SESSION, c.session())
                    .set(CHECK_IN.DUE_HOURS, c.dueHours())
                    .set(CHECK_IN.TOLD_AT, c.at())
                    .set(CHECK_IN.ANSWERS, AnswersJson.write(c.answers()))
                    .set(CHECK_IN.OWN_WORDS, c.ownWords())
                    .set(CHECK_IN.PHOTOGRAPHS, written(c.photographs()))
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("check-in", c.provenance().version());
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

    private List<CheckIn> newest(Condition wanted) {
        return db.selectFrom(CHECK_IN)
                .where(wanted)
                .and(CHECK_IN.VERSION.eq(select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(CHECK_IN.ID))))
                .orderBy(CHECK_IN.TOLD_AT, CHECK_IN.ID)
                .fetch(SqlCheckIns::checkIn);
    }

    private static CheckIn checkIn(CheckInRecord row) {
        return new CheckIn(
                row.getId(),
                row.getClient(),
                row.getSession(),
                row.getDueHours(),
                row.getToldAt(),
                AnswersJson.read(row.getAnswers()),
                row.getOwnWords(),
                ids(row.getPhotographs()),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
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
