package fibril.clinic.treat;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What skin and client said during the session; pain is 0 to 10, as the client rates it. */
public record Response(
        Reaction reaction, String words, @Nullable Integer painOrNull) {

    public static final Response NOT_SAID = new Response(Reaction.NOT_SAID, "", null);

    public Response {
        if (painOrNull != null && !(painOrNull >= 0 && painOrNull <= 10)) {
            throw new IllegalArgumentException("pain is 0 to 10, was " + painOrNull);
        }
        if ((reaction == Reaction.STRONGER || reaction == Reaction.COMPLICATION) && words.isBlank()) {
            throw new IllegalArgumentException("a reaction beyond the expected one is described");
        }
    }

    public OptionalInt pain() {
        return painOrNull == null ? OptionalInt.empty() : OptionalInt.of(painOrNull);
    }
}
