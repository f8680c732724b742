package fibril.clinic.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody signs in with, as they would call it: a browser and the kind of machine. A browser says of itself what
 * it likes, so this is for recognising one's own, and proves nothing. Empty where it is not known.
 */
public record Device(String browser, String system) {

    /** The first that fits: most browsers also name those they descend from. */
    private static final Map<String, Pattern> BROWSERS = patterns(
            "Edge", "Edg(e|A|iOS)?/",
            "Opera", "OPR/|Opera",
            "Samsung Internet", "SamsungBrowser/",
            "Firefox", "Firefox/|FxiOS/",
            "Chrome", "Chrome/|Chromium/|CriOS/",
            "Safari", "Safari/");

    private static final Map<String, Pattern> SYSTEMS = patterns(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "ChromeOS", "CrOS",
            "Mac", "Macintosh|Mac OS X",
            "Linux", "Linux|X11");

    /** @param userAgent how a browser names itself */
    public static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, Pattern> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(each -> each.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Pattern> patterns(String... namesAndPatterns) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return patterns;
    }
}
