package fibril.app.leaving;

import static fibril.clinic.database.schema.Tables.APPOINTMENT;
import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static fibril.clinic.database.schema.Tables.SETTING;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;

import fibril.clinic.database.Versions;
import fibril.clinic.practice.Settings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/** The sheets of a practice as it stood at one moment, on its own clock. */
final class Views {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final DSLContext moment;
    private final ZoneId zone;
    private final Map<UUID, String> names = new HashMap<>();

    Views(DSLContext moment) {
        this.moment = moment;
        this.zone = zone(moment);
    }

    List<View> all() {
        View clients = clients();
        return List.of(clients, appointments(), sessions(), photographs());
    }

    private View clients() {
        var rows = moment.selectFrom(CLIENT)
                .where(new Versions<>(moment, CLIENT, "client").isNewest())
                .orderBy(CLIENT.ID)
                .fetch()
                .map(row -> {
                    names.put(row.getId(), row.getFamilyName() + ", " + row.getGivenName());
                    return cells(
                            row.getId(),
                            row.getFamilyName(),
                            row.getGivenName(),
                            row.getBornOn(),
                            row.getSex(),
                            row.getSkinType(),
                            row.getEmail(),
                            row.getPhone(),
                            row.getNotes());
                });
        return new View(
                "clients.csv",
                List.of(
                        "client",
                        "family name",
                        "given name",
                        "born",
                        "sex",
                        "skin type",
                        "email",
                        "telephone",
                        "notes"),
                rows);
    }

    private View appointments() {
        var rows = newest(APPOINTMENT, APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .map(row -> cells(
                        row.getClient(),
                        name(row.getClient()),
                        row.getStartsAt(),
                        row.getEndsAt(),
                        row.getKind(),
                        row.getState(),
                        row.getNote()));
        return new View("appointments.csv", List.of("client", "name", "starts", "ends", "kind", "state", "note"), rows);
    }

    private View sessions() {
        var rows = newest(TREATMENT_SESSION, TREATMENT_SESSION.STARTED_AT, TREATMENT_SESSION.ID)
                .map(row -> cells(
                        row.getClient(),
                        name(row.getClient()),
                        row.getStartedAt(),
                        row.getOrdinal(),
                        row.getDevice(),
                        row.getState(),
                        row.getReaction(),
                        row.getPain(),
                        row.getNotes()));
        return new View(
                "sessions.csv",
                List.of(
                        "client",
                        "name",
                        "started",
                        "number in its course",
                        "device",
                        "state",
                        "reaction",
                        "pain",
                        "notes"),
                rows);
    }

    private View photographs() {
        var rows = newest(PHOTOGRAPH, PHOTOGRAPH.TAKEN_AT, PHOTOGRAPH.ID)
                .map(row -> cells(
                        row.getClient(),
                        name(row.getClient()),
                        row.getTakenAt(),
                        row.getMoment(),
                        row.getTakenFrom(),
                        row.getSessionId(),
                        row.getOriginal(),
                        row.getRemovedBecause()));
        return new View(
                "photographs.csv",
                List.of(
                        "client",
                        "name",
                        "taken",
                        "moment",
                        "from",
                        "session",
                        "sha256 of the original",
                        "removed because"),
                rows);
    }

    private <R extends TableRecord<R>> Result<R> newest(
            Table<R> table, TableField<R, Instant> when, TableField<R, UUID> id) {
        return moment.selectFrom(table)
                .where(new Versions<>(moment, table, table.getName()).isNewest())
                .orderBy(when, id)
                .fetch();
    }

    private String name(UUID client) {
        return names.getOrDefault(client, "");
    }

    private List<String> cells(@Nullable Object... values) {
        return Arrays.stream(values).map(this::cell).toList();
    }

    private String cell(@Nullable Object value) {
        return value instanceof Instant at ? MOMENT.format(at.atZone(zone)) : Objects.toString(value, "");
    }

    private static ZoneId zone(DSLContext moment) {
        return moment.selectFrom(SETTING)
                .where(SETTING.NAME.eq(Settings.PRACTICE_ZONE))
                .orderBy(SETTING.VERSION.desc())
                .limit(1)
                .fetchOptional(SETTING.CONTENT)
                .map(Views::zone)
                .orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
