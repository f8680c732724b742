package fibril.clinic.practice.pages;

import java.util.List;

/**
 * What /account/visits and /staff/{id}/visits show.
 *
 * @param who whose they are; empty for one's own
 * @param endAll where the form goes that ends all, or all others; empty where there is none to end
 */
public record VisitsPage(String who, List<Line> lines, String endAll, String back) {

    /** @param end where the form goes that ends it; empty for the one this page is read in */
    public record Line(String device, String where, String seen, boolean here, String end) {}

    public VisitsPage {
        lines = List.copyOf(lines);
    }
}
