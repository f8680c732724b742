package fibril.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault planted in a good atlas is found and named by file, record and field. */
class PlantedFaultsTest {

    private static final AtlasFiles GOOD = AtlasFiles.bundled();

    @ParameterizedTest(name = "{1} > {2} in {0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                // numbers outside their bounds
                "areas.json;      \"hardCapMm\": 0.5;             \"hardCapMm\": 5;            periorbital; hardCapMm; must be",
                "areas.json;      \"hardCapMm\": 0.5;             \"hardCapMm\": 0.4;          periorbital; depthMm; deeper than the hard cap",
                "areas.json;      \"hardCapMm\": 0.5;             \"hardCapMm\": \"0.5\";      periorbital; hardCapMm; must be a number",
                "concerns.json;   \"proposedDays\": 14;           \"proposedDays\": 1;         hair; spacing.proposedDays; must be 7 to 365",
                "devices.json;    \"ageMin\": 22;                 \"ageMin\": 220;             skinpen_precision; indications[1].ageMin; must be 0 to 100",
                "screening.json;  \"waitDays\": 180;              \"waitDays\": 900;           *; waitDays; inside what sources give",
                "trials.csv;      ,150,,,,,-1.23,;                ,later,,,,,-1.23,;           row 1; day_from_first_session; must be a number",
                "trials.csv;      Ablon2018,ablon2018,abstract,48; Ablon2018,ablon2018,abstract,0.5; row 1; n; must be",
                "skin.json;       \"mm\": 0.58;                    \"mm\": 0.2;                   periorbital_dermis_female; mm; is 0.3 to 6",
                "skin.json;       \"sdMm\": 0.11;                  \"sdMm\": 0.6;                 periorbital_dermis_female; sdMm; under the thickness",
                "skin.json;       \"value\": 8;                    \"value\": 80;                  swept_width_mm; value; is 5 to 12",
                "skin.json;       \"area\": \"periorbital\";     \"area\": \"elbow\";           periorbital_epidermis_unknown; area; elbow",
                // unknown references
                "areas.json;      \"source\": \"meng2022\";       \"source\": \"meng1922\";    periorbital; sources[6].source; meng1922",
                "areas.json;      \"endPoint\": \"fine_pinpoint\"; \"endPoint\": \"heavy\";    *; endPoint; heavy",
                "concerns.json;   \"scalp\";                      \"elbow\";                   hair; areas; elbow",
                "crosswalk.json;  \"scale\": \"gb_qual\";         \"scale\": \"gb_x\";         *; onScale.scale; gb_x",
                "claims.json;     \"Alam2014\";                   \"Alam1914\";                *; *; Alam1914",
                "trials.csv;      Ablon2018,ablon2018,;           Ablon2018,nobody,;           row 1; source; nobody",
                // unknown fields and words
                "areas.json;      \"overBone\": true;             \"overBone\": true, \"colour\": 1; *; colour; is not a field",
                "areas.json;      \"group\": \"scalp\";           \"group\": \"head\";         scalp; group; is not known",
                "scales.json;     \"needsTouch\": true;           \"needsTouch\": \"yes\";     *; needsTouch; true or false",
                // ids twice, and missing parts
                "areas.json;      \"id\": \"nose\";               \"id\": \"cheeks\";          cheeks; id; stands twice",
                "areas.json;      \"plainName\": \"nose\";        \"plainName\": \" \";        nose; plainName; must be text",
                "concerns.json;   \"pigmentWork\": true,;         ``;                          melasma; pigmentWork; is missing",
                // what nothing may break
                "protocols.json;  \"startMm\": 0.25;              \"startMm\": 0.8;            forehead/fine_lines; depth.proposed.startMm; must be 0.25 to 0.75",
                "protocols.json;  \"atMostMm\": 1.0;              \"atMostMm\": 1.5;           decollete/fine_lines; depth.clinicMustSet.atMostMm; must be",
                "concerns.json;   \"endPoint\": \"no_bleeding\";  \"endPoint\": \"fine_pinpoint\"; melasma; endPoint; must not bleed"
            })
    void isNamed(String file, String good, String bad, String record, String field, String message) {
        List<AtlasProblem> problems = planted(file, good, bad == null ? "" : bad);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            if (!record.equals("*")) assertThat(problem.record()).isEqualTo(record);
            if (!field.equals("*")) assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void isFoundWhereARecordCitesNothing() {
        String all = GOOD.text("devices.json");
        int rule = all.indexOf("\"id\": \"gloves\"");
        int sources = all.indexOf("\"sources\": [", rule) + "\"sources\": [".length();
        String bare = all.substring(0, sources) + all.substring(all.indexOf(']', sources));
        assertThat(problems("devices.json", bare))
                .containsExactly(new AtlasProblem("devices.json", "gloves", "sources", "cites no source"));
    }

    @Test
    void isFoundWhereAThicknessCitesNothing() {
        assertThat(planted("skin.json", "\"source\": \"sandby_moller2003\"", "\"source\": \"nobody\""))
                .extracting(AtlasProblem::record, AtlasProblem::field)
                .contains(org.assertj.core.groups.Tuple.tuple("thighs_epidermis_unknown", "sources[1].source"));
        String all = GOOD.text("skin.json");
        int row = all.indexOf("\"id\": \"thighs_epidermis_unknown\"");
        int sources = all.indexOf("\"sources\": [", row) + "\"sources\": [".length();
        String bare = all.substring(0, sources) + all.substring(all.indexOf(']', sources));
        assertThat(problems("skin.json", bare))
                .containsExactly(
                        new AtlasProblem("skin.json", "thighs_epidermis_unknown", "sources", "cites no source"));
    }

    @Test
    void isFoundWhereAnAreaIsToldOfOneSexOnly() {
        assertThat(planted("skin.json", "\"sex\": \"female\"", "\"sex\": \"male\""))
                .extracting(AtlasProblem::message)
                .contains("tells DERMIS of forehead for [MALE, MALE]");
    }

    @Test
    void isFoundWhereAnUnverifiedRecordGivesNoReason() {
        List<AtlasProblem> problems = planted(
                "concerns.json", "\"statusReason\": \"No trial of needling for age spots", "\"notes\": \"No trial");
        assertThat(problems)
                .extracting(AtlasProblem::record, AtlasProblem::field)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("age_spots", "statusReason"),
                        org.assertj.core.groups.Tuple.tuple("age_spots", "notes"));
    }

    @Test
    void includeAProposalOnTheFaceThatNoLabelWasEvaluatedFor() {
        assertThat(planted("protocols.json", "1.5\n", "1.8\n"))
                .containsExactly(new AtlasProblem(
                        "protocols.json",
                        "cheeks/deep_wrinkles",
                        "depth.proposed.rangeMm",
                        "must be 0.05 to 1.5, was 1.8"));
    }

    @Test
    void includeBleedingOverBone() {
        assertThat(planted("areas.json", "\"endPoint\": \"pink_to_red\"", "\"endPoint\": \"fine_pinpoint\""))
                .containsExactly(new AtlasProblem(
                        "areas.json", "forehead", "endPoint", "over bone the skin must not be worked until it bleeds"));
    }

    @Test
    void includeAProtocolThatIsMissing() {
        assertThat(planted("concerns.json", "\"scalp\"", "\"scalp\", \"arms\""))
                .containsExactly(
                        new AtlasProblem("protocols.json", "(file)", "protocols", "has no entry for arms/hair"));
    }

    @Test
    void areAllReportedAtOnce() {
        String areas = GOOD.text("areas.json")
                .replace("\"plainName\": \"nose\"", "\"plainName\": 7")
                .replace("\"group\": \"scalp\"", "\"group\": \"head\"");
        Problems problems = new Problems();
        Loader.read(GOOD.with("areas.json", bytes(areas)).with("scales.json", bytes("{}")), problems);
        assertThat(problems.found())
                .extracting(AtlasProblem::toString)
                .anyMatch(line -> line.startsWith("areas.json: nose: plainName: "))
                .anyMatch(line -> line.startsWith("areas.json: scalp: group: "))
                .anyMatch(line -> line.startsWith("scales.json: (file): scales: is missing"));
    }

    @Test
    void includeTextThatIsNoJsonAndAFieldThatStandsTwice() {
        assertThat(problems("areas.json", "{"))
                .anyMatch(problem ->
                        problem.file().equals("areas.json") && problem.message().startsWith("is not JSON"));
        assertThat(planted("areas.json", "\"overBone\": false,", "\"overBone\": false, \"overBone\": true,"))
                .anyMatch(problem -> problem.message().contains("overBone"));
    }

    @Test
    void includeAMissingFile() {
        Problems problems = new Problems();
        Loader.read(GOOD.without("claims.json"), problems);
        assertThat(problems.found()).anyMatch(problem -> problem.file().equals("claims.json"));
    }

    @Test
    void includeAColumnNobodyKnowsAndATableWithoutRows() {
        assertThat(planted("recovery.csv", "study_id,source", "study_id,colour,source"))
                .anyMatch(problem -> problem.field().equals("colour"));
        assertThat(problems("biology.csv", "quantity,source\n"))
                .contains(new AtlasProblem("biology.csv", "(file)", "(text)", "has no rows"));
    }

    @Test
    void stopTheAtlasFromBeingUsed() {
        AtlasFiles bad = GOOD.with("areas.json", bytes(GOOD.text("areas.json").replace("meng2022", "meng1922")));
        assertThatThrownBy(() -> Atlas.of(bad))
                .isInstanceOfSatisfying(
                        BrokenAtlas.class,
                        broken -> assertThat(broken.problems()).hasSize(1))
                .hasMessageContaining("areas.json: periorbital: sources[6].source:");
    }

    private static List<AtlasProblem> planted(String file, String good, String bad) {
        String text = GOOD.text(file);
        assertThat(text).as("the fault can be planted").contains(good);
        int at = text.indexOf(good);
        return problems(file, text.substring(0, at) + bad + text.substring(at + good.length()));
    }

    private static List<AtlasProblem> problems(String file, String text) {
        Problems problems = new Problems();
        Loader.read(GOOD.with(file, bytes(text)), problems);
        return problems.found();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
