package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.testkit.HostilePicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form that takes one picture, found by its field, and every picture that must not come in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsTest {

    private static final String ASK = "/ask";

    /** What must be filled in before the picture is looked at. */
    private static final Map<String, Map<String, String>> FILLED_IN = Map.of(
            "/clients/{client}/sessions/{id}/photographs",
            Map.of("moment", "BEFORE", "view", "FRONT"),
            ASK,
            Map.of("name", "Willa Wish", "phone", "020 7946 0123", "concern", "lines", "read", "yes"));

    private record Door(Visitor visitor, String page, String action, String field) {}

    private final Map<String, Door> doors = new TreeMap<>();
    private Practice practice;

    @BeforeAll
    void findThem() {
        practice = Practice.madeUp();
        Visitor owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
        addDoors(owner, SiteMap.of(practice, owner));
        Visitor passer = Visitor.stranger(practice);
        addDoors(passer, SiteMap.of(practice, passer, List.of(ASK)));
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private void addDoors(Visitor visitor, SiteMap map) {
        for (String pattern : map.patternsOfForms()) {
            map.everyPlaceOf(pattern).stream()
                    .flatMap(place -> door(visitor, place).stream())
                    .findFirst()
                    .ifPresent(door -> doors.put(pattern, door));
        }
    }

    private static Optional<Door> door(Visitor visitor, SiteMap.Place place) {
        return PaperForm.on(Jsoup.parse(visitor.get(place.page()).body()), place.action())
                .flatMap(form -> form.asked().stream()
                        .filter(UploadsTest::takesOnePicture)
                        .findFirst())
                .map(field -> new Door(visitor, place.page(), place.action(), field.attr("name")));
    }

    /** A folder of them comes with the file of another product, and is looked at with it. */
    private static boolean takesOnePicture(Element field) {
        return field.attr("accept").contains("image/") && !field.hasAttr("multiple");
    }

    /** Her own check-in sends what the staff's sends, to the same reader. */
    @Test
    void theseAreTheDoors() {
        assertThat(doors.keySet())
                .containsExactly(
                        ASK,
                        "/clients/{client}/screening/papers",
                        "/clients/{client}/sessions/{id}/photographs",
                        "/clients/{id}/portrait",
                        "/sessions/{session}/check-ins");
    }

    @ParameterizedTest
    @EnumSource
    void noneOfThemTakesIt(HostilePicture hostile) {
        List<String> open = new ArrayList<>();
        long before = filesInTheVault();
        doors.forEach((pattern, door) -> {
            HttpResponse<String> answer = send(door, pattern, hostile);
            String told =
                    Jsoup.parse(answer.body()).select(".problems,[role=alert]").text();
            boolean named = told.contains(hostile.told()) || isUnknownToPapers(pattern, hostile, told);
            if (answer.statusCode() != 422 || !named) open.add(pattern + ": " + answer.statusCode() + " " + told);
        });
        assertThat(open).isEmpty();
        assertThat(filesInTheVault()).isEqualTo(before);
    }

    /** The container reads no such name; what was sent is refused and stands in no log. */
    @Test
    void aFileNameWithALetterThatIsNoneIsRefusedAtEachDoor() {
        doors.forEach((pattern, door) -> assertThat(door.visitor()
                        .upload(door.action(), Map.of(), door.field(), "nul\u0000.jpg", Camera.jpeg("named"))
                        .statusCode())
                .as(pattern)
                .isEqualTo(400));
    }

    /** A letter may be a PDF, too, and its refusal says so. */
    private static boolean isUnknownToPapers(String pattern, HostilePicture hostile, String told) {
        boolean begins = hostile.bytes()[0] == (byte) 0xff || hostile.bytes()[0] == (byte) 0x89;
        return pattern.endsWith("/papers") && !begins && told.contains("no PDF, JPEG or PNG");
    }

    private HttpResponse<String> send(Door door, String pattern, HostilePicture hostile) {
        PaperForm form = PaperForm.on(
                        Jsoup.parse(door.visitor().get(door.page()).body()), door.action())
                .orElseThrow();
        Map<String, String> fields = new HashMap<>();
        form.untouched().forEach(entry -> fields.put(entry.name(), entry.value()));
        fields.putAll(FILLED_IN.getOrDefault(pattern, Map.of()));
        // of strangers a few are taken in an hour, and what is refused counts
        long seconds = pattern.equals(ASK) ? 3_601 : 10;
        practice.clock().turnTo(practice.clock().instant().plusSeconds(seconds));
        return door.visitor().upload(door.action(), fields, door.field(), hostile.fileName(), hostile.bytes());
    }

    private long filesInTheVault() {
        try (Stream<Path> files = Files.walk(practice.folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}.*"))
                    .count();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
