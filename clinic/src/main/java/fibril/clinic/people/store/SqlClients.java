package fibril.clinic.people.store;

import static fibril.clinic.database.schema.Tables.CLIENT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.ClientRecord;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.PlainLetters;
import fibril.clinic.people.Sex;
import fibril.clinic.people.Wanted;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Clients in SQL: every version a row, the newest is the record. */
@Repository
public class SqlClients implements Clients {

    private static final fibril.clinic.database.schema.tables.Client OTHER = CLIENT.as("other");

    private final DSLContext db;

    public SqlClients(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Client c) {
        try {
            db.insertInto(CLIENT)
                    .set(CLIENT.ID, c.id())
                    .set(CLIENT.VERSION, c.provenance().version())
                    .set(CLIENT.AUTHOR, c.provenance().author())
                    .set(CLIENT.WRITTEN_AT, c.provenance().at())
                    .set(CLIENT.REASON, c.provenance().reason())
                    .set(CLIENT.GIVEN_NAME, c.givenName())
                    .set(CLIENT.FAMILY_NAME, c.familyName())
                    .set(CLIENT.SEARCH_NAME, PlainLetters.of(c.givenName() + " " + c.familyName()))
                    .set(CLIENT.SORT_NAME, PlainLetters.of(c.familyName() + " " + c.givenName()))
                    .set(CLIENT.BORN_ON, c.born())
                    .set(CLIENT.SEX, c.sex().name())
                    .set(CLIENT.SKIN_TYPE, c.fitzpatrick())
                    .set(CLIENT.EMAIL, c.email())
                    .set(CLIENT.PHONE, c.phone())
                    .set(CLIENT.PHONE_DIGITS, Wanted.digitsOf(c.phone()))
                    .set(CLIENT.NOTES, c.notes())
                    .set(CLIENT.PORTRAIT, c.portraitName())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("client", c.provenance().version());
        }
    }

    @Override
    public Optional<Client> find(UUID id) {
        return newest(CLIENT.ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public List<Client> search(String text, int limit) {
        Wanted wanted = Wanted.of(text);
        Condition fits = noCondition();
        for (String part : wanted.nameParts()) fits = fits.and(CLIENT.SEARCH_NAME.contains(part));
        if (!wanted.digits().isEmpty()) fits = fits.and(phoneOrYear(wanted));
        if (wanted.born().isPresent()) {
            fits = fits.and(CLIENT.BORN_ON.eq(wanted.born().get()));
        }
        return newest(fits, limit);
    }

    @Override
    public List<Client> named(String givenName, String familyName) {
        return newest(CLIENT.SEARCH_NAME.eq(PlainLetters.of(givenName + " " + familyName)), Integer.MAX_VALUE);
    }

    @Override
    public List<Client> versions(UUID id) {
        return db.selectFrom(CLIENT)
                .where(CLIENT.ID.eq(id))
                .orderBy(CLIENT.VERSION.desc())
                .fetch(SqlClients::client);
    }

    private static Condition phoneOrYear(Wanted wanted) {
        Condition phone = CLIENT.PHONE_DIGITS.contains(wanted.digits());
        return wanted.yearOfBirth()
                .map(year -> phone.or(CLIENT.BORN_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))))
                .orElse(phone);
    }

    private List<Client> newest(Condition fits, int limit) {
        return db.selectFrom(CLIENT)
                .where(fits)
                .and(CLIENT.VERSION.eq(select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(CLIENT.ID))))
                .orderBy(CLIENT.SORT_NAME, CLIENT.BORN_ON, CLIENT.ID)
                .limit(limit)
                .fetch(SqlClients::client);
    }

    private static Client client(ClientRecord row) {
        return new Client(
                row.getId(),
                row.getGivenName(),
                row.getFamilyName(),
                row.getBornOn(),
                Sex.valueOf(row.getSex()),
                row.getSkinType(),
                row.getEmail(),
                row.getPhone(),
                row.getNotes(),
                row.getPortrait(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
