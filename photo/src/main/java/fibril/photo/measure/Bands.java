package fibril.photo.measure;

/** The noise band of each measure, for one person, view and region. */
@FunctionalInterface
public interface Bands {

    NoiseBand of(Measure measure);
}
