package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.QUESTIONNAIRE;

import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.QuestionnaireRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Questionnaires in SQL: every version a row. */
@Repository
public class SqlQuestionnaires implements Questionnaires {

    private final DSLContext db;
    private final Versions<QuestionnaireRecord> versions;

    public SqlQuestionnaires(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, QUESTIONNAIRE, "questionnaire");
    }

    @Override
    public void add(Questionnaire q) {
        QuestionnaireRecord row = versions.row(q.id(), q.provenance());
        row.set(QUESTIONNAIRE.CLIENT, q.client());
        row.set(QUESTIONNAIRE.GIVEN, ConsultJson.write(q.given()));
        row.set(QUESTIONNAIRE.FOUND, ConsultJson.write(q.found()));
        row.set(QUESTIONNAIRE.ATLAS_VERSION, q.atlasVersion());
        versions.add(row);
    }

    @Override
    public Optional<Questionnaire> find(UUID id) {
        return db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.eq(id))
                .orderBy(QUESTIONNAIRE.VERSION.desc())
                .limit(1)
                .fetchOptional(SqlQuestionnaires::questionnaire);
    }

    @Override
    public Optional<Questionnaire> current(UUID client) {
        return db.select(QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CLIENT.eq(client))
                .and(QUESTIONNAIRE.VERSION.eq(1))
                .orderBy(QUESTIONNAIRE.WRITTEN_AT.desc(), QUESTIONNAIRE.ID)
                .limit(1)
                .fetchOptional(QUESTIONNAIRE.ID)
                .flatMap(this::find);
    }

    @Override
    public List<Questionnaire> currentOf(Collection<UUID> clients) {
        Map<UUID, Questionnaire> newest = new HashMap<>();
        Map<UUID, UUID> currentIds = db
                .select(QUESTIONNAIRE.CLIENT, QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CLIENT.in(clients))
                .and(QUESTIONNAIRE.VERSION.eq(1))
                .orderBy(QUESTIONNAIRE.WRITTEN_AT, QUESTIONNAIRE.ID.desc())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(QUESTIONNAIRE.CLIENT),
                        row -> row.get(QUESTIONNAIRE.ID),
                        (older, newer) -> newer));
        db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.in(currentIds.values()))
                .orderBy(QUESTIONNAIRE.VERSION)
                .forEach(row -> newest.put(row.getId(), questionnaire(row)));
        return List.copyOf(newest.values());
    }

    @Override
    public List<Questionnaire> history(UUID client) {
        return db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CLIENT.eq(client))
                .orderBy(QUESTIONNAIRE.WRITTEN_AT.desc(), QUESTIONNAIRE.ID, QUESTIONNAIRE.VERSION.desc())
                .fetch(SqlQuestionnaires::questionnaire);
    }

    private static Questionnaire questionnaire(QuestionnaireRecord row) {
        return new Questionnaire(
                row.getId(),
                row.getClient(),
                ConsultJson.given(row.getGiven()),
                ConsultJson.found(row.getFound()),
                row.getAtlasVersion(),
                Versions.provenance(row));
    }
}
