package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.TEST_PATCH;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.TestPatchRecord;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatch.Reading;
import fibril.clinic.plan.TestPatches;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlTestPatches implements TestPatches {

    private static final String NOT_YET = "NOT_YET";
    private static final String CALM = "CALM";
    private static final String REACTED = "REACTED";

    private final DSLContext db;
    private final Versions<TestPatchRecord> versions;

    public SqlTestPatches(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, TEST_PATCH, "test patch");
    }

    @Override
    public void add(TestPatch p) {
        TestPatchRecord row = versions.row(p.id(), p.provenance());
        row.setClient(p.client());
        row.setProduct(p.product());
        row.setArea(p.area());
        row.setPlacedOn(p.placedOn());
        row.setReadFromOn(p.readFrom());
        read(row, p.reading());
        versions.add(row);
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
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
