package fibril.clinic.recover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LinkTokenTest {

    private final RandomGenerator random = new Random(7);

    @Test
    void holds128BitsInLettersThatAnAddressMayHold() {
        String text = LinkToken.random(random).text();
        assertThat(text).matches("[A-Za-z0-9_-]{22}");
        assertThat(Base64.getUrlDecoder().decode(text)).hasSize(16);
    }

    @Test
    void isAnotherOneEachTime() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) seen.add(LinkToken.random(random).text());
        assertThat(seen).hasSize(1000);
    }

    @Test
    void isKnownByItsHashWhichDoesNotTellIt() {
        LinkToken token = LinkToken.random(random);
        assertThat(token.hash())
                .isEqualTo(LinkToken.hashOf(token.text()))
                .hasSize(64)
                .doesNotContain(token.text());
        assertThat(LinkToken.hashOf(token.text() + " ")).isNotEqualTo(token.hash());
    }

    /** SHA-256 of “abc”, from FIPS 180-2. */
    @Test
    void hashesAsTheStandardSays() {
        assertThat(LinkToken.hashOf("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void neverPrintsItself() {
        LinkToken token = LinkToken.random(random);
        assertThat(token.toString()).doesNotContain(token.text());
    }
}
