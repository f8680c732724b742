package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.clinic.message.MessageKind;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.OpenPractice;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What anybody can read over a shoulder on a locked telephone. */
class SubjectsTest {

    private static final Set<String> TELLING = Set.of(
            "session",
            "treatment",
            "needling",
            "needle",
            "healing",
            "check-in",
            "verdict",
            "flag",
            "alert",
            "result",
            "wound",
            "blood",
            "consent",
            "photograph");

    /** Words of the atlas that are also words of every day. */
    private static final Set<String> EVERYDAY =
            Set.of("your", "with", "from", "time", "look", "short", "please", "page");

    @Test
    void sayNothingOfHealthForAnyKindOfMessage() {
        Set<String> telling = telling();
        assertThat(telling).hasSizeGreaterThan(100);
        try (OpenPractice practice = OpenPractice.onSqlite()) {
            new PostRoom(practice).set(Settings.PRACTICE_NAME, "Practice Example");
            MessageWords say = practice.room(MessageWords.class);
            for (MessageKind kind : MessageKind.values()) {
                assertThat(words(say.subject(kind))).as(kind.name()).doesNotContainAnyElementsOf(telling);
                assertThat(say.subject(kind)).doesNotContain("Ada");
            }
        }
    }

    @Test
    void aTellingSubjectWouldBeFound() {
        assertThat(words("Your scar after 24 hours")).anyMatch(telling()::contains);
        assertThat(words("Blisters: please look")).anyMatch(telling()::contains);
    }

    private static Set<String> telling() {
        Atlas atlas = Atlas.load();
        Set<String> telling = new TreeSet<>(TELLING);
        Stream.of(
                        atlas.concerns().stream().map(concern -> concern.name()),
                        atlas.areas().stream().map(area -> area.name()),
                        atlas.redFlags().stream().map(flag -> flag.sign()),
                        atlas.checkInQuestions().stream().map(question -> question.id()),
                        Stream.of("scar"))
                .flatMap(texts -> texts)
                .flatMap(SubjectsTest::words)
                .filter(word -> word.length() > 3 && !EVERYDAY.contains(word))
                .forEach(telling::add);
        return telling;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1));
    }
}
