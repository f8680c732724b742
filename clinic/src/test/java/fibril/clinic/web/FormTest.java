package fibril.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private final Words words = new Words(new Messages(Locale.UK), ZoneId.of("Europe/London"));

    @Test
    void leavesOutWhatNoKeyboardTypesAndOneDatabaseRefuses() {
        Form form = form("Zo\u0000\u0007ë\r\nsecond\tline ");
        assertThat(form.typed("field")).isEqualTo("Zoë\r\nsecond\tline");
        assertThat(form.all("field")).containsExactly("Zoë\r\nsecond\tline");
    }

    @Test
    void takesNoControlCharacterForAnAnswer() {
        assertThat(form("\u0000").ticked("field")).isFalse();
    }

    @Test
    void leavesASecretExactlyAsItWasTyped() {
        assertThat(form(" a b ").secret("field")).isEqualTo(" a b ");
    }

    private Form form(String value) {
        return new Form(Map.of("field", new String[] {value}), words);
    }
}
