package fibril.photo.compare;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.Readings;
import fibril.photo.read.Frame;
import fibril.photo.read.Window;
import fibril.photo.sight.Mesh;
import fibril.photo.sight.Sight;
import java.util.ArrayList;
import java.util.List;

/**
 * The faces in one photograph, in pixels of its frame, the largest first. A face under a third of the largest stands in the
 * background or hangs on the wall, and does not count.
 */
record FacesSeen(List<Mesh> faces, List<GateReading> gates) {

    /** Networks look at 128 and 192 pixels: more than this shows them nothing new. */
    private static final int ENOUGH = 1024;

    private static final double BACKGROUND = 1 / 3.0;
    private static final double LEAST_WIDTH = 80;

    static FacesSeen in(Photograph photograph, Sight sight) {
        Window window = Window.whole(photograph.frame(), ENOUGH);
        List<Mesh> seen = sight.faces(frame(window)).stream()
                .map(mesh -> mesh.moved(window::inFrame, window.reduction()))
                .toList();
        List<Mesh> faces = seen.stream()
                .filter(mesh -> mesh.width() > BACKGROUND * seen.getFirst().width())
                .toList();
        return new FacesSeen(faces, gates(photograph, faces));
    }

    private static List<GateReading> gates(Photograph photograph, List<Mesh> faces) {
        if (faces.isEmpty()) {
            return List.of(Readings.refused(Gate.NO_FACE, photograph.which(), "none", "one face"));
        }
        List<GateReading> gates = new ArrayList<>();
        gates.add(Readings.atMost(Gate.FACES, photograph.which(), faces.size(), 1, "%.0f", Verdict.REFUSED));
        gates.add(Readings.atLeast(
                Gate.FACE_SIZE,
                photograph.which(),
                faces.getFirst().width(),
                LEAST_WIDTH,
                "%.0f pixels wide",
                Verdict.REFUSED));
        return gates;
    }

    Mesh only() {
        return faces.getFirst();
    }

    /** The window as a frame of its own, in bytes. */
    static Frame frame(Window window) {
        byte[] rgb = new byte[3 * window.width() * window.height()];
        int at = 0;
        for (int y = 0; y < window.height(); y++) {
            for (int x = 0; x < window.width(); x++) {
                rgb[at++] = (byte) Math.round(255 * window.picture().red().at(x, y));
                rgb[at++] = (byte) Math.round(255 * window.picture().green().at(x, y));
                rgb[at++] = (byte) Math.round(255 * window.picture().blue().at(x, y));
            }
        }
        return Frame.of(window.width(), window.height(), rgb);
    }
}
