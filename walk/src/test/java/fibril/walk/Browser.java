package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Debian's Chromium with an eye on every page it shows: pictures are kept, axe-core looks, scripts must not fail. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final String name;
    private final List<String> faults = new ArrayList<>();
    private int picture;
    final Page page;

    /** How the pages are looked at. */
    record Look(int width, int height, boolean scripts, ColorScheme scheme) {
        static final Look DESK = new Look(1440, 900, true, ColorScheme.LIGHT);
        static final Look TABLET = new Look(768, 1024, true, ColorScheme.LIGHT);
        static final Look NARROW = new Look(320, 700, true, ColorScheme.LIGHT);
        static final Look DARK = new Look(1440, 900, true, ColorScheme.DARK);
        static final Look NO_SCRIPT = new Look(1440, 900, false, ColorScheme.LIGHT);
    }

    Browser(String name, Look look) {
        this.name = name;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
        this.context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setJavaScriptEnabled(look.scripts())
                .setColorScheme(look.scheme())
                .setLocale("en-GB"));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) faults.add(message.text());
        });
    }

    /** Keeps a picture, lets axe-core look, and fails on a script's fault or a page wider than the window. */
    void look(String what) {
        picture++;
        assertThat(faults).as("faults in the console before %s", what).isEmpty();
        Path file = Path.of(System.getProperty("fibril.screenshots", "target/screenshots"))
                .resolve(name)
                .resolve("%02d-%s.png".formatted(picture, what));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(
                        "axe-core on %s: %s",
                        what,
                        violations.stream()
                                .map(v -> v.getId() + " "
                                        + v.getNodes().getFirst().getHtml())
                                .toList())
                .isEmpty();
        int wider = ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
        assertThat(wider).as("%s is wider than the window by", what).isLessThanOrEqualTo(0);
        // the camera and axe-core put styles of their own into the page, which our policy refuses loudly
        faults.clear();
    }

    /** A refused form answers 422, which the console calls an error; that one is expected. */
    void forgive(String part) {
        faults.removeIf(fault -> fault.contains(part));
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
        playwright.close();
    }
}
