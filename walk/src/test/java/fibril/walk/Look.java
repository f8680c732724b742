package fibril.walk;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that can be seen of an answer, but for what is new each time and for the address that was asked. */
record Look(int status, TreeMap<String, List<String>> headers, String words) {

    /** Of the time, of the line, and of how long the address is. */
    private static final Set<String> TELL_NOTHING = Set.of("date", "connection", "keep-alive", "content-length");

    static Look of(HttpResponse<String> answer) {
        TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(TELL_NOTHING);
        headers.computeIfPresent("set-cookie", (name, values) -> List.of());
        String path = answer.request().uri().getPath();
        String words = answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replace(path, "what was asked")
                .replace(URLEncoder.encode(path, StandardCharsets.UTF_8), "what was asked");
        return new Look(answer.statusCode(), headers, words);
    }

    /** Where another answer differs first; nothing where nobody can tell them apart. */
    Optional<String> apartFrom(Look other) {
        if (equals(other)) return Optional.empty();
        if (status != other.status) return Optional.of(status + " and " + other.status);
        if (!headers.equals(other.headers)) return Optional.of(headers + " and " + other.headers);
        int at = 0;
        while (at < other.words.length() && words.startsWith(other.words.substring(at, at + 1), at)) at++;
        return Optional.of("“" + around(words, at) + "” and “" + around(other.words, at) + "”");
    }

    private static String around(String words, int at) {
        return words.substring(Math.max(0, at - 40), Math.min(words.length(), at + 40));
    }
}
