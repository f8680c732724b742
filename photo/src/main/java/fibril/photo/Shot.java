package fibril.photo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One photograph as it came from the camera, and what a person showed in it by hand. The bytes are never changed. */
public final class Shot {

    private final byte[] original;
    private final Optional<ChartCorners> chartCorners;

    private Shot(byte[] original, Optional<ChartCorners> chartCorners) {
        this.original = original;
        this.chartCorners = chartCorners;
    }

    public static Shot of(byte[] original) {
        return new Shot(original.clone(), Optional.empty());
    }

    public Shot withChartAt(ChartCorners corners) {
        return new Shot(original, Optional.of(corners));
    }

    public byte[] original() {
        return original.clone();
    }

    public Optional<ChartCorners> chartCorners() {
        return chartCorners;
    }

    /** Names the original in what is stored of a comparison. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(original));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
