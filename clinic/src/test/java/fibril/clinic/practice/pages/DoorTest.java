package fibril.clinic.practice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/clients", "/clients/0b5d66e3-0000-4000-8000-000000000001/sessions"})
    void leadsBackToAWayInsideTheHouse(String path) {
        assertThat(Door.inside(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "clients",
                "/a?b=//c",
                "/a\r\nSet-Cookie: x",
                "/a%2f"
            })
    void leadsNowhereElse(String path) {
        assertThat(Door.inside(path)).isEqualTo("/");
    }
}
