package fibril.clinic.measure.store;

import static fibril.clinic.database.schema.Tables.MEASUREMENT;

import fibril.atlas.Scale;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.MeasurementRecord;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Measurements in SQL: every version a row, the newest is the measurement. */
@Repository
public class SqlMeasurements implements Measurements {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String STAFF = "STAFF";
    private static final String CLIENT = "CLIENT";
    private static final String NAMED = "NAMED";

    private final DSLContext db;
    private final Versions<MeasurementRecord> versions;

    public SqlMeasurements(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, MEASUREMENT, "measurement");
    }

    @Override
    public void add(Measurement m) {
        MeasurementRecord row = versions.row(m.id(), m.provenance());
        row.setClient(m.client());
        row.setCourse(m.courseOrNull());
        row.setScale(m.scale());
        row.setScaleVersion(m.scaleVersion());
        row.setDirection(m.direction().name());
        row.setOccasion(m.occasion().name());
        row.setMeasuredOn(m.on());
        setRater(row, m.rater());
        row.setBlinded(m.blinded());
        row.setPlace(m.place());
        row.setAgainstOn(m.againstOn());
        row.setItems(JSON.writeValueAsString(new TreeMap<>(m.items())));
        row.setTotal(m.totalOrNull());
        row.setNotes(m.notes());
        row.setWithdrawn(m.withdrawnBecause());
        row.setAtlasVersion(m.atlasVersion());
        versions.add(row);
    }

    private static void setRater(MeasurementRecord row, Rater rater) {
        row.setRaterName("");
        switch (rater) {
            case Rater.StaffMember(UUID id) -> {
                row.setRaterKind(STAFF);
                row.setRaterStaff(id);
            }
            case Rater.Client() -> row.setRaterKind(CLIENT);
            case Rater.Named(String name) -> {
                row.setRaterKind(NAMED);
                row.setRaterName(name);
            }
        }
    }

    @Override
    public Optional<Measurement> find(UUID id) {
        return newest(MEASUREMENT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Measurement> versions(UUID id) {
        return db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.ID.eq(id))
                .orderBy(MEASUREMENT.VERSION.desc())
                .fetch(SqlMeasurements::measurement);
    }

    @Override
    public List<Measurement> ofClient(UUID client) {
        return newest(MEASUREMENT.CLIENT.eq(client).and(MEASUREMENT.WITHDRAWN.eq("")));
    }

    @Override
    public List<Measurement> ofClients(Collection<UUID> clients) {
        return newest(MEASUREMENT.CLIENT.in(clients).and(MEASUREMENT.WITHDRAWN.eq("")));
    }

    @Override
    public List<Measurement> ofCourse(UUID course) {
        return newest(MEASUREMENT.COURSE.eq(course).and(MEASUREMENT.WITHDRAWN.eq("")));
    }

    @Override
    public List<Measurement> takenBetween(LocalDate from, LocalDate to) {
        return newest(MEASUREMENT.MEASURED_ON.between(from, to).and(MEASUREMENT.WITHDRAWN.eq("")));
    }

    private List<Measurement> newest(Condition wanted) {
        return db.selectFrom(MEASUREMENT)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(MEASUREMENT.MEASURED_ON, MEASUREMENT.WRITTEN_AT, MEASUREMENT.ID)
                .fetch(SqlMeasurements::measurement);
    }

    private static Measurement measurement(MeasurementRecord row) {
        return new Measurement(
                row.getId(),
                row.getClient(),
                row.getCourse(),
                row.getScale(),
                row.getScaleVersion(),
                Scale.Direction.valueOf(row.getDirection()),
                Occasion.valueOf(row.getOccasion()),
                row.getMeasuredOn(),
                rater(row),
                row.getBlinded(),
                row.getPlace(),
                row.getAgainstOn(),
                items(row.getItems()),
                row.getTotal(),
                row.getNotes(),
                row.getWithdrawn(),
                row.getAtlasVersion(),
                Versions.provenance(row));
    }

    private static Rater rater(MeasurementRecord row) {
        return switch (row.getRaterKind()) {
            case STAFF -> new Rater.StaffMember(row.getRaterStaff());
            case CLIENT -> new Rater.Client();
            case NAMED -> new Rater.Named(row.getRaterName());
            default -> throw new IllegalStateException("no rater is called " + row.getRaterKind());
        };
    }

    private static Map<String, Double> items(String column) {
        Map<String, Double> items = new LinkedHashMap<>();
        JSON.readTree(column)
                .properties()
                .forEach(each -> items.put(each.getKey(), each.getValue().asDouble()));
        return items;
    }
}
