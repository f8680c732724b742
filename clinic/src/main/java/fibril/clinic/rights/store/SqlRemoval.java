package fibril.clinic.rights.store;

import static fibril.clinic.database.schema.Tables.APPOINTMENT;
import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.CLIENT_EVENT;
import static fibril.clinic.database.schema.Tables.CLIENT_LINK;
import static fibril.clinic.database.schema.Tables.CONSENT;
import static fibril.clinic.database.schema.Tables.CONTACT_WISH;
import static fibril.clinic.database.schema.Tables.LOCKED_RECORD;
import static fibril.clinic.database.schema.Tables.MESSAGE;
import static fibril.clinic.database.schema.Tables.PAIR_JOB;
import static fibril.clinic.database.schema.Tables.PAIR_PICTURE;
import static fibril.clinic.database.schema.Tables.PAIR_RESULT;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH_USE;
import static fibril.clinic.database.schema.Tables.WAITING_WISH;

import fibril.clinic.booking.AppointmentState;
import fibril.clinic.database.VaultColumn;
import fibril.clinic.database.schema.tables.records.PhotographRecord;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.practice.Audit;
import fibril.clinic.rights.Erasing;
import fibril.clinic.rights.Erasure;
import fibril.clinic.rights.Removal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Removal in SQL, over every table that speaks of clients: a new one is in without a further word. */
@Repository
public class SqlRemoval implements Removal {

    private static final List<String> NOT_ONLY_FOR_CARE =
            List.of(ConsentKind.MARKETING.name(), ConsentKind.TEACHING.name());

    private final DSLContext db;
    private final Forgetting forgetting;
    private final Audit audit;

    SqlRemoval(DSLContext db, Forgetting forgetting, Audit audit) {
        this.db = db;
        this.forgetting = forgetting;
        this.audit = audit;
    }

    @Override
    public boolean isThere(UUID client) {
        return db.fetchExists(CLIENT, CLIENT.ID.eq(client));
    }

    @Override
    public Optional<Instant> lastCare(UUID client) {
        return ClientTables.care().stream()
                .flatMap(table -> newestEntry(table, client).stream())
                .max(Comparator.naturalOrder());
    }

    /** An erasure itself is no care: asked for twice, the years do not begin again. */
    private Optional<Instant> newestEntry(Table<?> table, UUID client) {
        // by its name alone: asked for as an Instant the column would forget how moments are written
        Field<?> written = table.field("written_at");
        if (written == null) return Optional.empty();
        Field<String> reason = table.field("reason", String.class);
        Condition ofCare = reason == null ? DSL.noCondition() : reason.ne(Erasing.REASON);
        return Optional.ofNullable(db.select(DSL.max(written))
                .from(table)
                .where(ClientTables.of(table, client))
                .and(ofCare)
                .fetchOne(0, Instant.class));
    }

    @Override
    public Set<UUID> unneededPhotographs(UUID client) {
        return new LinkedHashSet<>(db.selectDistinct(PHOTOGRAPH.ID)
                .from(PHOTOGRAPH)
                .where(PHOTOGRAPH.CLIENT.eq(client))
                .and(PHOTOGRAPH.ORIGINAL.ne(""))
                .and(PHOTOGRAPH.SESSION_ID.isNull().or(PHOTOGRAPH.REMOVED_BECAUSE.ne("")))
                .fetch(PHOTOGRAPH.ID));
    }

    @Override
    public Erasure.Gone counted(UUID client, Collection<UUID> photographs, Instant now) {
        return new Erasure.Gone(
                photographs.size(),
                different(MESSAGE, client),
                different(CLIENT_LINK, client),
                different(WAITING_WISH, client) + different(CLIENT_EVENT, client) + different(CONTACT_WISH, client),
                newest(
                        APPOINTMENT,
                        APPOINTMENT
                                .CLIENT
                                .eq(client)
                                .and(APPOINTMENT.STARTS_AT.gt(now))
                                .and(APPOINTMENT.STATE.in(
                                        AppointmentState.BOOKED.name(), AppointmentState.MOVED.name()))),
                newest(
                        CONSENT,
                        CONSENT.CLIENT
                                .eq(client)
                                .and(CONSENT.KIND.in(NOT_ONLY_FOR_CARE))
                                .and(CONSENT.WITHDRAWN_ON.isNull())),
                0);
    }

    private int different(Table<?> table, UUID client) {
        return db.fetchCount(db.selectDistinct(id(table)).from(table).where(ClientTables.of(table, client)));
    }

    private int newest(Table<?> table, Condition wanted) {
        Table<?> other = table.as("other");
        Field<Integer> version = Objects.requireNonNull(table.field("version", Integer.class));
        return db.fetchCount(
                table,
                wanted.and(version.eq(DSL.select(DSL.max(other.field("version", Integer.class)))
                        .from(other)
                        .where(id(other).eq(id(table))))));
    }

    @Override
    public boolean photograph(UUID photograph, UUID author, Instant now) {
        List<PhotographRecord> rows = db.selectFrom(PHOTOGRAPH)
                .where(PHOTOGRAPH.ID.eq(photograph))
                .orderBy(PHOTOGRAPH.VERSION)
                .fetch();
        if (rows.stream().allMatch(row -> row.getOriginal().isEmpty())) return false;
        Set<String> files = madeOf(photograph);
        for (PhotographRecord row : rows) files.addAll(List.of(row.getOriginal(), row.getShown()));
        files.remove("");
        PhotographRecord last = db.newRecord(PHOTOGRAPH, rows.getLast());
        last.setVersion(last.getVersion() + 1);
        last.setAuthor(author);
        last.setWrittenAt(now);
        last.setReason(Erasing.REASON);
        last.setRemovedBecause(Erasing.REASON);
        last.insert();
        db.update(PHOTOGRAPH)
                .set(PHOTOGRAPH.ORIGINAL, "")
                .set(PHOTOGRAPH.SHOWN, "")
                .where(PHOTOGRAPH.ID.eq(photograph))
                .execute();
        forgetting.nowUnspoken(files);
        return true;
    }

    /** Whatever shows it too goes with it: comparisons whole, of a use only its picture, so that it can be taken down. */
    private Set<String> madeOf(UUID photograph) {
        Condition compared = PAIR_RESULT.BEFORE_PHOTO.eq(photograph).or(PAIR_RESULT.AFTER_PHOTO.eq(photograph));
        Condition pictured = PAIR_PICTURE.RESULT.in(
                DSL.select(PAIR_RESULT.ID).from(PAIR_RESULT).where(compared));
        Set<String> files = new LinkedHashSet<>(db.select(PAIR_PICTURE.PICTURE)
                .from(PAIR_PICTURE)
                .where(pictured)
                .fetch(PAIR_PICTURE.PICTURE));
        db.deleteFrom(PAIR_PICTURE).where(pictured).execute();
        db.deleteFrom(PAIR_RESULT).where(compared).execute();
        db.deleteFrom(PAIR_JOB)
                .where(PAIR_JOB.BEFORE_PHOTO.eq(photograph).or(PAIR_JOB.AFTER_PHOTO.eq(photograph)))
                .execute();
        files.addAll(withoutPicture(PHOTOGRAPH_USE.PHOTOGRAPH.eq(photograph).or(PHOTOGRAPH_USE.BESIDE.eq(photograph))));
        return files;
    }

    private Set<String> withoutPicture(Condition uses) {
        Condition pictured = uses.and(PHOTOGRAPH_USE.PICTURE.ne(""));
        Set<String> files = db.selectDistinct(PHOTOGRAPH_USE.PICTURE)
                .from(PHOTOGRAPH_USE)
                .where(pictured)
                .fetchSet(PHOTOGRAPH_USE.PICTURE);
        db.update(PHOTOGRAPH_USE)
                .set(PHOTOGRAPH_USE.PICTURE, "")
                .where(pictured)
                .execute();
        return files;
    }

    @Override
    public Erasure.Gone notCare(UUID client, UUID author, Instant now) {
        Erasure.Gone counted = counted(client, List.of(), now);
        Set<String> spoken = new HashSet<>(Set.of(client.toString()));
        db.select(PHOTOGRAPH.ID)
                .from(PHOTOGRAPH)
                .where(PHOTOGRAPH.CLIENT.eq(client))
                .and(PHOTOGRAPH.ORIGINAL.eq(""))
                .forEach(row -> spoken.add(row.value1().toString()));
        for (Table<?> table : ClientTables.notCare()) {
            spoken.addAll(idsIn(table, client).stream().map(UUID::toString).toList());
            db.deleteFrom(table).where(ClientTables.of(table, client)).execute();
        }
        // what is not measured yet is not measured any more
        db.deleteFrom(PAIR_JOB)
                .where(PAIR_JOB.CLIENT.eq(client))
                .and(PAIR_JOB.ENDED_AT.isNull())
                .execute();
        Set<String> portraits = db.selectDistinct(CLIENT.PORTRAIT)
                .from(CLIENT)
                .where(CLIENT.ID.eq(client))
                .and(CLIENT.PORTRAIT.isNotNull())
                .fetchSet(CLIENT.PORTRAIT);
        db.update(CLIENT)
                .set(CLIENT.NOTES, "")
                .setNull(CLIENT.PORTRAIT)
                .where(CLIENT.ID.eq(client))
                .execute();
        Set<String> files = new LinkedHashSet<>(portraits);
        files.addAll(withoutPicture(PHOTOGRAPH_USE.CLIENT.eq(client)));
        forgetting.nowUnspoken(files);
        int words = audit.eraseWords(now, author, spoken);
        return new Erasure.Gone(
                portraits.size(),
                counted.messages(),
                counted.links(),
                counted.wishes(),
                counted.appointments(),
                counted.consents(),
                words);
    }

    @Override
    public void lock(UUID client) {
        for (UUID id : idsOf(client)) {
            db.insertInto(LOCKED_RECORD)
                    .set(LOCKED_RECORD.ID, id)
                    .set(LOCKED_RECORD.CLIENT, client)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    @Override
    public void unlock(UUID client) {
        db.deleteFrom(LOCKED_RECORD).where(LOCKED_RECORD.CLIENT.eq(client)).execute();
    }

    @Override
    public boolean isLocked(UUID client) {
        return db.fetchExists(LOCKED_RECORD, LOCKED_RECORD.ID.eq(client));
    }

    @Override
    public boolean anyLocked(Collection<UUID> ids) {
        return !ids.isEmpty() && db.fetchExists(LOCKED_RECORD, LOCKED_RECORD.ID.in(ids));
    }

    @Override
    public void makeUp() {
        forgetting.makeUp();
    }

    @Override
    public Ended all(UUID client, UUID author, Instant now) {
        Set<String> spoken = new HashSet<>();
        idsOf(client).forEach(id -> spoken.add(id.toString()));
        Set<String> files = filesOf(client);
        int rows = 0;
        for (Table<?> table : ClientTables.removable()) {
            rows += db.deleteFrom(table).where(ClientTables.of(table, client)).execute();
        }
        return new Ended(rows, forgetting.nowUnspoken(files), audit.eraseWords(now, author, spoken));
    }

    /** The client's own, and those of everything of hers. */
    private Set<UUID> idsOf(UUID client) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Table<?> table : ClientTables.all()) ids.addAll(idsIn(table, client));
        if (isThere(client)) ids.add(client);
        return ids;
    }

    private List<UUID> idsIn(Table<?> table, UUID client) {
        return table.field("id", UUID.class) == null
                ? List.of()
                : db.selectDistinct(id(table))
                        .from(table)
                        .where(ClientTables.of(table, client))
                        .fetch(id(table));
    }

    private static Field<UUID> id(Table<?> table) {
        return Objects.requireNonNull(table.field("id", UUID.class), () -> table.getName() + " has no id");
    }

    private Set<String> filesOf(UUID client) {
        Set<String> files = new LinkedHashSet<>();
        for (Table<?> table : ClientTables.all()) {
            for (VaultColumn column : VaultColumn.ALL) {
                if (!column.table().equals(table.getName())) continue;
                Field<String> name = Objects.requireNonNull(table.field(column.column(), String.class));
                files.addAll(db.selectDistinct(name)
                        .from(table)
                        .where(ClientTables.of(table, client))
                        .and(name.ne(""))
                        .fetch(name));
            }
        }
        return files;
    }
}
