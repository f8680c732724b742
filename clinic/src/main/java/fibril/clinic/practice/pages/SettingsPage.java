package fibril.clinic.practice.pages;

import fibril.clinic.practice.SecondFactorRule;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What /settings shows.
 *
 * @param was the values this form begins with, by field, so that one changed elsewhere meanwhile is noticed
 */
public record SettingsPage(Form form, List<Choice> zones, List<Choice> rules, Map<String, String> was) {

    public static final String WAS = "was-";

    static final List<String> RULES =
            Arrays.stream(SecondFactorRule.values()).map(SecondFactorRule::name).toList();

    public SettingsPage {
        was = Map.copyOf(was);
    }
}
