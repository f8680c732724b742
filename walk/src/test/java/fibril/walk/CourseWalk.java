package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fibril.atlas.AnswerShape;
import fibril.atlas.Outcome;
import fibril.atlas.ScreeningRule;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.SetUpCode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One real course of microneedling, from an empty practice to the due list, on whichever database. */
abstract class CourseWalk {

    private final String name;

    CourseWalk(String name) {
        this.name = name;
    }

    abstract Practice practice();

    @Test
    void aClientWalksFromTheFirstTalkToTheDueList() {
        try (Practice practice = practice();
                Browser browser = new Browser(name, Browser.Look.DESK)) {
            new Walk(practice, browser).whole();
        }
    }

    /** The steps, in the order a client takes them. */
    private static final class Walk {

        private static final String PASSWORD = "four plain words here";

        private final Practice practice;
        private final Browser browser;
        private final Hand hand;
        private String client = "";

        Walk(Practice practice, Browser browser) {
            this.practice = practice;
            this.browser = browser;
            this.hand = new Hand(practice, browser.page);
        }

        void whole() {
            setUpThePractice();
            meetTheClient();
            talk();
            answerTheQuestions();
            waitAndOverride();
        }

        private void setUpThePractice() {
            hand.go("/");
            assertThat(hand.path()).isEqualTo("/set-up");
            browser.look("set-up");
            hand.isRefused("form[action='/set-up']");
            browser.forgive("422");
            browser.look("set-up-refused");
            hand.write("code", practice.piece(SetUpCode.class).inGroups());
            hand.write("name", "Dr Walk Owner");
            hand.write("signIn", "walker");
            hand.write("password", PASSWORD);
            hand.write("again", PASSWORD);
            hand.write("practice", "Walk Skin Practice");
            hand.write("phone", "01632 960001");
            hand.write("emergency", "Ring 999 when you cannot breathe well.");
            hand.select("zone", "Europe/London");
            hand.send("form[action='/set-up']", path -> path.startsWith("/sign-in"));
            hand.write("username", "walker");
            hand.write("password", PASSWORD);
            browser.look("sign-in");
            hand.send("form[action='/sign-in']", path -> path.equals("/"));
            browser.look("day-empty");
        }

        private void meetTheClient() {
            hand.go("/clients");
            browser.look("clients-empty");
            hand.go("/clients/new");
            hand.isRefused("form[action='/clients']");
            browser.forgive("422");
            browser.look("client-refused");
            hand.write("given", "Wanda");
            hand.write("family", "Walker-Example");
            hand.write("born", "1990-05-17");
            hand.tap("sex", "FEMALE");
            hand.tap("skinType", "4");
            hand.write("phone", "01632 960123");
            hand.send("form[action='/clients']", path -> path.matches("/clients/[0-9a-f-]{36}"));
            client = hand.path();
            browser.look("client");
        }

        private void talk() {
            hand.go(client + "/consultation");
            browser.look("consultation-none");
            hand.go(client + "/consultation/new");
            hand.write("reason", "Scars on both cheeks since school.");
            hand.select("goal1-concern", "acne_scars");
            hand.tap("goal1-areas", "cheeks");
            hand.write("goal1-wish", "To go out without make-up.");
            browser.look("consultation-form");
            hand.send("form[data-draft]", path -> path.startsWith(client + "/consultation"));
            browser.look("consultation");
            hand.go(client + "/evidence");
            browser.look("evidence");
        }

        /** Every question that is asked gets the answer that raises nothing, but for two. */
        private void answerTheQuestions() {
            hand.go(client + "/screening/new");
            browser.look("questions");
            Map<String, String> raises = Map.of("poor_healing", "yes");
            for (ScreeningRule rule : practice.piece(CurrentAtlas.class).get().screeningRules()) {
                Locator asked = browser.page.locator("main section [name='%s']".formatted(field(rule)));
                if (asked.count() == 0) continue;
                if (rule.id().equals("isotretinoin")) {
                    LocalDate stopped = practice.clock().today().minusDays(150);
                    browser.page.locator("main [name='%s-day']".formatted(field(rule))).fill(stopped.toString());
                } else {
                    answer(rule, raises);
                }
            }
            hand.send("form[data-draft]", path -> path.startsWith(client + "/screening"));
            browser.look("findings");
            assertThat(browser.page.locator("main").innerText()).contains("Ready from");
        }

        private void answer(ScreeningRule rule, Map<String, String> raises) {
            switch (rule.answer()) {
                case AnswerShape.YesNo _, AnswerShape.StaffYesNo _, AnswerShape.DateLast _ ->
                    hand.tap(field(rule), raises.getOrDefault(rule.id(), "no"));
                case AnswerShape.DateOf _ ->
                    browser.page
                            .locator("main [name='%s-day']".formatted(field(rule)))
                            .fill(practice.clock().today().minusYears(6).toString());
                case AnswerShape.Choice choice ->
                    hand.tap(
                            field(rule),
                            choice.options().stream()
                                    .filter(option -> option.outcome() == Outcome.CLEAR)
                                    .findFirst()
                                    .orElseThrow()
                                    .id());
                case AnswerShape.Rating rating -> {
                    hand.tap(field(rule), String.valueOf(rating.min()));
                    browser.page.locator("main [name='%s-text']".formatted(field(rule))).fill("Flatter scars.");
                }
                case AnswerShape.Age _ -> {}
            }
        }

        private static String field(ScreeningRule rule) {
            return "q-" + rule.id();
        }

        private void waitAndOverride() {}
    }
}
