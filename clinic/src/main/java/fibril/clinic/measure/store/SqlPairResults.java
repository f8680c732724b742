package fibril.clinic.measure.store;

import static fibril.clinic.database.schema.Tables.PAIR_PICTURE;
import static fibril.clinic.database.schema.Tables.PAIR_RESULT;

import fibril.clinic.database.schema.tables.records.PairPictureRecord;
import fibril.clinic.database.schema.tables.records.PairResultRecord;
import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PairResults;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Comparisons in SQL: the figures are read and written whole, the pictures lie in the vault. */
@Repository
public class SqlPairResults implements PairResults {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    public SqlPairResults(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(PairResult result) {
        db.insertInto(PAIR_RESULT)
                .set(PAIR_RESULT.ID, result.id())
                .set(PAIR_RESULT.CLIENT, result.client())
                .set(PAIR_RESULT.BEFORE_PHOTO, result.before())
                .set(PAIR_RESULT.AFTER_PHOTO, result.after())
                .set(PAIR_RESULT.MEASURED_AT, result.measuredAt())
                .set(PAIR_RESULT.FORMULA_VERSION, result.formulaVersion())
                .set(PAIR_RESULT.FIGURES, JSON.writeValueAsString(result.figures()))
                .execute();
        for (PairResult.Kept kept : result.pictures()) {
            db.insertInto(PAIR_PICTURE)
                    .set(PAIR_PICTURE.RESULT, result.id())
                    .set(PAIR_PICTURE.KIND, kept.kind().name())
                    .set(PAIR_PICTURE.CLIENT, result.client())
                    .set(PAIR_PICTURE.PICTURE, kept.name())
                    .set(PAIR_PICTURE.MADE_AT, result.measuredAt())
                    .set(PAIR_PICTURE.WIDTH_PX, kept.widthPx())
                    .set(PAIR_PICTURE.HEIGHT_PX, kept.heightPx())
                    .execute();
        }
    }

    @Override
    public List<PairResult> ofPair(UUID before, UUID after) {
        return newestFirst(PAIR_RESULT.BEFORE_PHOTO.eq(before).and(PAIR_RESULT.AFTER_PHOTO.eq(after)));
    }

    @Override
    public List<PairResult> ofClient(UUID client) {
        return newestFirst(PAIR_RESULT.CLIENT.eq(client));
    }

    @Override
    public List<PairResult> beginningWith(Collection<UUID> before) {
        return before.isEmpty() ? List.of() : newestFirst(PAIR_RESULT.BEFORE_PHOTO.in(before));
    }

    private List<PairResult> newestFirst(Condition wanted) {
        List<PairResultRecord> rows = db.selectFrom(PAIR_RESULT)
                .where(wanted)
                .orderBy(PAIR_RESULT.MEASURED_AT.desc(), PAIR_RESULT.ID)
                .fetch();
        Map<UUID, List<PairResult.Kept>> pictures = db.selectFrom(PAIR_PICTURE)
                .where(PAIR_PICTURE.RESULT.in(
                        rows.stream().map(PairResultRecord::getId).toList()))
                .orderBy(PAIR_PICTURE.KIND)
                .fetchGroups(PAIR_PICTURE.RESULT, SqlPairResults::kept);
        return rows.stream()
                .map(row -> result(row, pictures.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static PairResult result(PairResultRecord row, List<PairResult.Kept> pictures) {
        return new PairResult(
                row.getId(),
                row.getClient(),
                row.getBeforePhoto(),
                row.getAfterPhoto(),
                row.getMeasuredAt(),
                row.getFormulaVersion(),
                JSON.readValue(row.getFigures(), PairFigures.class),
                pictures);
    }

    private static PairResult.Kept kept(PairPictureRecord row) {
        return new PairResult.Kept(
                PairPicture.valueOf(row.getKind()), row.getPicture(), row.getWidthPx(), row.getHeightPx());
    }
}
