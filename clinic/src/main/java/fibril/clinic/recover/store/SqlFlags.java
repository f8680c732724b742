package fibril.clinic.recover.store;

import static fibril.clinic.database.schema.Tables.RED_FLAG;

import fibril.atlas.Urgency;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.RedFlagRecord;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectSeekStep2;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Red flags in SQL: every version a row, the newest says whether it still stands. */
@Repository
public class SqlFlags implements Flags {

    /** What was not asked of old is no. */
    private static final JsonMapper JSON = JsonMapper.shared()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final TypeReference<List<Flag.Sighting>> SIGHTINGS = new TypeReference<>() {};
    private final DSLContext db;
    private final Versions<RedFlagRecord> versions;

    public SqlFlags(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, RED_FLAG, "flag");
    }

    @Override
    public void add(Flag f) {
        RedFlagRecord row = versions.row(f.id(), f.provenance());
        row.set(RED_FLAG.CLIENT, f.client());
        row.set(RED_FLAG.SESSION, f.session());
        row.set(RED_FLAG.RULE, f.rule());
        row.set(RED_FLAG.URGENCY, f.urgency().name());
        row.set(RED_FLAG.RAISED_AT, f.raisedAt());
        row.set(RED_FLAG.SIGHTINGS, JSON.writeValueAsString(f.sightings()));
        row.set(RED_FLAG.IS_OPEN, f.isOpen());
        row.set(RED_FLAG.CLOSING, f.closing().map(JSON::writeValueAsString).orElse(null));
        row.set(
                RED_FLAG.REPORT_DUE_ON,
                f.closing()
                        .filter(Closing::owesReport)
                        .flatMap(Closing::reportDue)
                        .orElse(null));
        row.set(RED_FLAG.ATLAS_VERSION, f.atlasVersion());
        versions.add(row);
    }

    @Override
    public Optional<Flag> find(UUID id) {
        return newest(RED_FLAG.ID.eq(id)).fetch(SqlFlags::flag).stream().findFirst();
    }

    @Override
    public List<Flag> versions(UUID id) {
        return db.selectFrom(RED_FLAG)
                .where(RED_FLAG.ID.eq(id))
                .orderBy(RED_FLAG.VERSION.desc())
                .fetch(SqlFlags::flag);
    }

    @Override
    public List<Flag> open() {
        return newest(RED_FLAG.IS_OPEN.isTrue()).fetch(SqlFlags::flag).stream()
                .sorted(Comparator.comparing(Flag::urgency).thenComparing(Flag::raisedAt))
                .toList();
    }

    @Override
    public List<Flag> ofClient(UUID client) {
        return newest(RED_FLAG.CLIENT.eq(client)).fetch(SqlFlags::flag);
    }

    @Override
    public List<Flag> ofSession(UUID session) {
        return newest(RED_FLAG.SESSION.eq(session)).fetch(SqlFlags::flag);
    }

    @Override
    public List<Flag> raisedSince(Instant from) {
        return newest(RED_FLAG.RAISED_AT.greaterOrEqual(from)).fetch(SqlFlags::flag);
    }

    @Override
    public List<Flag> owingReport() {
        return newest(RED_FLAG.REPORT_DUE_ON.isNotNull()).fetch(SqlFlags::flag).stream()
                .sorted(Comparator.comparing(
                        flag -> flag.closing().orElseThrow().reportDue().orElseThrow()))
                .toList();
    }

    @Override
    public List<Flag> closedLately(int limit) {
        return db.selectFrom(RED_FLAG)
                .where(RED_FLAG.IS_OPEN.isFalse())
                .and(versions.isNewest())
                .orderBy(RED_FLAG.WRITTEN_AT.desc(), RED_FLAG.ID)
                .limit(limit)
                .fetch(SqlFlags::flag);
    }

    private SelectSeekStep2<RedFlagRecord, Instant, UUID> newest(Condition wanted) {
        return db.selectFrom(RED_FLAG).where(wanted).and(versions.isNewest()).orderBy(RED_FLAG.RAISED_AT, RED_FLAG.ID);
    }

    private static Flag flag(RedFlagRecord row) {
        return new Flag(
                row.getId(),
                row.getClient(),
                row.getSession(),
                row.getRule(),
                Urgency.valueOf(row.getUrgency()),
                JSON.readValue(row.getSightings(), SIGHTINGS),
                row.getClosing() == null ? null : JSON.readValue(row.getClosing(), Closing.class),
                row.getAtlasVersion(),
                Versions.provenance(row));
    }
}
