package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LANCZOS4;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;

import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.read.Frame;
import fibril.photo.sight.Matched;
import fibril.photo.sight.Mesh;
import fibril.photo.sight.Sight;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_dnn;
import org.bytedeco.opencv.global.opencv_mcc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_dnn.Net;

/** OpenCV, on the processors its libraries ship for. Networks are read for each call: they may not be shared between threads. */
public final class OpenCvSight implements Sight {

    /** The flow cuts a picture into as many stripes as there are threads: a fixed number gives the same bits on every machine. */
    private static final int THREADS = 2;

    private OpenCvSight() {}

    /** Nothing on a machine for which no native library ships; everything else of Fibril works there. */
    public static Optional<Sight> onThisMachine() {
        try {
            Loader.load(opencv_dnn.class);
            Loader.load(opencv_mcc.class);
            setNumThreads(THREADS);
            return Optional.of(new OpenCvSight());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError notShippedForIt) {
            return Optional.empty();
        }
    }

    @Override
    public List<Mesh> faces(Frame frame) {
        return Native.memory(() -> {
            Mat rgb = Mats.rgb(frame);
            MeshFinder meshes = new MeshFinder(net(Models.FACE_MESH));
            return new FaceFinder(net(Models.FACE_DETECTION))
                    .find(rgb).stream()
                            .flatMap(face -> meshes.find(rgb, face).stream())
                            .toList();
        });
    }

    private static Net net(Models model) {
        byte[] bytes = model.bytes();
        return readNetFromTFLite(new BytePointer(bytes), bytes.length);
    }

    @Override
    public Optional<List<Point>> chart(Frame frame) {
        return ChartFinder.find(frame);
    }

    @Override
    public Flow flow(Plane from, Plane to) {
        return DenseFlow.between(from, to);
    }

    @Override
    public Optional<Matched> match(Plane from, Plane to) {
        return SkinMarks.match(from, to);
    }

    @Override
    public Plane sampled(Plane plane, Plane x, Plane y) {
        return Native.memory(() -> {
            Mat to = new Mat();
            remap(
                    Mats.floats(plane),
                    to,
                    Mats.floats(x),
                    Mats.floats(y),
                    INTER_LANCZOS4,
                    BORDER_REPLICATE,
                    Scalar.all(0));
            return Mats.plane(to);
        });
    }
}
