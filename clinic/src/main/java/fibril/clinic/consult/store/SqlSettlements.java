package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.FINDING_SETTLEMENT;

import fibril.atlas.RuleKind;
import fibril.clinic.consult.Settlement;
import fibril.clinic.consult.Settlements;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.FindingSettlementRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Overrides and acknowledgements in SQL: every version a row, the newest counts. */
@Repository
public class SqlSettlements implements Settlements {

    private final DSLContext db;
    private final Versions<FindingSettlementRecord> versions;

    public SqlSettlements(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, FINDING_SETTLEMENT, "decision");
    }

    @Override
    public void add(Settlement s) {
        FindingSettlementRecord row = versions.row(s.id(), s.provenance());
        row.set(FINDING_SETTLEMENT.CLIENT, s.client());
        row.set(FINDING_SETTLEMENT.RULE, s.rule());
        row.set(FINDING_SETTLEMENT.ANSWER, ConsultJson.write(s.answer()));
        row.set(FINDING_SETTLEMENT.KIND, s.kind().name());
        row.set(FINDING_SETTLEMENT.WAY, s.way().name());
        row.set(FINDING_SETTLEMENT.WHY, s.why());
        row.set(FINDING_SETTLEMENT.AVOID_AREAS, String.join(",", s.avoidAreas()));
        row.set(FINDING_SETTLEMENT.SIGNED_AS, s.signedAs());
        row.set(FINDING_SETTLEMENT.ATLAS_VERSION, s.atlasVersion());
        versions.add(row);
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
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
