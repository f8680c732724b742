package fibril.atlas;

import java.util.List;
import java.util.function.UnaryOperator;

/** Names in braces inside a line of advice, such as {@code {exercise}}. */
final class Placeholders {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("\\{([a-zA-Z]+)}");

    private Placeholders() {}

    static List<String> in(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).toList();
    }

    static String filled(String text, UnaryOperator<String> words) {
        return NAME.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(words.apply(found.group(1))));
    }
}
