package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.COURSE_FORECAST;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.CourseForecast;
import fibril.clinic.database.schema.tables.records.CourseForecastRecord;
import fibril.clinic.plan.KeptForecast;
import fibril.clinic.plan.KeptForecasts;
import fibril.clinic.practice.StaleVersion;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

@Repository
public class SqlKeptForecasts implements KeptForecasts {

    private static final CourseForecast OTHER = COURSE_FORECAST.as("other");

    private final DSLContext db;

    public SqlKeptForecasts(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(KeptForecast kept) {
        int place = db.fetchCount(
                COURSE_FORECAST,
                COURSE_FORECAST.COURSE.eq(kept.course()).and(COURSE_FORECAST.VERSION.eq(kept.courseVersion())));
        try {
            db.insertInto(COURSE_FORECAST)
                    .set(COURSE_FORECAST.COURSE, kept.course())
                    .set(COURSE_FORECAST.VERSION, kept.courseVersion())
                    .set(COURSE_FORECAST.PLACE, place)
                    .set(COURSE_FORECAST.AREA, kept.area())
                    .set(COURSE_FORECAST.AUTHOR, kept.author())
                    .set(COURSE_FORECAST.WRITTEN_AT, kept.at())
                    .set(COURSE_FORECAST.ATLAS_VERSION, kept.rests().atlasVersion())
                    .set(COURSE_FORECAST.MODEL_VERSION, kept.rests().modelVersion())
                    .set(COURSE_FORECAST.DRAWS, kept.rests().draws())
                    .set(COURSE_FORECAST.EFFECTIVE_DRAWS, kept.rests().effectiveDraws())
                    .set(COURSE_FORECAST.ANSWER, ForecastJson.write(kept.said()))
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("forecast", kept.courseVersion());
        }
    }

    @Override
    public List<KeptForecast> ofCourse(UUID course) {
        return db.selectFrom(COURSE_FORECAST)
                .where(COURSE_FORECAST.COURSE.eq(course))
                .and(COURSE_FORECAST.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.COURSE.eq(COURSE_FORECAST.COURSE))))
                .orderBy(COURSE_FORECAST.PLACE)
                .fetch(SqlKeptForecasts::kept);
    }

    private static KeptForecast kept(CourseForecastRecord row) {
        return new KeptForecast(
                row.getCourse(),
                row.getVersion(),
                row.getArea(),
                row.getAuthor(),
                row.getWrittenAt(),
                ForecastJson.read(row.getAnswer()),
                new KeptForecast.Rests(
                        row.getAtlasVersion(), row.getModelVersion(), row.getDraws(), row.getEffectiveDraws()));
    }
}
