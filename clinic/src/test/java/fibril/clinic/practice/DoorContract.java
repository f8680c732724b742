package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.practice.store.SqlCredentials;
import fibril.clinic.practice.store.SqlKnownDevices;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the collections behind the door must do on any database: devices, secrets, owners, audit. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DoorContract {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final KnownDevices devices;
    private final Credentials credentials;
    private final Staff staff;
    private final Audit audit;

    DoorContract(TestDatabase database) {
        this.database = database;
        this.devices = new SqlKnownDevices(database.dsl());
        this.credentials = new SqlCredentials(database.dsl());
        this.staff = new SqlStaff(database.dsl());
        this.audit = new SqlAudit(database.dsl(), () -> "");
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void knowsADeviceForAWorkingDayAndNotAMomentLonger() {
        UUID wren = hired("wren");
        database.inTransaction(() -> devices.add("aa", "", wren, NINE));
        assertThat(devices.knows("aa", NINE)).isTrue();
        assertThat(devices.knows("aa", NINE.plus(KnownDevices.TRUST).minusMillis(1)))
                .isTrue();
        assertThat(devices.knows("aa", NINE.plus(KnownDevices.TRUST))).isFalse();
        assertThat(devices.knows("ab", NINE)).isFalse();
    }

    @Test
    void knowsADeviceOnlyBecauseOfWhoStillWorksHere() {
        UUID gone = hired("gone");
        UUID stays = hired("stays");
        database.inTransaction(() -> {
            devices.add("hers", "", gone, NINE);
            devices.add("both", "", gone, NINE);
            devices.add("both now", "both", stays, NINE);
        });
        StaffMember before = staff.find(gone).orElseThrow();
        database.inTransaction(() -> staff.add(new StaffMember(
                gone,
                before.name(),
                before.signIn(),
                before.role(),
                false,
                before.provenance().next(stays, NINE, "left"))));
        assertThat(devices.knows("hers", NINE)).isFalse();
        assertThat(devices.knows("both now", NINE)).isTrue();
    }

    @Test
    void knowsWhoSignedInOnADeviceAlsoUnderItsNextToken() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        database.inTransaction(() -> devices.add("first", "", one, NINE));
        assertThat(devices.knows("first", one, NINE)).isTrue();
        assertThat(devices.knows("first", other, NINE)).isFalse();
        database.inTransaction(() -> devices.add("second", "first", other, NINE.plusSeconds(60)));
        assertThat(devices.knows("first", NINE)).isFalse();
        assertThat(devices.knows("second", one, NINE)).isTrue();
        assertThat(devices.knows("second", other, NINE)).isTrue();
        database.inTransaction(() -> devices.add("third", "second", one, NINE.plusSeconds(120)));
        assertThat(devices.knows("third", other, NINE)).isTrue();
        database.inTransaction(() -> devices.forget(one));
        assertThat(devices.knows("third", one, NINE)).isFalse();
        assertThat(devices.knows("third", other, NINE)).isTrue();
    }

    @Test
    void countsWrongPinsUntilOneWorksOrANewOneIsSet() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            credentials.setPassword(who, "password hash");
            credentials.setPin(who, "pin hash");
            assertThat(credentials.pinFailed(who)).isEqualTo(1);
            assertThat(credentials.pinFailed(who)).isEqualTo(2);
            credentials.pinWorked(who);
            assertThat(credentials.pinFailed(who)).isEqualTo(1);
            credentials.setPin(who, "another hash");
        });
        assertThat(credentials.pinFailures(who)).isZero();
        assertThat(credentials.pinOf(who)).contains("another hash");
    }

    @Test
    void aNewPasswordLeavesThePinAlone() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            credentials.setPassword(who, "one");
            credentials.setPin(who, "pin");
            credentials.setPassword(who, "two");
        });
        assertThat(credentials.passwordOf(who)).contains("two");
        assertThat(credentials.pinOf(who)).contains("pin");
    }

    @Test
    void knowsTheOnlyOwnerAmongThoseWhoStillWorkHere() {
        StaffMember first = owner("first-owner");
        StaffMember second = owner("second-owner");
        database.inTransaction(() -> staff.add(first));
        assertThat(staff.isOnlyOwner(first.id())).isTrue();
        database.inTransaction(() -> staff.add(second));
        assertThat(staff.isOnlyOwner(first.id())).isFalse();
        database.inTransaction(() -> staff.add(new StaffMember(
                second.id(),
                "Left",
                "second-owner",
                Role.OWNER,
                false,
                second.provenance().next(first.id(), NINE, "left"))));
        assertThat(staff.isOnlyOwner(first.id())).isTrue();
        assertThat(staff.isOnlyOwner(second.id())).isFalse();
    }

    @Test
    void findsEventsByWhoWhenAndWhatNewestFirst() {
        UUID who = UUID.randomUUID();
        database.inTransaction(() -> {
            audit.record(NINE, who, "add", "client", "1", "");
            audit.record(NINE.plusSeconds(60), who, "change", "client", "1", "");
            audit.record(NINE.plusSeconds(120), who, "add", "lot", "2", "");
        });
        AuditQuery his = new AuditQuery(who, null, null, "", "", "", Long.MAX_VALUE);
        assertThat(audit.find(his, 2)).extracting(Audit.Event::subject).containsExactly("lot", "client");
        assertThat(audit.find(
                        new AuditQuery(who, NINE.plusSeconds(60), NINE.plusSeconds(120), "", "", "", Long.MAX_VALUE),
                        9))
                .extracting(Audit.Event::action)
                .containsExactly("change");
        assertThat(audit.find(new AuditQuery(who, null, null, "", "lot", "2", Long.MAX_VALUE), 9))
                .hasSize(1);
        long newest = audit.find(his, 1).getFirst().sequence();
        assertThat(audit.find(his.olderThan(newest), 9)).hasSize(2);
        assertThat(audit.subjects()).contains("client", "lot").doesNotHaveDuplicates();
    }

    private UUID hired(String signIn) {
        UUID id = UUID.randomUUID();
        database.inTransaction(() ->
                staff.add(new StaffMember(id, signIn, signIn, Role.PRACTITIONER, true, Provenance.first(id, NINE))));
        return id;
    }

    private static StaffMember owner(String signIn) {
        UUID id = UUID.randomUUID();
        return new StaffMember(id, signIn, signIn, Role.OWNER, true, Provenance.first(id, NINE));
    }
}
