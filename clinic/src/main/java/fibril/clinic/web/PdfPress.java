package fibril.clinic.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.springframework.stereotype.Component;

/**
 * Prints a template as PDF, tagged for screen readers. Such a template has the parameters {@code words} and {@code
 * page}, brings its own style, names the font {@code Sheet}, and fetches nothing from anywhere.
 */
@Component
public class PdfPress {

    private static final String FONT = "Sheet";

    static {
        // its news about style sheets and fonts is nothing to whoever runs the practice
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Words words;

    public PdfPress(Words words) {
        this.words = words;
    }

    public byte[] print(String template, Object page) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", Map.of("words", words, "page", page), html);
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder press = new PdfRendererBuilder();
            press.usePdfUaAccessibility(true);
            press.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            press.useFont(() -> font("LiberationSans-Regular"), FONT, 400, FontStyle.NORMAL, true);
            press.useFont(() -> font("LiberationSans-Bold"), FONT, 700, FontStyle.NORMAL, true);
            press.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html.toString())), null);
            press.toStream(pdf);
            press.run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException("the PDF cannot be written", broken);
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PdfPress.class.getResourceAsStream("/liberation/" + name + ".ttf"), name);
    }
}
