package fibril.clinic.recover.pages.link;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Said;
import fibril.clinic.recover.pages.Recovered;
import fibril.clinic.web.Form;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Problem;
import fibril.clinic.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MyAnswersTest {

    private static final Atlas ATLAS = Atlas.load();
    private static final Words WORDS = new Words(new Messages(Locale.UK), ZoneId.of("Europe/Lisbon"));
    private static final Recovery RECOVERY = Recovered.recovery(ATLAS);
    private static final Instant NOW = RECOVERY.treated().endedAt().plus(Duration.ofHours(74));

    private Form form = new Form(Map.of(), WORDS);
    private int due = 72;

    @Test
    void aSignWithoutATickIsANoOnlyWhenTheListWasRead() {
        MyAnswers glanced = read(Map.of("signs", List.of("fever")));
        assertThat(glanced.answers().yes("fever")).contains(true);
        assertThat(glanced.answers().wasAsked("pus")).isFalse();
        MyAnswers whole = read(Map.of("signs", List.of("fever", "itch"), "listRead", List.of("yes")));
        assertThat(whole.answers().yes("fever")).contains(true);
        assertThat(whole.answers().yes("itch")).contains(true);
        assertThat(whole.answers().yes("pus")).contains(false);
        // nobody was numbed, so nobody is asked about it; and liking the result is no sign
        assertThat(whole.answers().wasAsked("lidoSymptoms")).isFalse();
        assertThat(whole.answers().wasAsked("differenceSeen")).isFalse();
    }

    @Test
    void takesScalesAndDaysAsTheyWereChosen() {
        MyAnswers read = read(Map.of("q-redness", List.of("2"), "q-firstDayMakeup", List.of("notYet")));
        assertThat(read.answers().redness()).hasValue(2);
        assertThat(read.answers().to("firstDayMakeup")).isEqualTo(new Said.NotYet());
        assertThat(form.isClean()).isTrue();
    }

    @Test
    void namesWhatWasNotOffered() {
        read(Map.of("q-redness", List.of("9"), "signs", List.of("gold"), "ownWords", List.of("x".repeat(2001))));
        assertThat(form.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("q-redness", "signs", "ownWords");
        assertThat(form.problems()).extracting(Problem::text).anyMatch(text -> text.contains("“9”"));
    }

    @Test
    void asksForWhatACheckInStillLacks() {
        read(Map.of("q-redness", List.of("1"))).needWhole(form, asked(), due);
        assertThat(form.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("q-pain", "q-swelling", "listRead");
    }

    @Test
    void letsAReportSayAsLittleAsItLikesButNotNothing() {
        due = CheckIn.IN_BETWEEN;
        read(Map.of("ownWords", List.of("It itches at night."))).needWhole(form, asked(), due);
        assertThat(form.isClean()).isTrue();
        read(Map.of()).needWhole(form, asked(), due);
        assertThat(form.problems()).hasSize(1);
    }

    @Test
    void putsTheSignsThatCannotWaitFirst() {
        due = CheckIn.IN_BETWEEN;
        assertThat(asked().signs().getFirst().id()).isIn("spreading", "pus", "fever", "blisters", "hives");
        assertThat(asked().signs().getLast().id()).isIn("itch", "bumps", "lines", "lightMarks", "darkMarks");
    }

    private MyAnswers.Asked asked() {
        return MyAnswers.Asked.of(RECOVERY, due, ATLAS);
    }

    private MyAnswers read(Map<String, List<String>> fields) {
        Map<String, String[]> typed = new HashMap<>();
        fields.forEach((field, values) -> typed.put(field, values.toArray(String[]::new)));
        form = new Form(typed, WORDS);
        return MyAnswers.read(form, RECOVERY, asked(), NOW, WORDS);
    }
}
