package fibril.clinic.treat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The parts of the GS1 General Specifications that a code on a medical device needs. */
final class Gs1 {

    /** Elements that hold a day. */
    static final List<String> DATES = List.of("11", "12", "13", "15", "16", "17");

    /** Any other element that is not in {@link #LONGEST}: longer than GS1 allows for any. */
    private static final int LONGEST_OF_ALL = 90;

    private static final Map<String, Integer> LONGEST = Map.of("10", 20, "21", 20, "22", 20, "30", 8, "37", 8);

    private Gs1() {}

    /** How many digits the identifier has that begins with these two; none when GS1 has no such identifier. */
    static OptionalInt identifierLength(String firstTwo) {
        return switch (firstTwo) {
            case "00", "01", "02", "03", "10", "11", "12", "13", "15", "16", "17", "20", "21", "22", "30", "37" ->
                OptionalInt.of(2);
            case "90", "91", "92", "93", "94", "95", "96", "97", "98", "99" -> OptionalInt.of(2);
            case "23", "24", "25", "40", "41", "42", "71" -> OptionalInt.of(3);
            case "31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82" -> OptionalInt.of(4);
            default -> OptionalInt.empty();
        };
    }

    /** How long the value is where GS1 fixes it, so that no separator follows. */
    static OptionalInt fixedLength(String identifier) {
        return switch (identifier.substring(0, 2)) {
            case "00" -> OptionalInt.of(18);
            case "01", "02", "03" -> OptionalInt.of(14);
            case "11", "12", "13", "15", "16", "17" -> OptionalInt.of(6);
            case "20" -> OptionalInt.of(2);
            case "31", "32", "33", "34", "35", "36" -> OptionalInt.of(6);
            case "41" -> OptionalInt.of(13);
            default -> OptionalInt.empty();
        };
    }

    static int longest(String identifier) {
        return LONGEST.getOrDefault(identifier, LONGEST_OF_ALL);
    }

    static boolean isNumber(String identifier) {
        return fixedLength(identifier).isPresent() || identifier.equals("30") || identifier.equals("37");
    }

    static boolean hasRightCheckDigit(String gtin) {
        return checkDigit(gtin) == gtin.charAt(gtin.length() - 1) - '0';
    }

    /** What the last digit should be: the others, from the right, weighted 3, 1, 3 …, filled up to tens. */
    static int checkDigit(String gtin) {
        int sum = 0;
        for (int fromRight = 1; fromRight < gtin.length(); fromRight++) {
            int digit = gtin.charAt(gtin.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 1 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

    /** Six digits YYMMDD; day 00 is the last of the month. Empty when there is no such day, or nothing was given. */
    static Optional<LocalDate> day(String digits, LocalDate today) {
        if (digits.length() != 6) return Optional.empty();
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4));
        if (month < 1 || month > 12) return Optional.empty();
        YearMonth when = YearMonth.of(year(Integer.parseInt(digits.substring(0, 2)), today.getYear()), month);
        if (day == 0) return Optional.of(when.atEndOfMonth());
        return when.isValidDay(day) ? Optional.of(when.atDay(day)) : Optional.empty();
    }

    /** GS1 General Specifications, section 7.12: the century that puts the year closest to this one. */
    private static int year(int twoDigits, int thisYear) {
        int century = thisYear - thisYear % 100;
        int ahead = twoDigits - thisYear % 100;
        if (ahead >= 51) return century - 100 + twoDigits;
        return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits;
    }
}
