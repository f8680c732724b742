package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.store.SqlServiceNames;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who comes in by the sign-in service, on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServiceNamesContract {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final String ISSUER = "https://id.example.com";

    private final TestDatabase database;
    private final ServiceNames names;

    ServiceNamesContract(TestDatabase database) {
        this.database = database;
        this.names = new SqlServiceNames(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void anAwaitedNameIsBoundOnceAndToOneNumber() {
        database.inTransaction(() -> {
            UUID ada = UUID.randomUUID();
            names.set(ServiceName.awaited(ada, address(ada), NOW));
            assertThat(names.withEmail(address(ada))).hasValueSatisfying(name -> {
                assertThat(name.staff()).isEqualTo(ada);
                assertThat(name.isBound()).isFalse();
            });
            assertThat(names.bind(ada, ISSUER, "n " + ada)).isTrue();
            assertThat(names.bind(ada, ISSUER, "other")).isFalse();
            assertThat(names.withSubject(ISSUER, "n " + ada))
                    .map(ServiceName::staff)
                    .contains(ada);
            assertThat(names.withSubject("https://other.example.com", "n " + ada))
                    .isEmpty();
            assertThat(names.of(ada))
                    .hasValueSatisfying(name -> assertThat(name.setAt()).isEqualTo(NOW));
        });
    }

    @Test
    void aNewAddressForgetsTheNumber() {
        database.inTransaction(() -> {
            UUID ada = UUID.randomUUID();
            names.set(ServiceName.awaited(ada, address(ada), NOW));
            names.bind(ada, ISSUER, "n " + ada);
            names.set(ServiceName.awaited(ada, "new-" + address(ada), NOW));
            assertThat(names.withSubject(ISSUER, "n " + ada)).isEmpty();
            assertThat(names.withEmail(address(ada))).isEmpty();
            names.remove(ada);
            assertThat(names.of(ada)).isEmpty();
        });
    }

    @Test
    void manyAwaitTheirNumberAndNoNumberIsAnybodys() {
        database.inTransaction(() -> {
            for (int i = 0; i < 3; i++) {
                UUID staff = UUID.randomUUID();
                names.set(ServiceName.awaited(staff, address(staff), NOW));
            }
            assertThat(names.withSubject("", "")).isEmpty();
        });
    }

    @Test
    void twoNeverShareAnAddressOrANumber() {
        UUID ada = UUID.randomUUID();
        UUID bea = UUID.randomUUID();
        database.inTransaction(() -> {
            names.set(ServiceName.awaited(ada, address(ada), NOW));
            names.bind(ada, ISSUER, "n " + ada);
            names.set(ServiceName.awaited(bea, address(bea), NOW));
        });
        assertThatThrownBy(() -> database.inTransaction(() -> names.set(ServiceName.awaited(bea, address(ada), NOW))))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.inTransaction(() -> names.bind(bea, ISSUER, "n " + ada)))
                .isInstanceOf(DataAccessException.class);
    }

    private static String address(UUID staff) {
        return staff + "@example.com";
    }
}
