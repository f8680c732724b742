package fibril.clinic.treat;

import fibril.clinic.treat.UdiScan.Fault;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of a GS1 code from front to back. */
final class Gs1Reading {

    /** What stands between elements; keyboards and pasted text write it in several ways. */
    private static final Pattern SEPARATORS = Pattern.compile("<GS>|\\{GS}|[\u241d^]");

    private static final char SEPARATOR = '\u001d';

    /** How a scanner says which kind of symbol it saw; these five carry GS1 elements. */
    private static final Set<String> GS1_SYMBOLS = Set.of("]d2", "]C1", "]e0", "]Q3", "]J1");

    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)");

    private static final Pattern ALLOWED = Pattern.compile("[!\"%-?A-Z_a-z]*");

    private final Map<String, String> values = new LinkedHashMap<>();
    private UdiScan.@Nullable Refused refused;

    Gs1Elements all(String text) {
        String agency = text.substring(0, 1);
        if (agency.equals("+") || agency.equals("=")) return not(Fault.OTHER_AGENCY, agency);
        String body = text;
        if (text.startsWith("]")) {
            String symbol = text.substring(0, Math.min(3, text.length()));
            if (!GS1_SYMBOLS.contains(symbol)) return not(Fault.NOT_GS1, symbol);
            body = text.substring(3);
        }
        body = SEPARATORS.matcher(body).replaceAll(String.valueOf(SEPARATOR));
        while (!body.isEmpty() && body.charAt(0) == SEPARATOR) body = body.substring(1);
        if (body.startsWith("(")) bracketed(body);
        else plain(body);
        return refused == null ? new Gs1Elements.Found(values) : new Gs1Elements.Not(refused);
    }

    /** As it is printed: (01)…(17)…(10)…, blanks between the elements do no harm. */
    private void bracketed(String body) {
        Matcher next = BRACKETED.matcher(body);
        @Nullable String identifier = null;
        int from = 0;
        while (refused == null && next.find()) {
            if (!isIdentifier(next.group(1))) {
                // brackets may stand inside a lot number; at the beginning they must be an identifier
                if (identifier == null) refuse(Fault.UNKNOWN_ELEMENT, next.group(1));
                continue;
            }
            if (identifier != null) keep(identifier, body.substring(from, next.start()));
            else if (next.start() > 0) refuse(Fault.NOT_GS1, body.substring(0, Math.min(3, body.length())));
            identifier = next.group(1);
            from = next.end();
        }
        if (refused != null) return;
        if (identifier == null) refuse(Fault.NOT_GS1, body.substring(0, Math.min(3, body.length())));
        else keep(identifier, body.substring(from));
    }

    private static boolean isIdentifier(String digits) {
        return Gs1.identifierLength(digits.substring(0, 2)).orElse(0) == digits.length();
    }

    /** As a scanner sends it: elements of fixed length run on, the others end at a separator. */
    private void plain(String body) {
        int at = 0;
        while (refused == null && at < body.length()) {
            Optional<String> identifier = identifierAt(body, at);
            if (identifier.isEmpty()) return;
            int from = at + identifier.get().length();
            int separator = body.indexOf(SEPARATOR, from);
            int end = separator < 0 ? body.length() : separator;
            int to = Math.min(end, from + Gs1.fixedLength(identifier.get()).orElse(end - from));
            keep(identifier.get(), body.substring(from, to));
            at = to < body.length() && body.charAt(to) == SEPARATOR ? to + 1 : to;
        }
    }

    private Optional<String> identifierAt(String body, int at) {
        String rest = body.substring(at);
        String shown = rest.substring(0, Math.min(4, rest.length()));
        if (rest.length() < 2 || !Character.isDigit(rest.charAt(0))) {
            refuse(at == 0 ? Fault.NOT_GS1 : Fault.UNKNOWN_ELEMENT, shown);
            return Optional.empty();
        }
        int length = Gs1.identifierLength(rest.substring(0, 2)).orElse(0);
        if (length == 0 || rest.length() < length) {
            refuse(Fault.UNKNOWN_ELEMENT, shown);
            return Optional.empty();
        }
        return Optional.of(rest.substring(0, length));
    }

    private void keep(String identifier, String given) {
        String value = withoutSeparatorAtTheEnd(given).strip();
        int fixed = Gs1.fixedLength(identifier).orElse(value.length());
        if (value.isEmpty() || value.length() != fixed) {
            refuse(Fault.WRONG_LENGTH, identifier, value, value.isEmpty() ? Math.max(1, fixed) : fixed);
        } else if (value.length() > Gs1.longest(identifier)) {
            refuse(Fault.ELEMENT_TOO_LONG, identifier, value, Gs1.longest(identifier));
        } else if (!ALLOWED.matcher(value).matches()) {
            refuse(Fault.BAD_CHARACTER, identifier, value);
        } else if (Gs1.isNumber(identifier) && !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            refuse(Fault.NOT_A_NUMBER, identifier, value);
        } else if (!values.getOrDefault(identifier, value).equals(value)) {
            refuse(Fault.TWICE, identifier, values.getOrDefault(identifier, ""), value);
        } else {
            values.put(identifier, value);
        }
    }

    private static String withoutSeparatorAtTheEnd(String given) {
        int end = given.length();
        while (end > 0 && given.charAt(end - 1) == SEPARATOR) end--;
        return given.substring(0, end);
    }

    private void refuse(Fault fault, Object... details) {
        refused = UdiScan.refused(fault, details);
    }

    private static Gs1Elements.Not not(Fault fault, Object... details) {
        return new Gs1Elements.Not(UdiScan.refused(fault, details));
    }
}
