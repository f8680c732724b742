package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceNameTest {

    @Test
    void anAddressIsTheSameHoweverItIsTyped() {
        assertThat(ServiceName.address(" Ada@Clinic.Example.com ")).contains("ada@clinic.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "a da@example.com",
                "ada@b@example.com",
                "Ada <ada@example.com>",
                "ada@example.com,bea@example.com"
            })
    void whatIsNoAddressIsNone(String typed) {
        assertThat(ServiceName.address(typed)).isEmpty();
    }

    @Test
    void anEndlessOneIsNone() {
        assertThat(ServiceName.address("a".repeat(250) + "@example.com")).isEmpty();
    }
}
