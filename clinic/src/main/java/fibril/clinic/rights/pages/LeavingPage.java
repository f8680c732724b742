package fibril.clinic.rights.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;

/**
 * What /settings/leaving shows.
 *
 * @param holds what there is to take away, in words
 */
public record LeavingPage(Form form, String holds, Progress progress) {

    /**
     * How far a download is, or how the last one ended.
     *
     * @param text empty where there was none
     * @param of 0 where it is not known how much there is to do
     */
    public record Progress(boolean underway, Mark mark, String text, long done, long of) {}
}
