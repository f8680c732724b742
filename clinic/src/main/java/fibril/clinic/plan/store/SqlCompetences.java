package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.COMPETENCE;
import static org.jooq.impl.DSL.noCondition;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.CompetenceRecord;
import fibril.clinic.plan.Competence;
import fibril.clinic.plan.Competences;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlCompetences implements Competences {

    private final DSLContext db;
    private final Versions<CompetenceRecord> versions;

    public SqlCompetences(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, COMPETENCE, "competence");
    }

    @Override
    public void add(Competence c) {
        CompetenceRecord row = versions.row(c.id(), c.provenance());
        row.setOperator(c.operator());
        row.setDevice(c.device());
        row.setSinceOn(c.since());
        row.setUntilOn(c.untilOrNull());
        row.setEvidence(c.evidence());
        versions.add(row);
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
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
