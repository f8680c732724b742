package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;

/** One session from the questions of the day to the after-care sheet. */
record TreatmentRoom(Browser browser, Hand hand, String client, String course) {

    /** Questions of the day, safety stops, then as planned; every tap is counted. */
    String treat(int number) {
        hand.go(client + "/sessions/new?course=" + course);
        browser.look("session-start-" + number);
        hand.effort();
        hand.isRefused("form[data-draft]");
        browser.forgive("422");
        hand.effort();
        answerTheQuestionsOfTheDay();
        Effort questions = hand.effort();
        hand.tap(
                "cartridge",
                browser.page.locator("main [name=cartridge]").first().inputValue());
        hand.tap("cleaned", "yes");
        hand.send("form[data-draft]", path -> path.matches(client + "/sessions/.*/edit"));
        Effort charting = hand.effort();
        browser.look("session-chart-" + number);
        if (number == 1) mistypeADepth();
        charting = charting.plus(chart());
        String session = hand.path().replaceAll(".*/", "");
        browser.look("session-closed-" + number);
        isQuick(number, questions, charting);
        hand.go("/sessions/" + session + "/aftercare");
        browser.look("aftercare-" + number);
        return session;
    }

    private void answerTheQuestionsOfTheDay() {
        Locator asked = browser.page.locator(".ask fieldset");
        for (int i = 0; i < asked.count(); i++) {
            Locator no =
                    asked.nth(i).locator("input[value=same], input[value=no]").first();
            if (no.count() > 0) hand.tap(no);
        }
    }

    private void mistypeADepth() {
        hand.write("depth-cheeks", "17.5");
        hand.write("notes", "Typed before the slip was seen.");
        hand.isRefused("form[data-chart]");
        browser.forgive("422");
        browser.look("session-chart-refused");
        hand.write("notes", "");
        hand.effort();
    }

    private Effort chart() {
        if (browser.runsScripts()) {
            hand.photograph("BEFORE", "FRONT");
            hand.photograph("AFTER", "FRONT");
        } else {
            hand.write("noPhotos", "Camera away for repair");
        }
        hand.press("As planned");
        hand.tap("numbing", "none");
        hand.tap("reaction", "AS_EXPECTED");
        hand.tap("pain", "3");
        hand.tap("cleaned", "yes");
        hand.send("form[data-chart]", path -> path.matches(client + "/sessions/[0-9a-f-]{36}"));
        return hand.effort();
    }

    private static void isQuick(int number, Effort questions, Effort charting) {
        Effort whole = questions.plus(charting);
        System.out.printf(
                Locale.ROOT,
                "Session %d: %d taps to chart, %.0f s; with the questions of the day %d taps, %.0f s%n",
                number,
                charting.taps(),
                charting.seconds(),
                whole.taps(),
                whole.seconds());
        assertThat(charting.taps()).as("taps to chart").isLessThanOrEqualTo(15);
        assertThat(charting.seconds())
                .as("seconds of a practised hand to chart")
                .isLessThan(90);
    }
}
