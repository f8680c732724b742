package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guides for adding facts, followed to the letter. */
class GuidesTest {

    private static final Pattern JSON = Pattern.compile("```json\\s(.*?)```", Pattern.DOTALL);

    @Test
    void addsAScreeningRule() throws IOException {
        String rule = snippets("add-a-screening-rule.md").getFirst();
        Atlas atlas = Atlas.of(with(AtlasFiles.bundled(), "screening.json", "\"rules\": [", rule));
        assertThat(atlas.screeningRules().getFirst().id()).isEqualTo("recent_vaccine");
        assertThat(atlas.screeningRule("recent_vaccine").waiting().days()).hasValue(7);
        assertThat(atlas.version()).isNotEqualTo(Atlas.load().version());
    }

    @Test
    void addsAnArea() throws IOException {
        List<String> snippets = snippets("add-an-area.md");
        AtlasFiles files = with(AtlasFiles.bundled(), "areas.json", "\"areas\": [", snippets.get(0));
        String concerns = files.text("concerns.json");
        int texture = concerns.indexOf("\"id\": \"texture\"");
        int areas = concerns.indexOf("\"areas\": [", texture) + "\"areas\": [".length();
        files = files.with(
                "concerns.json", bytes(concerns.substring(0, areas) + "\"feet\"," + concerns.substring(areas)));
        assertThat(AtlasCheck.of(files).problems())
                .extracting(AtlasProblem::message)
                .containsExactly(
                        "has no entry for feet/texture",
                        "tells EPIDERMIS of feet for []",
                        "tells DERMIS of feet for []");
        files = with(files, "skin.json", "\"thickness\": [", snippets.get(3));
        files = with(files, "protocols.json", "\"protocols\": [", snippets.get(1));
        assertThat(AtlasCheck.of(files).problems())
                .extracting(AtlasProblem::message)
                .containsExactly("has no row for feet/texture");
        Atlas atlas = Atlas.of(with(files, "crosswalk.json", "\"crosswalk\": [", snippets.get(2)));
        assertThat(atlas.protocol("feet", "texture").orElseThrow().isForClinicToSet())
                .isTrue();
        assertThat(atlas.skin("feet", Sex.MALE, 40).isMeasured()).isFalse();
    }

    private static AtlasFiles with(AtlasFiles files, String file, String list, String snippet) {
        String text = files.text(file);
        assertThat(text).contains(list);
        int at = text.indexOf(list) + list.length();
        return files.with(file, bytes(text.substring(0, at) + snippet + "," + text.substring(at)));
    }

    private static List<String> snippets(String guide) throws IOException {
        String text = Files.readString(Path.of("..", "docs", "guides", guide));
        return JSON.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
