package fibril.clinic.consult.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fibril.clinic.practice.Settings;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private static final UUID OWNER = new UUID(0, 1);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    private final Phrases phrases =
            new Phrases(new Remembered(), new Words(new Messages(Locale.UK), () -> ZoneOffset.UTC));

    @Test
    void offersTheBuiltInOnesUntilTheClinicHasItsOwn() {
        assertThat(phrases.all()).isNotEmpty();
        phrases.all().forEach(phrase -> phrases.remove(phrase, OWNER, NINE));
        assertThat(phrases.all()).isEmpty();
    }

    @Test
    void offersTheNewestFirst() {
        int before = phrases.all().size();
        phrases.add("Seen by her doctor, who agrees.", OWNER, NINE);
        assertThat(phrases.all()).hasSize(before + 1).startsWith("Seen by her doctor, who agrees.");
    }

    @Test
    void takesNoneTwice() {
        phrases.add("Stable.", OWNER, NINE);
        assertThat(phrases.refusalOf(" Stable. ")).contains(Phrases.Refusal.SAVED_ALREADY);
        assertThatIllegalStateException().isThrownBy(() -> phrases.add("Stable.", OWNER, NINE));
    }

    @Test
    void takesNoMoreThanCanBeReadAtAGlance() {
        for (int i = 0; phrases.all().size() < Phrases.MOST; i++) phrases.add("Reason " + i, OWNER, NINE);
        assertThat(phrases.refusalOf("One more")).contains(Phrases.Refusal.TOO_MANY);
        phrases.remove("Reason 0", OWNER, NINE);
        assertThat(phrases.refusalOf("One more")).isEmpty();
    }

    @Test
    void makesRoomForWhatIsKeptFromTheFindingsPage() {
        for (int i = 0; phrases.all().size() < Phrases.MOST; i++) phrases.add("Reason " + i, OWNER, NINE);
        String oldest = phrases.all().getLast();
        phrases.keep("Typed in a hurry,\nover two lines.", OWNER, NINE);
        assertThat(phrases.all())
                .hasSize(Phrases.MOST)
                .startsWith("Typed in a hurry, over two lines.")
                .doesNotContain(oldest);
    }

    @Test
    void saysWhenWhatIsToGoIsNotThere() {
        assertThat(phrases.remove("Never saved", OWNER, NINE)).isEmpty();
    }

    private static final class Remembered implements Settings {

        private final Map<String, String> values = new HashMap<>();

        @Override
        public Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void set(String name, String content, UUID author, Instant at) {
            values.put(name, content);
        }
    }
}
