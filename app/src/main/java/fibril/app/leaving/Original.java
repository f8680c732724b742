package fibril.app.leaving;

import java.nio.charset.StandardCharsets;

/** What a thing of the vault is called among the exported files: its SHA-256, and an ending by how it begins. */
final class Original {

    static final String FOLDER = "files/";

    private Original() {}

    static String nameOf(String sha256, byte[] content) {
        return FOLDER + sha256.substring(0, 2) + "/" + sha256 + "." + ending(content);
    }

    /** Back from the name of its file. */
    static String sha256(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    private static String ending(byte[] content) {
        String start = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return "jpg";
        if (start.startsWith("\u0089PNG")) return "png";
        if (start.startsWith("%PDF")) return "pdf";
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "webp";
        return "bin";
    }
}
