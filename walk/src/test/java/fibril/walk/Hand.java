package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.function.Predicate;

/** The hand that fills in forms: by field name, as every form of the house has them. */
final class Hand {

    private final Practice practice;
    private final Page page;
    int taps;

    Hand(Practice practice, Page page) {
        this.practice = practice;
        this.page = page;
    }

    void go(String path) {
        page.navigate(practice.address(path));
    }

    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    void write(String field, String value) {
        field(field).fill(value);
    }

    void select(String field, String value) {
        field(field).selectOption(value);
    }

    /** Taps a radio button or a tick box by its value. */
    void tap(String field, String value) {
        Locator box = page.locator("main [name='%s'][value='%s']".formatted(field, value))
                .first();
        box.evaluate("box => box.closest('details')?.setAttribute('open', '')");
        taps++;
        box.check(new Locator.CheckOptions().setForce(true));
    }

    void press(String button) {
        taps++;
        page.locator("main")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
    }

    /** Sends the form that holds this field and says where it must lead. */
    void send(String form, Predicate<String> path) {
        taps++;
        page.locator(form + " button.primary").first().click();
        try {
            page.waitForURL(url -> path.test(java.net.URI.create(url).getPath()));
        } catch (TimeoutError stayed) {
            throw new AssertionError("after sending " + form + " at " + path() + ": " + problems(), stayed);
        }
        page.waitForLoadState();
    }

    /** Sends a form that must be refused: the same page again, with every problem told. */
    void isRefused(String form) {
        page.evaluate("document.querySelectorAll('.problems').forEach(told => told.remove())");
        page.locator(form + " button.primary").first().click();
        page.locator(".problems").waitFor();
        assertThat(page.locator(".problems li").count())
                .as("problems told by %s", form)
                .isPositive();
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
