package fibril.clinic.measure;

import fibril.clinic.treat.PhotographView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds two photographs against each other. The pages of this room work without it and say that it is missing. */
public interface PairMeasuring {

    /** Why nothing can be measured on this machine, in words; empty where it can. */
    Optional<String> notAble();

    /** What came of it, a refusal included; what it throws beside {@link NotAble} is a fault of its own. */
    Made measure(Asked asked, byte[] before, byte[] after, Consumer<Step> progress);

    /** @param repeat nothing was done between the two: the noise itself is asked for */
    record Asked(PhotographView view, boolean chart, boolean repeat) {

        /** One whole face, else a place without one. */
        public boolean face() {
            return view != PhotographView.CLOSE_UP && view != PhotographView.BODY;
        }
    }

    /** It turned out only now that this machine cannot. */
    final class NotAble extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotAble(String why) {
            super(why);
        }
    }

    /** In the order in which they are taken. */
    enum Step {
        READ,
        CHART,
        FACE,
        ALIGN,
        LIGHT,
        MEASURE,
        MAPS
    }

    record Made(String formulaVersion, PairFigures figures, List<Drawn> pictures) {
        public Made {
            pictures = List.copyOf(pictures);
        }
    }

    /** An encoded picture; a class, because a record cannot protect an array. */
    final class Drawn {
        private final PairPicture kind;
        private final byte[] content;
        private final int widthPx;
        private final int heightPx;

        public Drawn(PairPicture kind, byte[] content, int widthPx, int heightPx) {
            this.kind = kind;
            this.content = content.clone();
            this.widthPx = widthPx;
            this.heightPx = heightPx;
        }

        public PairPicture kind() {
            return kind;
        }

        public byte[] content() {
            return content.clone();
        }

        public int widthPx() {
            return widthPx;
        }

        public int heightPx() {
            return heightPx;
        }
    }
}
