package fibril.photo.opencv;

import static org.bytedeco.opencv.global.opencv_core.extractChannel;

import fibril.photo.image.Plane;
import fibril.photo.sight.Sight.Flow;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_video.DISOpticalFlow;

/** Dense inverse search, the medium preset: a vector for each pixel. */
final class DenseFlow {

    private DenseFlow() {}

    static Flow between(Plane from, Plane to) {
        return Native.memory(() -> {
            DISOpticalFlow dis = DISOpticalFlow.create(DISOpticalFlow.PRESET_MEDIUM);
            Mat flow = new Mat();
            dis.calc(Mats.grey(from), Mats.grey(to), flow);
            Mat dx = new Mat();
            Mat dy = new Mat();
            extractChannel(flow, dx, 0);
            extractChannel(flow, dy, 1);
            return new Flow(Mats.plane(dx), Mats.plane(dy));
        });
    }
}
