package fibril.clinic.message.store;

import static fibril.clinic.database.schema.Tables.MESSAGE;
import static org.jooq.impl.DSL.case_;

import fibril.clinic.database.schema.tables.records.MessageRecord;
import fibril.clinic.message.Channel;
import fibril.clinic.message.Delivery;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Destination;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * The outbox in SQL. Each step asks in its own update for the state it begins from, so that of two senders one changes a
 * row and the other finds it changed.
 */
@Repository
public class SqlOutbox implements Outbox {

    private static final int LONGEST_FAULT = 500;

    private final DSLContext db;

    public SqlOutbox(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean add(Message m) {
        MessageRecord row = new MessageRecord();
        row.setId(m.id());
        row.setEvent(m.event());
        row.setKind(m.kind().name());
        row.setClient(m.clientOrNull());
        row.setAbout(m.about());
        row.setChannel(m.to().channel().name());
        row.setAddress(m.to().address());
        row.setSubject(m.subject());
        row.setBody(m.body());
        row.setMadeAt(m.madeAt());
        row.setMadeBy(m.madeBy());
        row.setDueAt(m.dueAt());
        row.setUselessAt(m.uselessAt());
        row.setState(m.delivery().state().name());
        row.setAttempts(m.delivery().attempts());
        row.setTurnAt(m.delivery().turnAt());
        row.setEndedAt(m.delivery().endedAtOrNull());
        row.setFault(m.delivery().fault());
        return db.insertInto(MESSAGE).set(row).onConflictDoNothing().execute() == 1;
    }

    @Override
    public Optional<Message> find(UUID id) {
        return db.selectFrom(MESSAGE).where(MESSAGE.ID.eq(id)).fetchOptional(SqlOutbox::message);
    }

    @Override
    public Set<String> known(Collection<String> events) {
        return db.select(MESSAGE.EVENT)
                .from(MESSAGE)
                .where(MESSAGE.EVENT.in(events))
                .fetchSet(MESSAGE.EVENT);
    }

    @Override
    public List<UUID> atTurn(Instant now, Able able, int limit) {
        var alertsFirst = case_(MESSAGE.KIND).when(MessageKind.ALERT.name(), 0).otherwise(1);
        return db.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(is(DeliveryState.WAITING))
                .and(MESSAGE.TURN_AT.le(now))
                .and(MESSAGE.CHANNEL.in(
                        able.channels().stream().map(Channel::name).toList()))
                .and(MESSAGE.KIND.in(
                        able.kinds().stream().map(MessageKind::name).toList()))
                .orderBy(alertsFirst, MESSAGE.TURN_AT, MESSAGE.ID)
                .limit(limit)
                .fetch(MESSAGE.ID);
    }

    @Override
    public Optional<Message> claim(UUID id, Instant now) {
        int claimed = db.update(MESSAGE)
                .set(MESSAGE.STATE, DeliveryState.SENDING.name())
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .set(MESSAGE.CLAIMED_AT, now)
                .where(MESSAGE.ID.eq(id))
                .and(is(DeliveryState.WAITING))
                .and(MESSAGE.TURN_AT.le(now))
                .execute();
        return claimed == 1 ? find(id) : Optional.empty();
    }

    @Override
    public void end(UUID id, DeliveryState state, String fault, Instant now) {
        change(id, is(DeliveryState.SENDING), state, fault, now);
    }

    @Override
    public void postpone(UUID id, Instant turnAt, String fault) {
        db.update(MESSAGE)
                .set(MESSAGE.STATE, DeliveryState.WAITING.name())
                .set(MESSAGE.TURN_AT, turnAt)
                .set(MESSAGE.FAULT, shortened(fault))
                .where(MESSAGE.ID.eq(id))
                .and(is(DeliveryState.SENDING))
                .execute();
    }

    @Override
    public void delay(UUID id, Instant turnAt) {
        db.update(MESSAGE)
                .set(MESSAGE.TURN_AT, turnAt)
                .where(MESSAGE.ID.eq(id))
                .and(is(DeliveryState.WAITING))
                .execute();
    }

    @Override
    public void readdress(UUID id, Destination to) {
        db.update(MESSAGE)
                .set(MESSAGE.CHANNEL, to.channel().name())
                .set(MESSAGE.ADDRESS, to.address())
                .where(MESSAGE.ID.eq(id))
                .and(is(DeliveryState.WAITING))
                .execute();
    }

    @Override
    public boolean drop(UUID id, DeliveryState state, String why, Instant now) {
        return change(id, is(DeliveryState.WAITING), state, why, now);
    }

    private boolean change(UUID id, Condition from, DeliveryState state, String fault, Instant now) {
        return db.update(MESSAGE)
                        .set(MESSAGE.STATE, state.name())
                        .set(MESSAGE.FAULT, shortened(fault))
                        .set(MESSAGE.ENDED_AT, now)
                        .where(MESSAGE.ID.eq(id))
                        .and(from)
                        .execute()
                == 1;
    }

    @Override
    public boolean isAnyAbandoned(Instant claimedBefore) {
        return db.fetchExists(MESSAGE, is(DeliveryState.SENDING).and(MESSAGE.CLAIMED_AT.lt(claimedBefore)));
    }

    @Override
    public int abandoned(Instant claimedBefore, String why, Instant now) {
        int found = 0;
        for (MessageKind kind : MessageKind.values()) {
            DeliveryState next = kind.whenUnknown();
            found += db.update(MESSAGE)
                    .set(MESSAGE.STATE, next.name())
                    .set(MESSAGE.FAULT, why)
                    .set(MESSAGE.TURN_AT, now)
                    .set(MESSAGE.ENDED_AT, next == DeliveryState.WAITING ? null : now)
                    .where(is(DeliveryState.SENDING))
                    .and(MESSAGE.KIND.eq(kind.name()))
                    .and(MESSAGE.CLAIMED_AT.lt(claimedBefore))
                    .execute();
        }
        return found;
    }

    @Override
    public boolean again(UUID id, Instant now) {
        return db.update(MESSAGE)
                        .set(MESSAGE.STATE, DeliveryState.WAITING.name())
                        .set(MESSAGE.TURN_AT, now)
                        .set(MESSAGE.ATTEMPTS, 0)
                        .set(MESSAGE.FAULT, "")
                        .setNull(MESSAGE.ENDED_AT)
                        .setNull(MESSAGE.SEEN_AT)
                        .setNull(MESSAGE.SEEN_BY)
                        .where(MESSAGE.ID.eq(id))
                        .and(is(DeliveryState.GIVEN_UP).or(is(DeliveryState.PERHAPS_SENT)))
                        .execute()
                == 1;
    }

    @Override
    public void seen(UUID id, UUID by, Instant now) {
        db.update(MESSAGE)
                .set(MESSAGE.SEEN_BY, by)
                .set(MESSAGE.SEEN_AT, now)
                .where(MESSAGE.ID.eq(id))
                .and(MESSAGE.SEEN_AT.isNull())
                .execute();
    }

    @Override
    public List<Message> ofClient(UUID client) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.CLIENT.eq(client))
                .orderBy(MESSAGE.MADE_AT.desc(), MESSAGE.ID)
                .fetch(SqlOutbox::message);
    }

    @Override
    public List<Message> about(UUID record) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ABOUT.eq(record))
                .orderBy(MESSAGE.DUE_AT, MESSAGE.ID)
                .fetch(SqlOutbox::message);
    }

    @Override
    public List<Message> unheeded() {
        return db.selectFrom(MESSAGE)
                .where(is(DeliveryState.GIVEN_UP).or(is(DeliveryState.PERHAPS_SENT)))
                .and(MESSAGE.SEEN_AT.isNull())
                .orderBy(MESSAGE.ENDED_AT.desc(), MESSAGE.ID)
                .fetch(SqlOutbox::message);
    }

    @Override
    public List<Message> underWay(int limit) {
        return db.selectFrom(MESSAGE)
                .where(is(DeliveryState.WAITING).or(is(DeliveryState.SENDING)))
                .orderBy(MESSAGE.TURN_AT, MESSAGE.ID)
                .limit(limit)
                .fetch(SqlOutbox::message);
    }

    @Override
    public int overdue(Instant before) {
        return db.fetchCount(MESSAGE, is(DeliveryState.WAITING).and(MESSAGE.TURN_AT.lt(before)));
    }

    @Override
    public List<Message> latest(int limit) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.STATE.in(DeliveryState.SENT.name(), DeliveryState.CANCELLED.name()))
                .orderBy(MESSAGE.ENDED_AT.desc(), MESSAGE.ID)
                .limit(limit)
                .fetch(SqlOutbox::message);
    }

    private static Condition is(DeliveryState state) {
        return MESSAGE.STATE.eq(state.name());
    }

    private static String shortened(String fault) {
        return fault.length() > LONGEST_FAULT ? fault.substring(0, LONGEST_FAULT) : fault;
    }

    private static Message message(MessageRecord row) {
        return new Message(
                row.getId(),
                row.getEvent(),
                MessageKind.valueOf(row.getKind()),
                row.getClient(),
                row.getAbout(),
                new Destination(Channel.valueOf(row.getChannel()), row.getAddress()),
                row.getSubject(),
                row.getBody(),
                row.getDueAt(),
                row.getUselessAt(),
                row.getMadeBy(),
                row.getMadeAt(),
                new Delivery(
                        DeliveryState.valueOf(row.getState()),
                        row.getAttempts(),
                        row.getTurnAt(),
                        row.getEndedAt(),
                        row.getFault(),
                        row.getSeenAt() != null));
    }
}
