package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.CONSULTATION;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.database.schema.tables.records.ConsultationRecord;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Consultations in SQL: every version a row, the newest is the consultation. */
@Repository
public class SqlConsultations implements Consultations {

    private static final fibril.clinic.database.schema.tables.Consultation OTHER = CONSULTATION.as("other");

    private final DSLContext db;

    public SqlConsultations(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Consultation c) {
        try {
            db.insertInto(CONSULTATION)
                    .set(CONSULTATION.ID, c.id())
                    .set(CONSULTATION.VERSION, c.provenance().version())
                    .set(CONSULTATION.AUTHOR, c.provenance().author())
                    .set(CONSULTATION.WRITTEN_AT, c.provenance().at())
                    .set(CONSULTATION.REASON, c.provenance().reason())
                    .set(CONSULTATION.CLIENT, c.client())
                    .set(CONSULTATION.HELD_ON, c.on())
                    .set(CONSULTATION.CAME_FOR, c.reason())
                    .set(CONSULTATION.GOALS, ConsultJson.write(c.goals()))
                    .set(CONSULTATION.EARLIER, ConsultJson.write(c.earlier()))
                    .set(CONSULTATION.NOTES, c.notes())
                    .set(CONSULTATION.ATLAS_VERSION, c.atlasVersion())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("consultation", c.provenance().version());
        }
    }

    @Override
    public Optional<Consultation> find(UUID id) {
        return newest(CONSULTATION.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Optional<Consultation> latest(UUID client) {
        return ofClient(client).stream().findFirst();
    }

    @Override
    public List<Consultation> ofClient(UUID client) {
        return newest(CONSULTATION.CLIENT.eq(client));
    }

    @Override
    public List<Consultation> ofClients(Collection<UUID> clients) {
        return newest(CONSULTATION.CLIENT.in(clients));
    }

    @Override
    public List<Consultation> heldOn(LocalDate day) {
        return newest(CONSULTATION.HELD_ON.eq(day)).reversed();
    }

    @Override
    public List<Consultation> versions(UUID id) {
        return db.selectFrom(CONSULTATION)
                .where(CONSULTATION.ID.eq(id))
                .orderBy(CONSULTATION.VERSION.desc())
                .fetch(SqlConsultations::consultation);
    }

    private List<Consultation> newest(Condition wanted) {
        return db.selectFrom(CONSULTATION)
                .where(wanted)
                .and(CONSULTATION.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(CONSULTATION.ID))))
                .orderBy(CONSULTATION.HELD_ON.desc(), CONSULTATION.WRITTEN_AT.desc(), CONSULTATION.ID)
                .fetch(SqlConsultations::consultation);
    }

    private static Consultation consultation(ConsultationRecord row) {
        return new Consultation(
                row.getId(),
                row.getClient(),
                row.getHeldOn(),
                row.getCameFor(),
                ConsultJson.goals(row.getGoals()),
                ConsultJson.earlier(row.getEarlier()),
                row.getNotes(),
                row.getAtlasVersion(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
