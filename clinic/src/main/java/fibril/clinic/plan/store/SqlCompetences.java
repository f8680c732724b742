package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.COMPETENCE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.CompetenceRecord;
import fibril.clinic.plan.Competence;
import fibril.clinic.plan.Competences;
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
public class SqlCompetences implements Competences {

    private static final fibril.clinic.database.schema.tables.Competence OTHER = COMPETENCE.as("other");

    private final DSLContext db;

    public SqlCompetences(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Competence c) {
        CompetenceRecord row = db.newRecord(COMPETENCE);
        row.setId(c.id());
        row.setVersion(c.provenance().version());
        row.setAuthor(c.provenance().author());
        row.setWrittenAt(c.provenance().at());
        row.setReason(c.provenance().reason());
        row.setOperator(c.operator());
        row.setDevice(c.device());
        row.setSinceOn(c.since());
        row.setUntilOn(c.untilOrNull());
        row.setEvidence(c.evidence());
        try {
            row.insert();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("competence", c.provenance().version());
        }
    }

    @Override
    public Optional<Competence> find(UUID id) {
        return newest(COMPETENCE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Competence> all() {
        return newest(noCondition());
    }

    private List<Competence> newest(Condition wanted) {
        return db.selectFrom(COMPETENCE)
                .where(wanted)
                .and(COMPETENCE.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(COMPETENCE.ID))))
                .orderBy(COMPETENCE.OPERATOR, COMPETENCE.DEVICE, COMPETENCE.SINCE_ON, COMPETENCE.ID)
                .fetch(SqlCompetences::competence);
    }

    private static Competence competence(CompetenceRecord row) {
        return new Competence(
                row.getId(),
                row.getOperator(),
                row.getDevice(),
                row.getSinceOn(),
                row.getUntilOn(),
                row.getEvidence(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
