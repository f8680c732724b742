package fibril.clinic.recover.store;

import static fibril.clinic.database.schema.Tables.GIVEN_SHEET;

import fibril.atlas.DepthClass;
import fibril.clinic.database.schema.tables.records.GivenSheetRecord;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.recover.GivenSheets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlGivenSheets implements GivenSheets {

    private final DSLContext db;

    public SqlGivenSheets(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(GivenSheet g) {
        db.insertInto(GIVEN_SHEET)
                .set(GIVEN_SHEET.ID, g.id())
                .set(GIVEN_SHEET.CLIENT, g.client())
                .set(GIVEN_SHEET.SESSION, g.session())
                .set(GIVEN_SHEET.SESSION_VERSION, g.sessionVersion())
                .set(GIVEN_SHEET.SHEET_VERSION, g.sheetVersion())
                .set(GIVEN_SHEET.ATLAS_VERSION, g.atlasVersion())
                .set(GIVEN_SHEET.DEPTH, g.depth().name())
                .set(GIVEN_SHEET.COUNTED_FROM_AT, g.countedFrom())
                .set(GIVEN_SHEET.HOW, g.how().name())
                .set(GIVEN_SHEET.GIVEN_AT, g.at())
                .set(GIVEN_SHEET.GIVEN_BY, g.by())
                .execute();
    }

    @Override
    public List<GivenSheet> ofSession(UUID session) {
        return newestFirst(GIVEN_SHEET.SESSION.eq(session));
    }

    @Override
    public List<GivenSheet> ofClient(UUID client) {
        return newestFirst(GIVEN_SHEET.CLIENT.eq(client));
    }

    @Override
    public List<GivenSheet> givenSince(Instant from) {
        return newestFirst(GIVEN_SHEET.GIVEN_AT.ge(from));
    }

    private List<GivenSheet> newestFirst(Condition wanted) {
        return db.selectFrom(GIVEN_SHEET)
                .where(wanted)
                .orderBy(GIVEN_SHEET.GIVEN_AT.desc(), GIVEN_SHEET.ID)
                .fetch(SqlGivenSheets::sheet);
    }

    private static GivenSheet sheet(GivenSheetRecord row) {
        return new GivenSheet(
                row.getId(),
                row.getClient(),
                row.getSession(),
                row.getSessionVersion(),
                row.getSheetVersion(),
                row.getAtlasVersion(),
                DepthClass.valueOf(row.getDepth()),
                row.getCountedFromAt(),
                GivenSheet.How.valueOf(row.getHow()),
                row.getGivenAt(),
                row.getGivenBy());
    }
}
