package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.ClientHead;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/courses/{id}/forecast shows; it is also what is printed and taken home. */
public record ForecastPage(
        ClientHead head,
        String title,
        String plan,
        List<ZoneLink> zones,
        ForecastPanel panel,
        @Nullable SectionView sectionOrNull,
        List<Other> others,
        List<Explained> explained,
        String courseHref,
        String comparisonHref,
        String evidenceHref) {

    public record ZoneLink(String name, String href, boolean here) {}

    /** Another zone of the same course, in short. */
    public record Other(ForecastPanel panel, String plan, String href) {}

    public Optional<SectionView> section() {
        return Optional.ofNullable(sectionOrNull);
    }
}
