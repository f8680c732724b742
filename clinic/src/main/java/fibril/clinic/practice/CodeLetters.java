package fibril.clinic.practice;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Codes that people read off a paper or a console and type: letters and figures, in groups. */
final class CodeLetters {

    /** Without those that are taken for one another: 0 and o, 1 and i and l. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private CodeLetters() {}

    /** Not quite five bits a letter. */
    static String random(int length, RandomGenerator random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }

    static String inGroups(String code, int group) {
        return code.replaceAll("(.{" + group + "})(?=.)", "$1-");
    }

    /** What was meant: hyphens, spaces and capitals do not matter. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
    }
}
