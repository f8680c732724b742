package fibril.clinic.practice;

import java.util.Set;

/** One thing the practice sets for itself, with the page that does it. A room offers its own; the practice page lists them. */
public record Corner(String href, String titleKey, String textKey, Set<Role> roles) {

    public Corner {
        roles = Set.copyOf(roles);
    }
}
