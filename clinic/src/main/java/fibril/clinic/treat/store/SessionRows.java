package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.SESSION_LOT;
import static fibril.clinic.database.schema.Tables.SESSION_ZONE;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.SessionLotRecord;
import fibril.clinic.database.schema.tables.records.SessionZoneRecord;
import fibril.clinic.database.schema.tables.records.TreatmentSessionRecord;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionGaps;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatedZone;
import fibril.clinic.treat.UsedLot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** One session as its rows: the session itself, its zones, its lots. */
final class SessionRows {

    private final DSLContext db;
    private final Versions<TreatmentSessionRecord> versions;

    SessionRows(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, TREATMENT_SESSION, "session");
    }

    Condition isNewest() {
        return versions.isNewest();
    }

    void insert(Session s) {
        TreatmentSessionRecord row = versions.row(s.id(), s.provenance());
        row.setClient(s.client());
        row.setCourse(s.course());
        row.setOrdinal(s.number());
        row.setStartedAt(s.startedAt());
        row.setOperatedBy(s.operator());
        row.setDevice(s.tools().device());
        s.tools().handpiece().ifPresent(row::setHandpiece);
        numbing(row, s.numbing());
        row.setProducts(s.products());
        row.setReaction(s.response().reaction().name());
        row.setReactionWords(s.response().words());
        s.response().pain().ifPresent(row::setPain);
        row.setNoPhotos(s.noPhotosBecause());
        row.setNotNeedled(s.notNeedledBecause());
        row.setNotes(s.notes());
        row.setState(s.state().name());
        row.setWhole(SessionGaps.inRecord(s).isEmpty());
        versions.add(row);
        for (int place = 0; place < s.zones().size(); place++)
            insert(s, place, s.zones().get(place));
        for (int place = 0; place < s.tools().lots().size(); place++) {
            insert(s, place, s.tools().lots().get(place));
        }
    }

    private static void numbing(TreatmentSessionRecord row, NumbingGiven numbing) {
        switch (numbing) {
            case NumbingGiven.NotSaid nothing -> row.setNumbing("NOT_SAID");
            case NumbingGiven.None none -> row.setNumbing("NONE");
            case NumbingGiven.Cream cream -> {
                row.setNumbing("CREAM");
                row.setNumbingProduct(cream.product());
                row.setNumbingStrength(cream.strength());
                row.setNumbingGrams(cream.grams());
                row.setNumbingCm2(cream.areaCm2());
                cream.onAt().ifPresent(row::setCreamOnAt);
                cream.offAt().ifPresent(row::setCreamOffAt);
            }
        }
    }

    private void insert(Session session, int place, TreatedZone zone) {
        SessionZoneRecord row = db.newRecord(SESSION_ZONE);
        row.setSessionId(session.id());
        row.setVersion(session.provenance().version());
        row.setPlace(place);
        row.setArea(zone.area());
        row.setDepthMm(zone.depthMm());
        row.setPasses(zone.passes());
        row.setEndPoint(zone.endPoint());
        row.insert();
    }

    private void insert(Session session, int place, UsedLot used) {
        SessionLotRecord row = db.newRecord(SESSION_LOT);
        row.setSessionId(session.id());
        row.setVersion(session.provenance().version());
        row.setPlace(place);
        row.setKind(used.kind().name());
        used.stock().ifPresent(row::setStockLot);
        row.setLot(used.lot());
        row.setLotSearch(SqlSessions.searched(used.lot()));
        used.expiresOn().ifPresent(row::setExpiresOn);
        row.setGtin(used.gtin());
        row.setSerial(used.serial());
        row.setUdi(used.udi());
        row.insert();
    }

    /** Zones and lots of all of them come in two further questions, however many there are. */
    List<Session> sessions(List<TreatmentSessionRecord> rows) {
        if (rows.isEmpty()) return List.of();
        List<UUID> ids =
                rows.stream().map(TreatmentSessionRecord::getId).distinct().toList();
        Map<Version, List<TreatedZone>> zones = db.selectFrom(SESSION_ZONE)
                .where(SESSION_ZONE.SESSION_ID.in(ids))
                .orderBy(SESSION_ZONE.PLACE)
                .fetchGroups(row -> new Version(row.getSessionId(), row.getVersion()), SessionRows::zone);
        Map<Version, List<UsedLot>> lots = db.selectFrom(SESSION_LOT)
                .where(SESSION_LOT.SESSION_ID.in(ids))
                .orderBy(SESSION_LOT.PLACE)
                .fetchGroups(row -> new Version(row.getSessionId(), row.getVersion()), SessionRows::lot);
        return rows.stream()
                .map(row -> {
                    Version version = new Version(row.getId(), row.getVersion());
                    return session(row, zones.getOrDefault(version, List.of()), lots.getOrDefault(version, List.of()));
                })
                .toList();
    }

    private record Version(UUID id, int version) {}

    private static Session session(TreatmentSessionRecord row, List<TreatedZone> zones, List<UsedLot> lots) {
        return new Session(
                row.getId(),
                row.getClient(),
                row.getCourse(),
                row.getOrdinal(),
                row.getStartedAt(),
                row.getOperatedBy(),
                new Tools(row.getDevice(), row.getHandpiece(), lots),
                zones,
                numbing(row),
                row.getProducts(),
                new Response(Reaction.valueOf(row.getReaction()), row.getReactionWords(), row.getPain()),
                row.getNoPhotos(),
                row.getNotNeedled(),
                row.getNotes(),
                SessionState.valueOf(row.getState()),
                Versions.provenance(row));
    }

    private static NumbingGiven numbing(TreatmentSessionRecord row) {
        return switch (row.getNumbing()) {
            case "NOT_SAID" -> new NumbingGiven.NotSaid();
            case "NONE" -> new NumbingGiven.None();
            case "CREAM" ->
                new NumbingGiven.Cream(
                        row.getNumbingProduct(),
                        row.getNumbingStrength(),
                        row.getNumbingGrams(),
                        row.getNumbingCm2(),
                        row.getCreamOnAt(),
                        row.getCreamOffAt());
            default -> throw new IllegalStateException("no kind of numbing: " + row.getNumbing());
        };
    }

    private static TreatedZone zone(SessionZoneRecord row) {
        return new TreatedZone(row.getArea(), row.getDepthMm(), row.getPasses(), row.getEndPoint());
    }

    private static UsedLot lot(SessionLotRecord row) {
        return new UsedLot(
                StockKind.valueOf(row.getKind()),
                row.getStockLot(),
                row.getLot(),
                row.getExpiresOn(),
                row.getGtin(),
                row.getSerial(),
                row.getUdi());
    }
}
