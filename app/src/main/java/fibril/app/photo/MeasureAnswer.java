package fibril.app.photo;

import fibril.photo.Compared;
import fibril.photo.Encoded;
import fibril.photo.Figure;
import fibril.photo.Fit;
import fibril.photo.GateReading;
import fibril.photo.MapPicture;
import fibril.photo.NoFigure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as JSON. */
final class MeasureAnswer {

    private MeasureAnswer() {}

    @FunctionalInterface
    interface Sink {
        void write(String name, Encoded picture) throws IOException;
    }

    /** Writes the pair and the maps; the names they got. */
    static List<String> files(Compared compared, Sink sink) throws IOException {
        List<String> names = new ArrayList<>();
        write("before.jpg", compared.pair().before(), sink, names);
        write("after.jpg", compared.pair().after(), sink, names);
        for (MapPicture map : compared.maps()) write(map.kind().id() + ".jpg", map.picture(), sink, names);
        return names;
    }

    private static void write(String name, Encoded picture, Sink sink, List<String> names) throws IOException {
        sink.write(name, picture);
        names.add(name);
    }

    static ObjectNode of(JsonMapper mapper, Compared compared, List<String> files) {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("pipeline", compared.provenance().pipeline());
        photograph(
                answer.putObject("before"),
                compared.provenance().beforeSha256(),
                compared.provenance().chartBefore());
        photograph(
                answer.putObject("after"),
                compared.provenance().afterSha256(),
                compared.provenance().chartAfter());
        registration(answer.putObject("registration"), compared.pair().fit());
        ArrayNode figures = answer.putArray("figures");
        compared.figures().forEach(figure -> figure(figures.addObject(), figure));
        ArrayNode withheld = answer.putArray("withheld");
        compared.withheld().forEach(none -> withheld(withheld.addObject(), none));
        ArrayNode gates = answer.putArray("gates");
        compared.gates().forEach(gate -> gate(gates.addObject(), gate));
        ArrayNode written = answer.putArray("files");
        files.forEach(written::add);
        return answer;
    }

    private static void photograph(ObjectNode node, String sha256, Optional<Double> chart) {
        node.put("sha256", sha256);
        chart.ifPresent(residual -> node.put("chartDeltaE00", residual));
    }

    private static void registration(ObjectNode node, Fit fit) {
        node.put("medianError", fit.medianError());
        node.put("p95Error", fit.p95Error());
        node.put("correlation", fit.correlation());
        node.put("pixelsPerMm", fit.pixelsPerMm());
        node.put("scaleKnown", fit.scaleKnown());
    }

    private static void figure(ObjectNode node, Figure figure) {
        node.put("measure", lower(figure.measure()));
        node.put("region", figure.region());
        node.put("unit", figure.measure().unit());
        node.put("before", figure.before());
        node.put("after", figure.after());
        node.put("change", figure.change());
        if (figure.measure().relative()) node.put("relativeChange", figure.comparedWithBand());
        ObjectNode band = node.putObject("band");
        band.put("halfWidth", figure.band().halfWidth());
        band.put("of", figure.measure().relative() ? "relativeChange" : "change");
        band.put("source", figure.band().source().words());
        node.put("direction", lower(figure.direction()));
        node.put("formula", figure.formula());
    }

    private static void withheld(ObjectNode node, NoFigure none) {
        node.put("measure", lower(none.measure()));
        node.put("region", none.region());
        node.put("because", none.because().words());
    }

    private static void gate(ObjectNode node, GateReading gate) {
        node.put("gate", gate.gate().id());
        node.put("photograph", gate.which().word());
        node.put("verdict", lower(gate.verdict()));
        if (Double.isFinite(gate.value())) node.put("value", gate.value());
        node.put("found", gate.found());
        node.put("limit", gate.limit());
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
