package fibril.clinic.measure.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.practice.CurrentAtlas;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The scale a measurement was made on, as it stood then. */
@Component
public class KnownScales {

    private final CurrentAtlas atlas;

    /** Reading a kept atlas takes a while, and it never changes. */
    private final Map<String, Optional<Scale>> older = new ConcurrentHashMap<>();

    public KnownScales(CurrentAtlas atlas) {
        this.atlas = atlas;
    }

    public Atlas atlas() {
        return atlas.get();
    }

    /** Today's where its version is still the same, else the one of the atlas that was in use. */
    public Optional<Scale> of(Measurement measurement) {
        return atlas.get()
                .findScale(measurement.scale())
                .filter(scale -> scale.version().equals(measurement.scaleVersion()))
                .or(() -> older.computeIfAbsent(
                        measurement.atlasVersion() + " " + measurement.scale(), key -> asItWas(measurement)));
    }

    private Optional<Scale> asItWas(Measurement measurement) {
        return atlas.version(measurement.atlasVersion()).flatMap(then -> then.findScale(measurement.scale()));
    }
}
