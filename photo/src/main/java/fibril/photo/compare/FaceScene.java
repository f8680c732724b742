package fibril.photo.compare;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.NotComparable;
import fibril.photo.Readings;
import fibril.photo.align.Similarity;
import fibril.photo.face.FaceRegions;
import fibril.photo.face.HeadPose;
import fibril.photo.read.Frame;
import fibril.photo.read.Window;
import fibril.photo.sight.Mesh;
import fibril.photo.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One face in each: found, held against the other, cut out, and made equally wide. */
final class FaceScene {

    /** About a face, as shares of its width: hair and neck are part of the picture, though not of the figures. */
    private static final double BESIDE = 0.14;

    private static final double ABOVE = 0.22;
    private static final double BELOW = 0.12;
    private static final double MOST_SIZE_RATIO = 1.5;

    private FaceScene() {}

    /** @param mostWidth pixels the face is made wide at most */
    static Scene of(Pair<Photograph> photographs, Sight sight, int mostWidth, boolean strictly) {
        // one after the other: the networks use both cores themselves
        Pair<FacesSeen> seen =
                new Pair<>(FacesSeen.in(photographs.before(), sight), FacesSeen.in(photographs.after(), sight));
        List<GateReading> gates = new ArrayList<>(seen.before().gates());
        gates.addAll(seen.after().gates());
        List<GateReading> refused = Opened.refusals(gates);
        if (!refused.isEmpty()) return new Scene.Refused(new NotComparable(refused));

        Pair<Mesh> inFrames = new Pair<>(seen.before().only(), seen.after().only());
        HeadPose pose = HeadPose.of(inFrames.before(), inFrames.after());
        for (GateReading gate : pose.readings())
            gates.add(strictly || gate.gate() == Gate.PERSON ? gate : Opened.warned(gate));
        double ratio = Math.max(pose.sizeRatio(), 1 / pose.sizeRatio());
        gates.add(Readings.atMost(Gate.SIZE, Which.PAIR, ratio, MOST_SIZE_RATIO, "%.2f times", Verdict.WARNED));
        refused = Opened.refusals(gates);
        if (!refused.isEmpty()) return new Scene.Refused(new NotComparable(refused));
        return set(photographs, inFrames, pose, mostWidth, gates);
    }

    private static Scene set(
            Pair<Photograph> photographs, Pair<Mesh> inFrames, HeadPose pose, int mostWidth, List<GateReading> gates) {
        double width = Math.min(
                mostWidth, Math.min(inFrames.before().width(), inFrames.after().width()));
        Pair<Window> windows =
                photographs.with(inFrames, (photograph, mesh) -> window(photograph.frame(), mesh, width));
        Pair<Mesh> meshes =
                inFrames.with(windows, (mesh, window) -> mesh.moved(window::inside, 1 / window.reduction()));
        return new Scene.Set(
                windows,
                Optional.of(meshes),
                Similarity.between(meshes.before(), meshes.after(), HeadPose.steadyPoints()),
                meshes.after().width() / meshes.before().width(),
                meshes.before().width(),
                FaceRegions.of(meshes.before()),
                Optional.of(pose),
                gates);
    }

    private static Window window(Frame frame, Mesh mesh, double width) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (int i = 0; i < Mesh.POINTS; i++) {
            left = Math.min(left, mesh.x(i));
            right = Math.max(right, mesh.x(i));
            top = Math.min(top, mesh.y(i));
            bottom = Math.max(bottom, mesh.y(i));
        }
        double face = mesh.width();
        return Window.of(
                frame,
                left - BESIDE * face,
                top - ABOVE * face,
                right - left + 2 * BESIDE * face,
                bottom - top + (ABOVE + BELOW) * face,
                face / width);
    }
}
