package fibril.clinic.plan;

import fibril.atlas.Atlas;
import fibril.atlas.Fitzpatrick;
import java.time.LocalDate;
import java.util.Optional;

/** How long skin rests between two sessions of a course: the least its concern allows on this skin. */
public record RestBetween(Atlas atlas, Fitzpatrick skinType) {

    /** The first day on which skin that was needled on {@code last} may be needled for this course. */
    public Optional<LocalDate> over(Course course, LocalDate last) {
        return atlas.findConcern(course.concern())
                .map(concern -> last.plusDays(concern.spacing().minimumDays(skinType)));
    }
}
