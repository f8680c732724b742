package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.FINDING_SETTLEMENT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.atlas.RuleKind;
import fibril.clinic.consult.Settlement;
import fibril.clinic.consult.Settlements;
import fibril.clinic.database.schema.tables.FindingSettlement;
import fibril.clinic.database.schema.tables.records.FindingSettlementRecord;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.StaleVersion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Overrides and acknowledgements in SQL: every version a row, the newest counts. */
@Repository
public class SqlSettlements implements Settlements {

    private static final FindingSettlement OTHER = FINDING_SETTLEMENT.as("other");

    private final DSLContext db;

    public SqlSettlements(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Settlement s) {
        try {
            db.insertInto(FINDING_SETTLEMENT)
                    .set(FINDING_SETTLEMENT.ID, s.id())
                    .set(FINDING_SETTLEMENT.VERSION, s.provenance().version())
                    .set(FINDING_SETTLEMENT.AUTHOR, s.provenance().author())
                    .set(FINDING_SETTLEMENT.WRITTEN_AT, s.provenance().at())
                    .set(FINDING_SETTLEMENT.REASON, s.provenance().reason())
                    .set(FINDING_SETTLEMENT.CLIENT, s.client())
                    .set(FINDING_SETTLEMENT.RULE, s.rule())
                    .set(FINDING_SETTLEMENT.ANSWER, ConsultJson.write(s.answer()))
                    .set(FINDING_SETTLEMENT.KIND, s.kind().name())
                    .set(FINDING_SETTLEMENT.WAY, s.way().name())
                    .set(FINDING_SETTLEMENT.WHY, s.why())
                    .set(FINDING_SETTLEMENT.AVOID_AREAS, String.join(",", s.avoidAreas()))
                    .set(FINDING_SETTLEMENT.SIGNED_AS, s.signedAs())
                    .set(FINDING_SETTLEMENT.ATLAS_VERSION, s.atlasVersion())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("decision", s.provenance().version());
        }
    }

    @Override
    public Optional<Settlement> find(UUID id) {
        return newest(FINDING_SETTLEMENT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Settlement> ofClient(UUID client) {
        return newest(FINDING_SETTLEMENT.CLIENT.eq(client));
    }

    @Override
    public List<Settlement> ofClients(Collection<UUID> clients) {
        return newest(FINDING_SETTLEMENT.CLIENT.in(clients));
    }

    private List<Settlement> newest(Condition wanted) {
        return db.selectFrom(FINDING_SETTLEMENT)
                .where(wanted)
                .and(FINDING_SETTLEMENT.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(FINDING_SETTLEMENT.ID))))
                .orderBy(FINDING_SETTLEMENT.WRITTEN_AT.desc(), FINDING_SETTLEMENT.ID)
                .fetch(SqlSettlements::settlement);
    }

    private static Settlement settlement(FindingSettlementRecord row) {
        return new Settlement(
                row.getId(),
                row.getClient(),
                row.getRule(),
                ConsultJson.answer(row.getAnswer()),
                RuleKind.valueOf(row.getKind()),
                Settlement.Way.valueOf(row.getWay()),
                row.getWhy(),
                row.getAvoidAreas().isEmpty()
                        ? List.of()
                        : List.of(row.getAvoidAreas().split(",", -1)),
                row.getSignedAs(),
                row.getAtlasVersion(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
