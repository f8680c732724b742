package fibril.clinic.message.post;

import fibril.clinic.message.Letter;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The same text for programs that show HTML: paragraphs and links, no picture, nothing that calls home. */
final class HtmlLetter {

    private HtmlLetter() {}

    static String of(Letter letter, String language) {
        String paragraphs = Arrays.stream(letter.text().split("\n\n", -1))
                .map(HtmlLetter::paragraph)
                .collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>"
                + HtmlUtils.htmlEscape(letter.subject(), "UTF-8") + "</title></head>\n"
                + "<body style=\"font-family: sans-serif; line-height: 1.5; max-width: 36em\">\n"
                + paragraphs + "\n</body></html>\n";
    }

    private static String paragraph(String text) {
        String escaped = HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>\n");
        return "<p>" + escaped.replaceAll("(https?://[^\\s<]*[^\\s<.,)])", "<a href=\"$1\">$1</a>") + "</p>";
    }
}
