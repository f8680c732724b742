package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.PublicAddress.Fault;
import fibril.clinic.practice.PublicAddress.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://care.example.com, https://care.example.com/my",
        "https://care.example.com/, https://care.example.com/my",
        "https://care.example.com:8443, https://care.example.com:8443/my",
        "http://localhost:8080, http://localhost:8080/my"
    })
    void isSchemeHostAndPort(String typed, String page) {
        assertThat(PublicAddress.read(typed))
                .isInstanceOfSatisfying(
                        Read.Good.class,
                        good -> assertThat(good.address().of("/my")).isEqualTo(page));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://care.example.com", "HTTP://192.168.0.4:8080", "http://localhost.example.com"})
    void mustBeEncryptedUnlessItIsThisMachine(String typed) {
        assertThat(PublicAddress.read(typed)).isEqualTo(new Read.Bad(Fault.NOT_ENCRYPTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://care.example.com/clinic",
                "https://care.example.com?x=1",
                "https://care.example.com#top",
                "https://somebody@care.example.com"
            })
    void hasNothingBehindTheHost(String typed) {
        assertThat(PublicAddress.read(typed)).isEqualTo(new Read.Bad(Fault.MORE_THAN_A_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"care.example.com", "ftp://care.example.com", "https://", "https://a b", "javascript:alert(1)"})
    void isNothingElse(String typed) {
        assertThat(PublicAddress.read(typed)).isEqualTo(new Read.Bad(Fault.NOT_AN_ADDRESS));
    }
}
