package fibril.atlas;

import java.util.List;

/** How one concern on one area reads in the evidence tables, and what can be forecast for it. */
public record Crosswalk(
        String area, String concern, String evidenceConcern, List<String> evidenceSites, Outlook outlook) {

    public Crosswalk {
        evidenceSites = List.copyOf(evidenceSites);
    }

    /** On which scale change is forecast, or why it is not. */
    public sealed interface Outlook {
        /** {@code item} names one part of the scale, empty where the whole counts. */
        record OnScale(String scale, String item, List<Citation> basis) implements Outlook {}

        record NoForecast(String why) implements Outlook {}
    }
}
