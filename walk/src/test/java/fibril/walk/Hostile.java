package fibril.walk;

import java.util.List;
import java.util.Random;

/** What nobody types who means well, seeded: the same number gives the same values. */
final class Hostile {

    /** Stands in every payload that tries to become a part of the page. */
    static final String MARK = "fuzzed";

    /** What a template that runs its data would make of {@link #SUM}. */
    static final String SUM_DONE = "5332114";

    private static final String SUM = "1234*4321";

    private static final List<String> VALUES = List.of(
            "<script>" + MARK + "()</script>",
            "\"><img src=x onerror=" + MARK + "()>",
            "' autofocus onfocus='" + MARK + "()",
            "=cmd|' /C calc'!A0",
            "</textarea><fuzzed>",
            "\u0000nul\u0000",
            "${" + SUM + "}#{" + SUM + "}",
            "{0} {1,number} {2,choice,0#x} '{' %s %n %1$x",
            "\ud800",
            "\u202eevil\u202c\u2066\u2069\u200f",
            "+1234*4321",
            "-1",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            "a\r\nSet-Cookie: fuzzed=1\r\n\r\n<fuzzed>",
            "'; drop table client; --",
            "\" or \"\"=\"",
            "../../../../etc/passwd",
            "/etc/passwd%00.jpg",
            "//evil.example/",
            "javascript:fuzzed()",
            "@if(true)${" + SUM + "}@endif <%= " + SUM + " %> {{" + SUM + "}} [[" + SUM + "]]",
            "1e309",
            "NaN",
            "-Infinity",
            "0x7fffffff",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "1e-400",
            "1d",
            "1,5",
            "٣",
            "０１",
            "0000-00-00",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "0001-01-01",
            "1900-01-01",
            "9999-12-31T23:59",
            "-999999999-01-01T00:00",
            "24:00",
            "23:59:59.999999999",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "null",
            "undefined",
            "true",
            "[]",
            "{\"a\":1}",
            "\\u0000\\x00\\",
            "\u0001\u0007\u0008\u001b[2J\u007f\u0085\u009f",
            "\u2028\u2029\ufeff\ufffe\uffff",
            "\udfff\ud800",
            "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
            "ﷺ".repeat(400),
            "👩🏽‍⚕️👨‍👩‍👧‍👦",
            "<svg/onload=fuzzed()>",
            "<a href=javascript:fuzzed()>x</a>",
            "<!--",
            "]]>",
            "&#60;fuzzed&#62;",
            "%3Cfuzzed%3E",
            "＝1+1",
            "\u200b=1+1",
            "|calc",
            "a;=1+1;b",
            "DDE(\"cmd\")",
            "fuzzed@example.org\r\nBcc: all@example.org",
            "*",
            "%",
            "_",
            "\\");

    private final Random chance;

    Hostile(long seed) {
        this.chance = new Random(seed);
    }

    /** The n-th value: the list first, from a place of its own, then mixtures of it and plain noise. */
    String value(int n) {
        if (n < VALUES.size()) return VALUES.get(n);
        return switch (chance.nextInt(8)) {
            case 0, 1, 2 -> VALUES.get(chance.nextInt(VALUES.size())) + VALUES.get(chance.nextInt(VALUES.size()));
            case 3 -> VALUES.get(chance.nextInt(VALUES.size())).repeat(1 + chance.nextInt(300));
            case 4 -> noise(1 + chance.nextInt(60), 0x10000);
            case 5 -> noise(1 + chance.nextInt(60), 0x80);
            case 6 -> String.valueOf(Double.longBitsToDouble(chance.nextLong()));
            default -> noise(1, 0x3000).repeat(1 + chance.nextInt(60_000));
        };
    }

    /** Any of the list. */
    String any() {
        return value(chance.nextInt(VALUES.size()));
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    private String noise(int letters, int alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) text.append((char) chance.nextInt(alphabet));
        return text.toString();
    }

    static int many() {
        return VALUES.size();
    }
}
