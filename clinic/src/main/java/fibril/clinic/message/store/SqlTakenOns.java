package fibril.clinic.message.store;

import static fibril.clinic.database.schema.Tables.FLAG_TAKEN_ON;

import fibril.atlas.Urgency;
import fibril.clinic.database.schema.tables.records.FlagTakenOnRecord;
import fibril.clinic.message.TakenOn;
import fibril.clinic.message.TakenOns;
import fibril.clinic.recover.Flag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who took on which flag, in SQL; rows are only ever added. */
@Repository
public class SqlTakenOns implements TakenOns {

    private final DSLContext db;

    public SqlTakenOns(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean add(TakenOn taken) {
        return db.insertInto(FLAG_TAKEN_ON)
                        .set(FLAG_TAKEN_ON.FLAG, taken.flag())
                        .set(FLAG_TAKEN_ON.URGENCY, taken.urgency().name())
                        .set(FLAG_TAKEN_ON.TIMES_WORSE, taken.timesWorse())
                        .set(FLAG_TAKEN_ON.TAKEN_BY, taken.by())
                        .set(FLAG_TAKEN_ON.TAKEN_AT, taken.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public Optional<TakenOn> of(Flag flag) {
        return ofFlag(flag.id()).stream().filter(taken -> taken.isOf(flag)).findFirst();
    }

    @Override
    public List<TakenOn> ofFlag(UUID flag) {
        return db.selectFrom(FLAG_TAKEN_ON)
                .where(FLAG_TAKEN_ON.FLAG.eq(flag))
                .orderBy(FLAG_TAKEN_ON.TAKEN_AT, FLAG_TAKEN_ON.TIMES_WORSE)
                .fetch(SqlTakenOns::taken);
    }

    private static TakenOn taken(FlagTakenOnRecord row) {
        return new TakenOn(
                row.getFlag(),
                Urgency.valueOf(row.getUrgency()),
                row.getTimesWorse(),
                row.getTakenBy(),
                row.getTakenAt());
    }
}
