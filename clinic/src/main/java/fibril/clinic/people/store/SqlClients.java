package fibril.clinic.people.store;

import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.LOCKED_RECORD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ClientRecord;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.PlainLetters;
import fibril.clinic.people.Sex;
import fibril.clinic.people.Wanted;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Clients in SQL: every version a row, the newest is the record. */
public class SqlClients implements Clients {

    /** A locked client is as if she were not there. */
    private static final Condition IS_OPEN =
            notExists(selectOne().from(LOCKED_RECORD).where(LOCKED_RECORD.ID.eq(CLIENT.ID)));

    private final DSLContext db;
    private final Versions<ClientRecord> versions;

    public SqlClients(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CLIENT, "client");
    }

    @Override
    public void add(Client c) {
        ClientRecord row = versions.row(c.id(), c.provenance());
        row.set(CLIENT.GIVEN_NAME, c.givenName());
        row.set(CLIENT.FAMILY_NAME, c.familyName());
        row.set(CLIENT.SEARCH_NAME, PlainLetters.of(c.givenName() + " " + c.familyName()));
        row.set(CLIENT.SORT_NAME, PlainLetters.of(c.familyName() + " " + c.givenName()));
        row.set(CLIENT.BORN_ON, c.born());
        row.set(CLIENT.SEX, c.sex().name());
        row.set(CLIENT.SKIN_TYPE, c.fitzpatrick());
        row.set(CLIENT.EMAIL, c.email());
        row.set(CLIENT.PHONE, c.phone());
        row.set(CLIENT.PHONE_DIGITS, Wanted.digitsOf(c.phone()));
        row.set(CLIENT.NOTES, c.notes());
        row.set(CLIENT.PORTRAIT, c.portraitName());
        versions.add(row);
    }

    @Override
    public Optional<Client> find(UUID id) {
        return newest(CLIENT.ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public Optional<Client> findEvenLocked(UUID id) {
        return newest(CLIENT.ID.eq(id), noCondition(), 1).stream().findFirst();
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
    public boolean any() {
        return db.fetchExists(CLIENT);
    }

    @Override
    public List<Client> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : newest(CLIENT.ID.in(ids), Integer.MAX_VALUE);
    }

    @Override
    public List<Client> withEmail(String email) {
        return newest(lower(CLIENT.EMAIL).eq(email.toLowerCase(Locale.ROOT)), Integer.MAX_VALUE);
    }

    @Override
    public Set<UUID> mistakable(Collection<Client> some) {
        Set<String> names =
                some.stream().map(client -> PlainLetters.of(client.name())).collect(Collectors.toSet());
        if (names.isEmpty()) return Set.of();
        Set<String> shared = Set.copyOf(db.select(CLIENT.SEARCH_NAME)
                .from(CLIENT)
                .where(CLIENT.SEARCH_NAME.in(names))
                .and(IS_OPEN)
                .and(versions.isNewest())
                .groupBy(CLIENT.SEARCH_NAME)
                .having(count().gt(1))
                .fetch(CLIENT.SEARCH_NAME));
        return some.stream()
                .filter(client -> shared.contains(PlainLetters.of(client.name())))
                .map(Client::id)
                .collect(Collectors.toSet());
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
        return newest(fits, IS_OPEN, limit);
    }

    private List<Client> newest(Condition fits, Condition open, int limit) {
        return db.selectFrom(CLIENT)
                .where(fits)
                .and(open)
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
