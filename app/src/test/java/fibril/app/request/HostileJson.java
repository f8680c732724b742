package fibril.app.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request with something hostile in one place. What is put there is text, so that it need not be JSON at all. */
final class HostileJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One of each kind; the first are what every field gets. */
    private static final List<String> KINDS = List.of(
            "null",
            "\"\"",
            "-1",
            "1e308",
            "NaN",
            "{}",
            "[]",
            "\"\\ud800\"",
            "\"\\u0000\\u001b[2J\\r\\nexit: 0\"",
            "99999999999999999999999999999999",
            "\"+999999999-12-31\"",
            "\"<script>alert(1)</script>\"",
            "true",
            "-0.0",
            "0.1",
            "1e999999999",
            "1e-999999999",
            "-Infinity",
            "Infinity",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "4.9e-324",
            "0x10",
            "01",
            "'x'",
            "\"\\udfff\\ud800\"",
            "\"\u202eevil\u202c\"",
            "\"Z\u0351a\u0335\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"'; drop table client; --\"",
            "\"../../etc/passwd\"",
            "\"${7*191}@if(true)x@endif\"",
            "\"{0}{1,number}%s%n\"",
            "\"-999999999-01-01\"",
            "\"0000-00-00\"",
            "\"2026-02-30\"",
            "\"9999-12-31\"",
            "\"0001-01-01\"",
            "\"2026-07-22T00:00:00Z\"",
            "[[[[[[[[]]]]]]]]",
            "{\"\":{\"\":{}}}",
            "{\"yes\":true,\"no\":true}",
            "{\"lastOn\":\"+999999999-12-31\"}",
            "{\"lastOn\":\"-999999999-01-01\"}",
            "{\"choice\":\"\\n\\u0007\"}",
            "{\"rating\":1e99,\"text\":\"\\u0000\"}",
            "{\"a\":1,\"a\":2}",
            "{\"\\n\\u001b]0;x\\u0007\":1}",
            "[1,2,3,4,5,6,7,8,9,10]",
            "[0,0]",
            "[-1,1e400]",
            "[\"0\",null]",
            "1,",
            "}",
            "\"");

    private HostileJson() {}

    /** The way to every field and entry, outermost first; the request itself is the empty way. */
    static List<List<String>> ways(String request) {
        List<List<String>> ways = new ArrayList<>();
        collect(JSON.readTree(request), List.of(), ways);
        return ways;
    }

    private static void collect(JsonNode node, List<String> way, List<List<String>> ways) {
        ways.add(way);
        for (Map.Entry<String, JsonNode> field : node.properties())
            collect(field.getValue(), and(way, field.getKey()), ways);
        for (int i = 0; node.isArray() && i < node.size(); i++) collect(node.get(i), and(way, "[" + i + "]"), ways);
    }

    private static List<String> and(List<String> way, String step) {
        List<String> longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }

    /** The request with {@code hostile} at the end of the way. */
    static String with(String request, List<String> way, String hostile) {
        return written(JSON.readTree(request), List.of(), way, hostile);
    }

    private static String written(JsonNode node, List<String> here, List<String> way, String hostile) {
        if (here.equals(way)) return hostile;
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                parts.add(JSON.writeValueAsString(field.getKey()) + ":"
                        + written(field.getValue(), and(here, field.getKey()), way, hostile));
            }
            return "{" + String.join(",", parts) + "}";
        }
        if (!node.isArray()) return JSON.writeValueAsString(node);
        for (int i = 0; i < node.size(); i++) parts.add(written(node.get(i), and(here, "[" + i + "]"), way, hostile));
        return "[" + String.join(",", parts) + "]";
    }

    /** The n-th value: first one of each kind, then by chance. */
    static String value(int n, Random chance) {
        return n < KINDS.size() ? KINDS.get(n) : byChance(chance);
    }

    private static String byChance(Random chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> JSON.writeValueAsString(letters(chance, 1 + chance.nextInt(40)));
            case 1 -> JSON.writeValueAsString(letters(chance, 1).repeat(1 + chance.nextInt(50_000)));
            case 2 -> String.valueOf(Double.longBitsToDouble(chance.nextLong()));
            case 3 -> String.valueOf(chance.nextLong());
            case 4 -> "[".repeat(1 + chance.nextInt(2_000));
            default ->
                "[" + KINDS.get(chance.nextInt(KINDS.size())) + "," + KINDS.get(chance.nextInt(KINDS.size())) + "]";
        };
    }

    private static String letters(Random chance, int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) text.append((char) chance.nextInt(0x10000));
        return text.toString();
    }
}
