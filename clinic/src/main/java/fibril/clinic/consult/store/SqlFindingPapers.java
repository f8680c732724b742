package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.FINDING_PAPER;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.database.schema.tables.records.FindingPaperRecord;
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

/** Letters and approvals in SQL: every version a row, the newest counts. */
@Repository
public class SqlFindingPapers implements FindingPapers {

    private static final fibril.clinic.database.schema.tables.FindingPaper OTHER = FINDING_PAPER.as("other");

    private final DSLContext db;

    public SqlFindingPapers(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(FindingPaper p) {
        try {
            db.insertInto(FINDING_PAPER)
                    .set(FINDING_PAPER.ID, p.id())
                    .set(FINDING_PAPER.VERSION, p.provenance().version())
                    .set(FINDING_PAPER.AUTHOR, p.provenance().author())
                    .set(FINDING_PAPER.WRITTEN_AT, p.provenance().at())
                    .set(FINDING_PAPER.REASON, p.provenance().reason())
                    .set(FINDING_PAPER.CLIENT, p.client())
                    .set(FINDING_PAPER.RULE, p.rule())
                    .set(FINDING_PAPER.KIND, p.kind().name())
                    .set(FINDING_PAPER.WRITTEN_BY, p.from())
                    .set(FINDING_PAPER.GIVEN_ON, p.givenOn())
                    .set(FINDING_PAPER.EXPIRES_ON, p.expiresOn())
                    .set(FINDING_PAPER.NOTE, p.note())
                    .set(FINDING_PAPER.VAULT_NAME, p.file().orElse(null))
                    .set(FINDING_PAPER.CONTENT_TYPE, p.contentType())
                    .set(FINDING_PAPER.WITHDRAWN, p.withdrawn())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("letter", p.provenance().version());
        }
    }

    @Override
    public Optional<FindingPaper> find(UUID id) {
        return newest(FINDING_PAPER.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<FindingPaper> ofClient(UUID client) {
        return newest(FINDING_PAPER.CLIENT.eq(client));
    }

    @Override
    public List<FindingPaper> ofClients(Collection<UUID> clients) {
        return newest(FINDING_PAPER.CLIENT.in(clients));
    }

    private List<FindingPaper> newest(Condition wanted) {
        return db.selectFrom(FINDING_PAPER)
                .where(wanted)
                .and(FINDING_PAPER.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(FINDING_PAPER.ID))))
                .orderBy(FINDING_PAPER.WRITTEN_AT.desc(), FINDING_PAPER.ID)
                .fetch(SqlFindingPapers::paper);
    }

    private static FindingPaper paper(FindingPaperRecord row) {
        return new FindingPaper(
                row.getId(),
                row.getClient(),
                row.getRule(),
                PaperKind.valueOf(row.getKind()),
                row.getWrittenBy(),
                row.getGivenOn(),
                row.getExpiresOn(),
                row.getNote(),
                row.getVaultName(),
                row.getContentType(),
                row.getWithdrawn(),
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
