package fibril.clinic.web;

import java.nio.charset.StandardCharsets;

/** What a browser would be sent where the answer is a file. */
public final class SentBytes {

    private SentBytes() {}

    public static byte[] of(Reply reply) {
        if (reply instanceof Reply.Bytes bytes) return bytes.content.clone();
        throw new AssertionError("not a file but " + reply);
    }

    public static String textOf(Reply reply) {
        return new String(of(reply), StandardCharsets.UTF_8);
    }
}
