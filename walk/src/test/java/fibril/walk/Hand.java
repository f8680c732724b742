package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The hand that fills in forms: by field name, as every form of the house has them. */
final class Hand {

    /** What stands in a form, without what the person at it cannot see or the browser never gives back. */
    private static final String TYPED = """
            form => [...new FormData(form)]
              .filter(([name, value]) => typeof value === 'string' && name !== '_csrf' && name !== 'key'
                && form.querySelector(`[name="${name}"]`)?.type !== 'password')
              .map(([name, value]) => name + ' = ' + value)
            """;

    private final Practice practice;
    private final Page page;
    private Effort effort = Effort.NONE;

    Hand(Practice practice, Page page) {
        this.practice = practice;
        this.page = page;
    }

    /** Comes in with a password. */
    void signIn(String name, String password) {
        go("/sign-in");
        write("username", name);
        write("password", password);
        send("form[action='/sign-in']", path -> !path.startsWith("/sign-in"));
    }

    /** What was done since the last time this was asked. */
    Effort effort() {
        Effort since = effort;
        effort = Effort.NONE;
        return since;
    }

    void go(String path) {
        page.navigate(practice.address(path));
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    void write(String field, String value) {
        effort = effort.plusTap().plusDecision().plusLetters(value.length());
        field(field).fill(value);
    }

    void select(String field, String value) {
        effort = effort.plusTap().plusDecision().plusTap();
        field(field).selectOption(value);
    }

    /** Taps a radio button or a tick box by its value. */
    void tap(String field, String value) {
        tap(page.locator("main [name='%s'][value='%s']".formatted(field, value)).first());
    }

    void tap(Locator box) {
        effort = effort.plusTap().plusDecision();
        box.evaluate("box => box.closest('details')?.setAttribute('open', '')");
        if (box.isChecked()) return;
        // the box itself is small or hidden; people tap its words
        Locator words = box.locator("xpath=ancestor::label[1]");
        (words.count() == 0 ? box : words).click();
        assertThat(box.isChecked()).as("%s after a tap", box).isTrue();
    }

    /** One tap opens the camera, one takes the picture, which goes off by itself. */
    void photograph(String moment, String view) {
        effort = effort.plusTap().plusDecision().plusTap();
        String form = "#photos form:has([name=moment][value=%s]):has([name=view][value=%s])".formatted(moment, view);
        page.waitForResponse(
                answer -> answer.url().endsWith("/photographs")
                        && answer.request().method().equals("GET"),
                () -> page.locator(form + " input[type=file]").setInputFiles(Camera.picture(moment + view)));
        // the fields that stand there now are about to be replaced, and the new ones hear of nothing before they are
        // settled
        page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void press(String button) {
        effort = effort.plusTap().plusDecision();
        page.locator("main")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Sends the form that holds this field and says where it must lead. */
    void send(String form, Predicate<String> path) {
        effort = effort.plusTap();
        Locator button = page.locator(form + " button.primary").first();
        try {
            arrive(button::click);
            page.waitForURL(url -> path.test(java.net.URI.create(url).getPath()));
        } catch (TimeoutError stayed) {
            throw new AssertionError("after sending " + form + " at " + path() + ": " + problems(), stayed);
        }
    }

    /** Does what leads to another page. A form may lead back to where it stood, so the address tells nothing: the page that comes does. */
    void arrive(Runnable act) {
        AtomicBoolean arrived = new AtomicBoolean();
        Consumer<Frame> comes = frame -> arrived.compareAndSet(false, frame.equals(page.mainFrame()));
        page.onFrameNavigated(comes);
        try {
            act.run();
            page.waitForCondition(arrived::get);
        } finally {
            page.offFrameNavigated(comes);
        }
        page.waitForLoadState();
    }

    /** Sends a form that must be refused: the same page again, with every problem told and nothing typed lost. */
    void isRefused(String form) {
        Object typed = page.locator(form).first().evaluate(TYPED);
        Response answer = page.waitForResponse(
                Hand::isAnswerToAForm,
                () -> page.locator(form + " button.primary").first().click());
        assertThat(answer.status()).as("answer to %s", form).isEqualTo(422);
        page.locator(".problems li").first().waitFor();
        assertThat(page.locator(form).first().evaluate(TYPED))
                .as("what was typed into %s", form)
                .isEqualTo(typed);
    }

    /** Not what a page asks by itself while it is filled in. */
    private static boolean isAnswerToAForm(Response answer) {
        return answer.request().method().equals("POST")
                && !answer.request().headers().containsKey("hx-request");
    }

    boolean shows(String text) {
        return page.locator("main").innerText().contains(text);
    }

    private String problems() {
        return page.locator(".problems").allInnerTexts().toString();
    }

    private Locator field(String name) {
        return page.locator("main [name='%s']".formatted(name)).first();
    }
}
