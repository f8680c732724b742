package fibril.clinic.plan;

import java.util.ArrayList;
import java.util.List;

/** The shown words of a consent, cut into what a page or a printed sheet draws. */
public final class Paragraphs {

    private Paragraphs() {}

    public sealed interface Part {
        record Title(String words) implements Part {}

        record Heading(String words) implements Part {}

        record Plain(String words) implements Part {}

        record Points(List<String> words) implements Part {
            public Points {
                words = List.copyOf(words);
            }
        }
    }

    public static List<Part> of(String shown) {
        List<Part> parts = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (String line : shown.lines().toList()) {
            if (line.startsWith("- ")) {
                points.add(line.substring(2));
                continue;
            }
            close(points, parts);
            if (line.startsWith("## ")) parts.add(new Part.Heading(line.substring(3)));
            else if (line.startsWith("# ")) parts.add(new Part.Title(line.substring(2)));
            else parts.add(new Part.Plain(line));
        }
        close(points, parts);
        return List.copyOf(parts);
    }

    private static void close(List<String> points, List<Part> parts) {
        if (!points.isEmpty()) parts.add(new Part.Points(points));
        points.clear();
    }
}
