package fibril.clinic.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A name as somebody types it who has no time for capitals and accents: “Łucja O’Brien-Müller” is “lucja obrien muller”. */
public final class PlainLetters {

    /** As long as the columns that keep it; compatibility letters can unfold to many. */
    private static final int LONGEST = 400;

    /** Letters that are no base letter with a mark, so that taking the mark away does not help. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlainLetters() {}

    public static String of(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            plain = plain.replace(other.getKey(), other.getValue());
        }
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        plain = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
