package fibril.clinic.recover.pages.link;

import fibril.clinic.recover.LinkPost;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.QrPicture;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What /sessions/{session}/links and /appointments/{id}/links show: the link just made, once, and all that were made for
 * the same.
 *
 * @param over the visit has begun, so that nothing comes before it any more
 */
public record LinksPage(
        ClientHead head,
        String client,
        String title,
        String lead,
        String about,
        String address,
        String back,
        String backWords,
        String listTitle,
        @Nullable Fresh fresh,
        boolean canMake,
        boolean over,
        boolean onlyHere,
        LinkPost.Offer sending,
        List<Line> links) {

    public LinksPage {
        links = List.copyOf(links);
    }

    /** Nobody can show it a second time: only its hash is kept. */
    public record Fresh(String url, QrPicture picture, String until) {}

    /** {@code revoke} is where a form goes that ends it; empty where it is ended already. */
    public record Line(Mark mark, String state, String made, String used, String expires, String revoke) {}
}
