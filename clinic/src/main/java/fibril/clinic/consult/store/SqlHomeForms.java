package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.HOME_ANSWER_SETTLED;
import static fibril.clinic.database.schema.Tables.HOME_FORM;

import fibril.clinic.consult.HomeForm;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.database.schema.tables.records.HomeFormRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Forms from home in SQL: as they were sent, and one row for each answer that was gone through. */
@Repository
public class SqlHomeForms implements HomeForms {

    private final DSLContext db;

    public SqlHomeForms(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(HomeForm form) {
        HomeFormRecord row = db.newRecord(HOME_FORM);
        row.setId(form.id());
        row.setClient(form.client());
        row.setVisit(form.visit());
        row.setSentAt(form.at());
        row.setAnswers(ConsultJson.writeAnswers(form.answers()));
        row.insert();
    }

    @Override
    public Optional<HomeForm> find(UUID id) {
        return db.selectFrom(HOME_FORM).where(HOME_FORM.ID.eq(id)).fetchOptional(this::whole);
    }

    @Override
    public Optional<HomeForm> latest(UUID client) {
        return db.selectFrom(HOME_FORM)
                .where(HOME_FORM.CLIENT.eq(client))
                .orderBy(HOME_FORM.SENT_AT.desc(), HOME_FORM.ID)
                .limit(1)
                .fetchOptional(this::whole);
    }

    @Override
    public List<HomeForm> ofClient(UUID client) {
        List<HomeFormRecord> rows = db.selectFrom(HOME_FORM)
                .where(HOME_FORM.CLIENT.eq(client))
                .orderBy(HOME_FORM.SENT_AT.desc(), HOME_FORM.ID)
                .fetch();
        if (rows.isEmpty()) return List.of();
        Map<UUID, List<HomeForm.Settled>> settled =
                settled(rows.stream().map(HomeFormRecord::getId).toList());
        return rows.stream()
                .map(row -> form(row, settled.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    @Override
    public void settle(UUID form, Collection<HomeForm.Settled> settled) {
        for (HomeForm.Settled each : settled) {
            db.insertInto(HOME_ANSWER_SETTLED)
                    .set(HOME_ANSWER_SETTLED.HOME_FORM, form)
                    .set(HOME_ANSWER_SETTLED.RULE, each.rule())
                    .set(HOME_ANSWER_SETTLED.WAY, each.way().name())
                    .set(HOME_ANSWER_SETTLED.SETTLED_BY, each.by())
                    .set(HOME_ANSWER_SETTLED.SETTLED_AT, each.at())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private HomeForm whole(HomeFormRecord row) {
        return form(row, settled(List.of(row.getId())).getOrDefault(row.getId(), List.of()));
    }

    private static HomeForm form(HomeFormRecord row, List<HomeForm.Settled> settled) {
        return new HomeForm(
                row.getId(),
                row.getClient(),
                row.getVisit(),
                row.getSentAt(),
                ConsultJson.answers(row.getAnswers()),
                settled);
    }

    private Map<UUID, List<HomeForm.Settled>> settled(List<UUID> forms) {
        return db.selectFrom(HOME_ANSWER_SETTLED)
                .where(HOME_ANSWER_SETTLED.HOME_FORM.in(forms))
                .orderBy(HOME_ANSWER_SETTLED.RULE)
                .fetchGroups(
                        HOME_ANSWER_SETTLED.HOME_FORM,
                        row -> new HomeForm.Settled(
                                row.getRule(),
                                HomeForm.Way.valueOf(row.getWay()),
                                row.getSettledBy(),
                                row.getSettledAt()));
    }
}
