package fibril.photo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * By how much a measure moves between two sittings when nothing was done.
 *
 * <pre>
 * SD²  = (1/n) Σ_people mean of her d²          d: after − before, or that as a share of before; about zero, not about its mean
 * SEM  = SD / √2
 * SDC  = 1.96 √2 SEM √(n / χ²)                  χ²: 20th percentile on n degrees of freedom, so its upper limit at 80 %
 * </pre>
 *
 * n counts people. The pairs and regions of one person share one seat, one lamp and one day and are no independent looks at
 * the noise, so that three pairs of her make her figure firmer and add no degree of freedom. That d is taken about zero keeps
 * in what a second sitting adds for everybody, which is noise to a clinic, too.
 *
 * <p>Sources: de Vet et al., J Clin Epidemiol 59:1033 (2006); the limit is that of a variance about a known mean.
 *
 * @param sem in the unit of the measure, or as a share of the value before where it is relative; as found
 * @param sdc the smallest change that can be told from noise, at its upper limit
 */
public record Noise(int people, double sem, double sdc) {

    private static final double LOWER_20 = 0.2;

    /** None of nobody, and none where nothing moved at all: no camera is without noise. */
    static Optional<Noise> of(Collection<Repeat> repeats) {
        Map<String, List<Repeat>> each = repeats.stream().collect(Collectors.groupingBy(Repeat::person));
        double squares = each.values().stream()
                .mapToDouble(hers -> hers.stream()
                        .mapToDouble(repeat -> repeat.difference() * repeat.difference())
                        .average()
                        .orElseThrow())
                .average()
                .orElse(0);
        return squares > 0 ? Optional.of(of(each.size(), Math.sqrt(squares))) : Optional.empty();
    }

    private static Noise of(int people, double sd) {
        double chiSquared = new ChiSquaredDistribution(people).inverseCumulativeProbability(LOWER_20);
        return new Noise(people, sd / Math.sqrt(2), Band.NORMAL_95 * sd * Math.sqrt(people / chiSquared));
    }
}
