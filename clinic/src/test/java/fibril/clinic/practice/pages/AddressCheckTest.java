package fibril.clinic.practice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.OpenPractice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressCheckTest {

    private final OpenPractice practice = OpenPractice.onSqlite();

    @AfterAll
    void close() {
        practice.close();
    }

    @Test
    void saysOnThePracticePageWhatAClientCannotDoYet() {
        set("");
        assertThat(shown()).contains("No public address is set").contains("no check-ins from home");
        set("http://localhost:8080");
        assertThat(shown()).contains("No telephone reaches it");
        set("https://care.example.com");
        assertThat(shown()).contains("Links for clients begin with https://care.example.com");
    }

    private void set(String address) {
        practice.write(() -> practice.room(Settings.class)
                .set(Settings.PUBLIC_ADDRESS, address, OpenPractice.PRACTITIONER.id(), OpenPractice.NINE));
    }

    private String shown() {
        return practice.page(practice.room(PracticeController.class).index(OpenPractice.OWNER))
                .text();
    }
}
