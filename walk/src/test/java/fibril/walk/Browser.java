package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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

    /** What it takes to see a face in a clip: WebGL without a graphics card, and a camera that nobody has to allow. */
    private static final List<String> CAMERA_FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            // the page is put together without it: that would take the time the face needs
            "--disable-gpu-compositing",
            "--use-gl=angle",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader");

    /** Rules that fetch every style sheet again, from wrong addresses: we lock no orientation and play no sound. */
    private static final List<String> NEED_EVERYTHING_AGAIN = List.of("css-orientation-lock", "no-autoplay-audio");

    /** The body clips what is too wide, so its own width tells nothing: the parts are asked, but for those that scroll. */
    private static final String STICKING_OUT = """
            () => [...document.body.querySelectorAll('*')]
              .filter(part => part.checkVisibility({visibilityProperty: true, opacityProperty: true}))
              .filter(part => { const box = part.getBoundingClientRect();
                return box.width > 1 && (box.right > innerWidth + 1 || box.left < -1); })
              .filter(part => { for (let p = part.parentElement; p && p !== document.body; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') return false; return true; })
              .map(part => part.outerHTML.slice(0, 120))
            """;

    /** A machine that does something else as well must not look like a fault of ours. */
    private static final double PATIENCE_MS = 60_000;

    /** Chromium now and then has no surface to copy while another one draws, and says so only by silence. */
    private static final double PICTURE_MS = 20_000;

    private static final int TRIES_FOR_A_PICTURE = 3;

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final String name;
    private final List<String> faults = new ArrayList<>();
    private final boolean scripts;
    private int picture;
    final Page page;

    /** How the pages are looked at. */
    record Look(int width, int height, boolean scripts, ColorScheme scheme) {
        static final Look DESK = new Look(1440, 900, true, ColorScheme.LIGHT);
        static final Look TABLET = new Look(768, 1024, true, ColorScheme.LIGHT);
        static final Look NARROW = new Look(320, 700, true, ColorScheme.LIGHT);
        static final Look DARK = new Look(1440, 900, true, ColorScheme.DARK);

        /** The least that must do: a small telephone, at night, without script. */
        static final Look NO_SCRIPT = new Look(320, 700, false, ColorScheme.DARK);
    }

    Browser(String name, Look look) {
        this(name, look, FLAGS);
    }

    /** @param clip what its camera sees, as JPEG after JPEG */
    static Browser withCamera(String name, Look look, Path clip) {
        return new Browser(
                name,
                look,
                Stream.concat(CAMERA_FLAGS.stream(), Stream.of("--use-file-for-fake-video-capture=" + clip))
                        .toList());
    }

    private Browser(String name, Look look, List<String> flags) {
        this.name = name;
        this.scripts = look.scripts();
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(flags));
        this.context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setJavaScriptEnabled(look.scripts())
                .setColorScheme(look.scheme())
                // colours that still fade from day to night are neither's
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onRequest(request -> LogEar.keepsSecretsOf(request.url()));
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) faults.add(message.text());
        });
    }

    /** Keeps a picture, lets axe-core look, and fails on a script's fault or on what sticks out of the window. */
    void look(String what) {
        try {
            assertThat(faults).as("faults in the console before %s", what).isEmpty();
            keepPicture(what);
            if (scripts) isAccessible(what, axe().disableRules(NEED_EVERYTHING_AGAIN));
            assertThat((List<?>) page.evaluate(STICKING_OUT))
                    .as("%s: sticks out of the window", what)
                    .isEmpty();
        } finally {
            // the camera and axe-core put styles of their own into the page, which our policy refuses loudly
            faults.clear();
        }
    }

    boolean runsScripts() {
        return scripts;
    }

    /** The page that was just looked at by day: at night only its colours are others, so no second picture is kept. */
    void lookAtNight(String what) {
        wear(ColorScheme.DARK);
        try {
            isAccessible(what, axe().withRules(List.of("color-contrast")));
        } finally {
            faults.clear();
            wear(ColorScheme.LIGHT);
        }
    }

    private void keepPicture(String what) {
        picture++;
        Path file = Path.of(System.getProperty("fibril.screenshots", "target/screenshots"))
                .resolve(name)
                .resolve("%02d-%s.png".formatted(picture, what));
        Page.ScreenshotOptions whole =
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setTimeout(PICTURE_MS);
        for (int left = TRIES_FOR_A_PICTURE - 1; left > 0; left--) {
            try {
                page.screenshot(whole);
                return;
            } catch (PlaywrightException busy) {
                System.out.println("once more, no picture of " + what + ": " + busy.getMessage());
            }
        }
        page.screenshot(whole);
    }

    /** By day or by night, without asking for the page again. */
    private void wear(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Asked in one go: our pages have no frames, and what is well is not wanted word for word. */
    private AxeBuilder axe() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(violations).setLegacyMode(true);
    }

    /** axe-core is a script, so it sees nothing where there are none. */
    private static void isAccessible(String what, AxeBuilder axe) {
        List<Rule> violations = axe.analyze().getViolations();
        assertThat(violations)
                .as(
                        "axe-core on %s: %s",
                        what,
                        violations.stream()
                                .map(v -> v.getId() + " "
                                        + v.getNodes().getFirst().getHtml())
                                .toList())
                .isEmpty();
    }

    /** A refused form answers 422, which the console calls an error; that one is expected. */
    void forgive(String part) {
        faults.removeIf(fault -> fault.contains(part));
    }

    @Override
    public void close() {
        context.cookies().forEach(cookie -> LogEar.keepsSecret(cookie.value));
        context.close();
        chromium.close();
        playwright.close();
    }
}
