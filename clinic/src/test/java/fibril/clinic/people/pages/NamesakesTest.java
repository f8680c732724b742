package fibril.clinic.people.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.SampleClient;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void areAllShownWhereTheyAreFew() {
        Namesakes few = of(12);
        assertThat(few.first()).hasSize(12);
        assertThat(few.more()).isZero();
    }

    @Test
    void areFoundByTheirNameWhereTheyAreMany() {
        Namesakes many = of(30);
        assertThat(many.first()).hasSize(12);
        assertThat(many.count()).isEqualTo(30);
        assertThat(many.more()).isEqualTo(18);
        assertThat(many.searchHref()).isEqualTo("/clients?q=Zo%C3%AB%20O%27Neil%26Sons");
    }

    @Test
    void areNobodyWhereTheNameIsRare() {
        assertThat(of(0).isEmpty()).isTrue();
    }

    private static Namesakes of(int many) {
        List<Client> others = IntStream.range(0, many)
                .mapToObj(day -> SampleClient.of(
                        "Zoë", "O'Neil&Sons", LocalDate.of(1984, 3, 5).plusDays(day)))
                .toList();
        return Namesakes.of(others, TODAY, new Words(new Messages(Locale.UK), ZoneOffset.UTC));
    }
}
