package fibril.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks for anything in a page that somebody typed and a browser would obey. Our own pages have no inline script at all. */
final class HarmlessPage {

    private static final Set<String> LEADING = Set.of("href", "src", "action", "formaction", "data", "xlink:href");

    private HarmlessPage() {}

    /** Empty when the page is harmless. */
    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        if (html.contains(Hostile.SUM_DONE)) faults.add("a template ran what was typed");
        Document page = Jsoup.parse(html);
        for (Element each : page.getAllElements()) {
            if (each.normalName().startsWith(Hostile.MARK)) faults.add("typed markup became " + each.normalName());
            if (each.normalName().equals("script") && !each.hasAttr("src"))
                faults.add("a script in the page: " + each.html());
            if (Set.of("iframe", "object", "embed", "base").contains(each.normalName()))
                faults.add("typed " + each.outerHtml());
            for (Attribute attribute : each.attributes()) {
                if (obeyed(attribute)) faults.add("an attribute that runs: " + attribute);
            }
        }
        return faults;
    }

    private static boolean obeyed(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().replaceAll("[\\p{Cc}\\s]", "").toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || (LEADING.contains(name)
                        && (value.startsWith("javascript:")
                                || value.startsWith("vbscript:")
                                || value.startsWith("data:text")
                                || value.startsWith("//")));
    }
}
