package fibril.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The last entry of an archive: when it was made, every table with its rows, every file with its length and SHA-256. A
 * practice may have millions of files, so it is written and read one file after another.
 */
final class ContentsList {

    static final String NAME = "contents.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final ObjectReader FILE =
            JSON.readerFor(Listed.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** One file of an archive. */
    record Listed(String name, long bytes, String sha256) {
        Listed {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    private final Consumer<Listed> each;
    private final SortedMap<String, Long> rows = new TreeMap<>();
    private @Nullable Instant madeAt;
    private @Nullable String schema;
    private boolean listed;
    private long files;
    private long bytes;

    private ContentsList(Consumer<Listed> each) {
        this.each = each;
    }

    static void write(OutputStream out, Contents contents, Iterator<Listed> files) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("madeAt", contents.madeAt().toString());
            json.writeStringProperty("schema", contents.schema());
            json.writeObjectPropertyStart("rows");
            contents.rows().forEach(json::writeNumberProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("files");
            while (files.hasNext()) json.writePOJO(files.next());
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /**
     * Hands every file on as it comes.
     *
     * @throws IOException where what it is read from broke
     * @throws Damage where this is no list of contents, or not the whole of one
     */
    static Contents read(InputStream in, Consumer<Listed> each) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            return new ContentsList(each).all(json);
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException notContents) {
            throw unreadable(notContents.getOriginalMessage());
        }
    }

    private Contents all(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) throw unreadable("it is no JSON object");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) property(json.currentName(), json);
        if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw unreadable("it does not end where it should");
        }
        if (madeAt == null || schema == null || !listed) throw unreadable("it lacks its moment, version or files");
        return new Contents(madeAt, schema, rows, files, bytes);
    }

    private void property(String name, JsonParser json) {
        JsonToken begins = json.nextToken();
        switch (name) {
            case "madeAt" -> madeAt = json.readValueAs(Instant.class);
            case "schema" -> schema = json.getValueAsString();
            case "rows" -> {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String table = json.currentName();
                    json.nextToken();
                    rows.put(table, json.getLongValue());
                }
            }
            case "files" -> {
                listed = begins == JsonToken.START_ARRAY;
                while (listed && json.nextToken() != JsonToken.END_ARRAY) file(FILE.readValue(json));
            }
            default -> json.skipChildren();
        }
    }

    private void file(Listed file) {
        files++;
        bytes += file.bytes();
        each.accept(file);
    }

    private static Damage unreadable(String why) {
        return new Damage(List.of("the list of contents cannot be read: " + why));
    }
}
