package fibril.clinic.message.store;

import static fibril.clinic.database.schema.Tables.CONTACT_WISH;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ContactWishRecord;
import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.MessageKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Clients' wishes in SQL; the kinds they stopped are names with commas between them. */
@Repository
public class SqlContactWishes implements ContactWishes {

    private final DSLContext db;
    private final Versions<ContactWishRecord> versions;

    public SqlContactWishes(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CONTACT_WISH, "wish to be written to");
    }

    @Override
    public void add(ContactWish wish) {
        ContactWishRecord row = versions.row(wish.client(), wish.provenance());
        row.set(CONTACT_WISH.WAY, wish.way().name());
        row.set(
                CONTACT_WISH.STOPPED,
                wish.stopped().stream().map(MessageKind::name).sorted().collect(Collectors.joining(",")));
        versions.add(row);
    }

    @Override
    public Optional<ContactWish> of(UUID client) {
        return Optional.ofNullable(ofAll(List.of(client)).get(client));
    }

    @Override
    public Map<UUID, ContactWish> ofAll(Collection<UUID> clients) {
        return db.selectFrom(CONTACT_WISH)
                .where(CONTACT_WISH.ID.in(clients))
                .and(versions.isNewest())
                .fetchMap(CONTACT_WISH.ID, SqlContactWishes::wish);
    }

    @Override
    public List<ContactWish> versions(UUID client) {
        return db.selectFrom(CONTACT_WISH)
                .where(CONTACT_WISH.ID.eq(client))
                .orderBy(CONTACT_WISH.VERSION.desc())
                .fetch(SqlContactWishes::wish);
    }

    private static ContactWish wish(ContactWishRecord row) {
        return new ContactWish(
                row.getId(),
                ContactWish.Way.valueOf(row.getWay()),
                Arrays.stream(row.getStopped().split(",", -1))
                        .filter(name -> !name.isEmpty())
                        .map(MessageKind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Versions.provenance(row));
    }
}
