package fibril.clinic.practice.pages;

import fibril.clinic.practice.AssistantsRead;
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
public record SettingsPage(
        Form form, List<Choice> zones, List<Choice> rules, List<Choice> reading, Map<String, String> was) {

    public static final String WAS = "was-";

    static final List<String> RULES =
            Arrays.stream(SecondFactorRule.values()).map(SecondFactorRule::name).toList();

    static final List<String> READING =
            Arrays.stream(AssistantsRead.values()).map(AssistantsRead::name).toList();

    public SettingsPage {
        was = Map.copyOf(was);
    }
}
