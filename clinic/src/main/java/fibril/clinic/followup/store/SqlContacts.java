package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.DUE_CONTACT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.DueContact;
import fibril.clinic.database.schema.tables.records.DueContactRecord;
import fibril.clinic.followup.Contact;
import fibril.clinic.followup.Contacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Contacts in SQL; they are only ever added. */
@Repository
public class SqlContacts implements Contacts {

    private static final DueContact OTHER = DUE_CONTACT.as("other");

    private final DSLContext db;

    public SqlContacts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Contact c) {
        db.insertInto(DUE_CONTACT)
                .set(DUE_CONTACT.ID, c.id())
                .set(DUE_CONTACT.CLIENT, c.client())
                .set(DUE_CONTACT.OCCASION, c.occasion())
                .set(DUE_CONTACT.WAY, c.way().name())
                .set(DUE_CONTACT.OUTCOME, c.outcome().name())
                .set(DUE_CONTACT.AGREED_ON, c.agreedOnOrNull())
                .set(DUE_CONTACT.NOTE, c.note())
                .set(DUE_CONTACT.CONTACTED_BY, c.by())
                .set(DUE_CONTACT.CONTACTED_AT, c.at())
                .execute();
    }

    @Override
    public List<Contact> ofClient(UUID client) {
        return db.selectFrom(DUE_CONTACT)
                .where(DUE_CONTACT.CLIENT.eq(client))
                .orderBy(DUE_CONTACT.CONTACTED_AT.desc(), DUE_CONTACT.ID)
                .fetch(SqlContacts::contact);
    }

    @Override
    public List<Contact> latestOf(Collection<UUID> clients) {
        return clients.isEmpty() ? List.of() : latest(DUE_CONTACT.CLIENT.in(clients));
    }

    @Override
    public List<Contact> agreedFor(LocalDate day) {
        return latest(DUE_CONTACT.AGREED_ON.eq(day).and(DUE_CONTACT.OUTCOME.eq(Contact.Outcome.AGREED_DAY.name())));
    }

    private List<Contact> latest(Condition wanted) {
        return db.selectFrom(DUE_CONTACT)
                .where(wanted)
                .and(DUE_CONTACT.CONTACTED_AT.eq(
                        select(max(OTHER.CONTACTED_AT)).from(OTHER).where(OTHER.OCCASION.eq(DUE_CONTACT.OCCASION))))
                .orderBy(DUE_CONTACT.CONTACTED_AT, DUE_CONTACT.ID)
                .fetch(SqlContacts::contact);
    }

    private static Contact contact(DueContactRecord row) {
        return new Contact(
                row.getId(),
                row.getClient(),
                row.getOccasion(),
                Contact.Way.valueOf(row.getWay()),
                Contact.Outcome.valueOf(row.getOutcome()),
                row.getAgreedOn(),
                row.getNote(),
                row.getContactedBy(),
                row.getContactedAt());
    }
}
