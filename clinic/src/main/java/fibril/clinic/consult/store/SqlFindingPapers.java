package fibril.clinic.consult.store;

import static fibril.clinic.database.schema.Tables.FINDING_PAPER;

import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.FindingPaperRecord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Letters and approvals in SQL: every version a row, the newest counts. */
@Repository
public class SqlFindingPapers implements FindingPapers {

    private final DSLContext db;
    private final Versions<FindingPaperRecord> versions;

    public SqlFindingPapers(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, FINDING_PAPER, "letter");
    }

    @Override
    public void add(FindingPaper p) {
        FindingPaperRecord row = versions.row(p.id(), p.provenance());
        row.set(FINDING_PAPER.CLIENT, p.client());
        row.set(FINDING_PAPER.RULE, p.rule());
        row.set(FINDING_PAPER.KIND, p.kind().name());
        row.set(FINDING_PAPER.WRITTEN_BY, p.from());
        row.set(FINDING_PAPER.GIVEN_ON, p.givenOn());
        row.set(FINDING_PAPER.EXPIRES_ON, p.expiresOn());
        row.set(FINDING_PAPER.NOTE, p.note());
        row.set(FINDING_PAPER.VAULT_NAME, p.file().orElse(null));
        row.set(FINDING_PAPER.CONTENT_TYPE, p.contentType());
        row.set(FINDING_PAPER.WITHDRAWN, p.withdrawn());
        versions.add(row);
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
                .and(versions.isNewest())
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
                Versions.provenance(row));
    }
}
