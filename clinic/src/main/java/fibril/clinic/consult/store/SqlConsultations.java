package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.CONSULTATION;

import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ConsultationRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Consultations in SQL: every version a row, the newest is the consultation. */
@Repository
public class SqlConsultations implements Consultations {

    private final DSLContext db;
    private final Versions<ConsultationRecord> versions;

    public SqlConsultations(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CONSULTATION, "consultation");
    }

    @Override
    public void add(Consultation c) {
        ConsultationRecord row = versions.row(c.id(), c.provenance());
        row.set(CONSULTATION.CLIENT, c.client());
        row.set(CONSULTATION.HELD_ON, c.on());
        row.set(CONSULTATION.CAME_FOR, c.reason());
        row.set(CONSULTATION.GOALS, ConsultJson.write(c.goals()));
        row.set(CONSULTATION.EARLIER, ConsultJson.write(c.earlier()));
        row.set(CONSULTATION.NOTES, c.notes());
        row.set(CONSULTATION.ATLAS_VERSION, c.atlasVersion());
        versions.add(row);
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
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
