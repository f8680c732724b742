package fibril.photo.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What took a photograph, as far as its file says: another sensor, lens or flash draws the same skin differently.
 *
 * @param model empty where it is not said
 * @param flash whether it fired
 * @param focalMm of the lens as it stood, not made up to another size of film
 */
public record Camera(String model, Optional<Boolean> flash, Optional<Double> focalMm) {

    public static final Camera UNKNOWN = new Camera("", Optional.empty(), Optional.empty());

    /** Lenses are told apart, a zoom that was not set to a hair is not. */
    private static final double LIKE_LENS = 1.05;

    /** What was not the same, in words; what either file leaves unsaid differs in nothing. */
    public List<String> differences(Camera later) {
        List<String> found = new ArrayList<>();
        if (!model.isEmpty() && !later.model.isEmpty() && !model.equals(later.model)) {
            found.add(model + ", then " + later.model);
        }
        if (flash.isPresent() && later.flash.isPresent() && !flash.equals(later.flash)) {
            found.add(flash.get() ? "with flash, then without" : "without flash, then with it");
        }
        if (focalMm.isPresent() && later.focalMm.isPresent()) {
            double was = focalMm.get();
            double is = later.focalMm.get();
            if (Math.max(was / is, is / was) > LIKE_LENS) {
                found.add(String.format(Locale.ROOT, "lens at %.1f mm, then %.1f mm", was, is));
            }
        }
        return found;
    }
}
