package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;

import fibril.photo.opencv.Crops.Square;
import fibril.photo.sight.Mesh;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_dnn.Net;

/**
 * The 468 points of one face. The network is asked again on the square its first answer suggests, then on squares a little
 * aside, and the answers are averaged: that halves the points' own tremble for a few milliseconds.
 */
final class MeshFinder {

    private static final int SIDE = 192;
    private static final double SURE = 0.5;
    private static final double MARGIN = 1.5;
    private static final double[][] ASIDE = {
        {0, 0, 1}, {0.02, 0, 1.04}, {-0.02, 0, 0.96}, {0, 0.02, 0.97}, {0, -0.02, 1.03}
    };

    private final Net net;

    MeshFinder(Net net) {
        this.net = net;
    }

    Optional<Mesh> find(Mat rgb, FaceFinder.Face face) {
        Square first = new Square(face.x(), face.y(), MARGIN * face.size(), face.tilt());
        return look(rgb, first).flatMap(mesh -> look(rgb, about(mesh))).flatMap(mesh -> mean(rgb, about(mesh)));
    }

    private Optional<Mesh> mean(Mat rgb, Square about) {
        double[] sum = new double[3 * Mesh.POINTS];
        int looks = 0;
        for (double[] aside : ASIDE) {
            Square square = new Square(
                    about.x() + aside[0] * about.size(),
                    about.y() + aside[1] * about.size(),
                    aside[2] * about.size(),
                    about.tilt());
            Optional<Mesh> mesh = look(rgb, square);
            if (mesh.isEmpty()) continue;
            looks++;
            for (int i = 0; i < Mesh.POINTS; i++) {
                sum[3 * i] += mesh.get().x(i);
                sum[3 * i + 1] += mesh.get().y(i);
                sum[3 * i + 2] += mesh.get().z(i);
            }
        }
        if (looks == 0) return Optional.empty();
        for (int i = 0; i < sum.length; i++) sum[i] /= looks;
        return Optional.of(Mesh.of(sum));
    }

    /** The square about all points, upright in the head's own sense (outer corners of the eyes level). */
    private static Square about(Mesh mesh) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < Mesh.POINTS; i++) {
            left = Math.min(left, mesh.x(i));
            right = Math.max(right, mesh.x(i));
            top = Math.min(top, mesh.y(i));
            bottom = Math.max(bottom, mesh.y(i));
        }
        double tilt = Math.atan2(mesh.y(263) - mesh.y(33), mesh.x(263) - mesh.x(33));
        return new Square((left + right) / 2, (top + bottom) / 2, MARGIN * Math.max(right - left, bottom - top), tilt);
    }

    private Optional<Mesh> look(Mat rgb, Square square) {
        return Native.memory(() -> {
            Mat crop = square.cut(rgb, SIDE);
            Mat blob = blobFromImage(crop, 1 / 255.0, new Size(SIDE, SIDE), Scalar.all(0), false, false, CV_32F);
            net.setInput(blob);
            MatVector out = new MatVector();
            net.forward(out, net.getUnconnectedOutLayersNames());
            boolean flagFirst = out.get(0).total() == 1;
            float flag = Mats.floats(out.get(flagFirst ? 0 : 1))[0];
            if (1 / (1 + Math.exp(-flag)) < SURE) return Optional.empty();
            return Optional.of(mesh(Mats.floats(out.get(flagFirst ? 1 : 0)), square));
        });
    }

    private static Mesh mesh(float[] points, Square square) {
        double[] xyz = new double[3 * Mesh.POINTS];
        for (int i = 0; i < xyz.length; i += 3) {
            xyz[i] = square.inPictureX(points[i], points[i + 1], SIDE);
            xyz[i + 1] = square.inPictureY(points[i], points[i + 1], SIDE);
            xyz[i + 2] = points[i + 2] * square.size() / SIDE;
        }
        return Mesh.of(xyz);
    }
}
