package fibril.clinic.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pictures that a comparison makes. The first two lie on each other point for point. */
public enum PairPicture {
    BEFORE,
    AFTER,
    REDNESS,
    PIGMENT,
    /** Lines and spots, drawn by what became of each. */
    MARKS;

    public static final List<PairPicture> MAPS = List.of(REDNESS, PIGMENT, MARKS);

    /** As it stands in an address. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PairPicture> at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address().equals(address))
                .findFirst();
    }
}
