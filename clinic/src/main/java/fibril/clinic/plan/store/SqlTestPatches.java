package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.TEST_PATCH;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.TestPatchRecord;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatch.Reading;
import fibril.clinic.plan.TestPatches;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

@Repository
public class SqlTestPatches implements TestPatches {

    private static final String NOT_YET = "NOT_YET";
    private static final String CALM = "CALM";
    private static final String REACTED = "REACTED";

    private static final fibril.clinic.database.schema.tables.TestPatch OTHER = TEST_PATCH.as("other");

    private final DSLContext db;

    public SqlTestPatches(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(TestPatch p) {
        TestPatchRecord row = db.newRecord(TEST_PATCH);
        row.setId(p.id());
        row.setVersion(p.provenance().version());
        row.setAuthor(p.provenance().author());
        row.setWrittenAt(p.provenance().at());
        row.setReason(p.provenance().reason());
        row.setClient(p.client());
        row.setProduct(p.product());
        row.setArea(p.area());
        row.setPlacedOn(p.placedOn());
        row.setReadFromOn(p.readFrom());
        read(row, p.reading());
        try {
            row.insert();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("test patch", p.provenance().version());
        }
    }

    private static void read(TestPatchRecord row, Reading reading) {
        row.setNote("");
        row.setDecision("");
        switch (reading) {
            case Reading.NotYet none -> row.setResult(NOT_YET);
            case Reading.Calm calm -> {
                row.setResult(CALM);
                row.setReadOn(calm.on());
                row.setNote(calm.note());
            }
            case Reading.Reacted reacted -> {
                row.setResult(REACTED);
                row.setReadOn(reacted.on());
                row.setNote(reacted.note());
                row.setDecision(reacted.decision());
            }
        }
    }

    @Override
    public Optional<TestPatch> find(UUID id) {
        return newest(TEST_PATCH.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<TestPatch> ofClient(UUID client) {
        return newest(TEST_PATCH.CLIENT.eq(client));
    }

    @Override
    public List<TestPatch> unread() {
        return newest(TEST_PATCH.RESULT.eq(NOT_YET));
    }

    private List<TestPatch> newest(Condition wanted) {
        return db.selectFrom(TEST_PATCH)
                .where(wanted)
                .and(TEST_PATCH.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(TEST_PATCH.ID))))
                .orderBy(TEST_PATCH.PLACED_ON.desc(), TEST_PATCH.ID)
                .fetch(SqlTestPatches::patch);
    }

    private static TestPatch patch(TestPatchRecord row) {
        Reading reading = switch (row.getResult()) {
            case NOT_YET -> new Reading.NotYet();
            case CALM -> new Reading.Calm(row.getReadOn(), row.getNote());
            case REACTED -> new Reading.Reacted(row.getReadOn(), row.getNote(), row.getDecision());
            default -> throw new IllegalStateException("a test patch cannot be read as " + row.getResult());
        };
        return new TestPatch(
                row.getId(),
                row.getClient(),
                row.getProduct(),
                row.getArea(),
                row.getPlacedOn(),
                row.getReadFromOn(),
                reading,
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
