package fibril.clinic.web;

import java.io.IOException;
import java.io.OutputStream;

/** What a controller answers. */
public sealed interface Reply {

    /** A template with its page record; {@code template} without the ending, from the root of the templates. */
    record View(int status, String template, Object page) implements Reply {}

    /** After a write: go and look, with a notice (ready text, may be empty). */
    record SeeOther(String location, String notice) implements Reply {}

    /** Bytes to show or keep; never stored by the browser. A class, because a record cannot protect an array. */
    final class Bytes implements Reply {
        final String contentType;
        final String fileName;
        final byte[] content;

        private Bytes(String contentType, String fileName, byte[] content) {
            this.contentType = contentType;
            this.fileName = fileName;
            this.content = content.clone();
        }
    }

    /** A file that is written as it goes out, for what is too long to be held; never stored by the browser. */
    record Streamed(String contentType, String fileName, Body body) implements Reply {}

    /** What writes itself. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /** There is no such thing, or not for you: the same answer for both. */
    record NotFound() implements Reply {}

    static Reply page(String template, Object page) {
        return new View(200, template, page);
    }

    /** The same form again, with what was typed and what is wrong. */
    static Reply refused(String template, Object page) {
        return new View(422, template, page);
    }

    /** Somebody wrote first. */
    static Reply stale(String template, Object page) {
        return new View(409, template, page);
    }

    /** Something outside this house does not answer. */
    static Reply unavailable(String template, Object page) {
        return new View(503, template, page);
    }

    static Reply seeOther(String location) {
        return new SeeOther(location, "");
    }

    static Reply seeOther(String location, String notice) {
        return new SeeOther(location, notice);
    }

    static Reply bytes(String contentType, String fileName, byte[] content) {
        return new Bytes(contentType, fileName, content);
    }

    static Reply streamed(String contentType, String fileName, Body body) {
        return new Streamed(contentType, fileName, body);
    }

    static Reply notFound() {
        return new NotFound();
    }
}
