package fibril.photo.face;

import fibril.photo.sight.Mesh;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The mean face the mesh is numbered on, in centimetres. It tells which point lies opposite which, so that regions are written
 * for one half of the face only.
 *
 * <p>The file is MediaPipe's own (a protocol buffer): field 1 holds the mesh, whose field 3, repeated, are five floats for each
 * point: x, y, z and two of a texture.
 */
final class CanonicalFace {

    private static final int FLOATS = 5;
    private static final int MESH = 0x0a;
    private static final int VERTEX = 0x1d;

    private static final double[] VERTICES = read();
    private static final int[] OPPOSITE = opposite();

    private CanonicalFace() {}

    /** The point on the other half of the face; itself on the middle line. */
    static int opposite(int index) {
        return OPPOSITE[index];
    }

    /** The mean face as a camera straight before it sees it. */
    static Mesh mesh(double pixelsPerCm, double x, double y) {
        double[] xyz = new double[3 * Mesh.POINTS];
        for (int i = 0; i < Mesh.POINTS; i++) {
            xyz[3 * i] = x + pixelsPerCm * at(i, 0);
            xyz[3 * i + 1] = y - pixelsPerCm * at(i, 1); // the file counts upwards and towards the camera
            xyz[3 * i + 2] = -pixelsPerCm * at(i, 2);
        }
        return Mesh.of(xyz);
    }

    private static int[] opposite() {
        int[] opposite = new int[Mesh.POINTS];
        for (int i = 0; i < opposite.length; i++) {
            double best = Double.MAX_VALUE;
            for (int j = 0; j < opposite.length; j++) {
                double distance = Math.hypot(
                        Math.hypot(VERTICES[FLOATS * i] + VERTICES[FLOATS * j], at(i, 1) - at(j, 1)),
                        at(i, 2) - at(j, 2));
                if (distance < best) {
                    best = distance;
                    opposite[i] = j;
                }
            }
        }
        return opposite;
    }

    private static double at(int index, int axis) {
        return VERTICES[FLOATS * index + axis];
    }

    private static double[] read() {
        try (InputStream in = Objects.requireNonNull(
                CanonicalFace.class.getResourceAsStream("canonical-face.binarypb"), "canonical-face.binarypb")) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            if (bytes.get() != MESH) throw new IllegalStateException("the canonical face does not begin with its mesh");
            int end = (int) varint(bytes) + bytes.position();
            List<Float> floats = new ArrayList<>();
            while (bytes.position() < end) {
                int tag = bytes.get();
                if (tag == VERTEX) floats.add(bytes.getFloat());
                else varint(bytes); // kinds and triangles are all plain numbers
            }
            if (floats.size() != FLOATS * Mesh.POINTS) {
                throw new IllegalStateException("the canonical face has " + floats.size() + " numbers");
            }
            return floats.stream().mapToDouble(Float::doubleValue).toArray();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the canonical face cannot be read", unreadable);
        }
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) return value;
        }
    }
}
