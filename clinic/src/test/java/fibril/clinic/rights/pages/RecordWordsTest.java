package fibril.clinic.rights.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.rights.WholeRecord;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordWordsTest {

    private static final UUID PIP = new UUID(0, 1);

    private final RecordWords record =
            new RecordWords(new Words(new Messages(Locale.UK), ZoneOffset.UTC), Map.of(PIP, "Pip"), Map.of());

    @Test
    void saysAnAnswerInOneLineWithTheNameOfWhoWroteIt() {
        assertThat(said("{\"cold_sores\":{\"answer\":{\"no\":true},\"on\":\"2026-11-11\",\"writtenBy\":\"" + PIP
                        + "\"}}"))
                .containsExactly("cold sores: no, on: 2026-11-11, written by: Pip");
    }

    @Test
    void laysWhatIsLongBelowEachOther() {
        String words = "long ".repeat(30).strip();
        assertThat(said("{\"one\":\"" + words + "\",\"two\":\"" + words + "\",\"none\":null}"))
                .containsExactly("one: " + words, "two: " + words);
    }

    @Test
    void leavesOutNumbersOfRecordsThatSayNothingToAReader() {
        assertThat(said("[\"" + new UUID(0, 9) + "\"]")).isEmpty();
    }

    private List<String> said(String kept) {
        WholeRecord whole = new WholeRecord(
                List.of(new WholeRecord.Part("questionnaire", List.of(Map.of("given", kept)))), List.of());
        return record.sections(whole).getFirst().entries().getFirst().lines().stream()
                .flatMap(line -> line.values().stream())
                .toList();
    }
}
