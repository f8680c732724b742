package fibril.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A form as a page holds it: its fields, and what a browser would send if nobody touched it. */
final class PaperForm {

    /** One field as it is sent. */
    record Entry(String name, String value) {}

    private final Element form;
    private final String action;

    private PaperForm(Element form, String action) {
        this.form = form;
        this.action = action;
    }

    /** The largest form of the page that is sent there, or may be: by a button of its own, or as it changes. */
    static Optional<PaperForm> on(Document page, String action) {
        Elements forms = page.select("form[method=post]");
        return largest(forms.stream().filter(form -> form.attr("action").equals(action)))
                .or(() -> largest(forms.stream().filter(form -> isSentElsewhere(form, action))))
                .map(form -> new PaperForm(form, action));
    }

    private static Optional<Element> largest(Stream<Element> forms) {
        return forms.max((one, other) ->
                Integer.compare(fieldsOf(one).size(), fieldsOf(other).size()));
    }

    private static boolean isSentElsewhere(Element form, String action) {
        return Stream.of("formaction", "hx-post")
                .anyMatch(way -> form.select("[" + way + "]").eachAttr(way).contains(action));
    }

    private static List<Element> fieldsOf(Element form) {
        return form.select("input[name],select[name],textarea[name]");
    }

    String action() {
        return action;
    }

    boolean takesFiles() {
        return form.attr("enctype").equals("multipart/form-data");
    }

    boolean isFile(String name) {
        return field(name).filter(field -> field.attr("type").equals("file")).isPresent();
    }

    /** One element for each name that can be filled in; hidden ones are not. */
    List<Element> asked() {
        Map<String, Element> asked = new LinkedHashMap<>();
        for (Element field : fieldsOf(form)) {
            if (!field.attr("type").equals("hidden")) asked.putIfAbsent(field.attr("name"), field);
        }
        return List.copyOf(asked.values());
    }

    /** Of every field that is sent but the token, those no person sees and those a button sends too. */
    List<String> names() {
        return form.select("input[name],select[name],textarea[name],button[name]").stream()
                .map(field -> field.attr("name"))
                .filter(name -> !name.equals("_csrf"))
                .distinct()
                .toList();
    }

    Optional<Element> field(String name) {
        return fieldsOf(form).stream()
                .filter(field -> field.attr("name").equals(name))
                .findFirst();
    }

    /** What stands in a field that is typed into. */
    static String valueOf(Element field) {
        return field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
    }

    List<Entry> untouched() {
        List<Entry> entries = new ArrayList<>();
        for (Element field : fieldsOf(form)) {
            String name = field.attr("name");
            switch (field.normalName() + " " + field.attr("type")) {
                case "input file", "input submit", "input button" -> {}
                case "input radio", "input checkbox" -> {
                    if (field.hasAttr("checked")) entries.add(new Entry(name, field.attr("value")));
                }
                case "select " -> chosen(field).ifPresent(option -> entries.add(new Entry(name, option.attr("value"))));
                default -> entries.add(new Entry(name, valueOf(field)));
            }
        }
        pressed().ifPresent(button -> entries.add(new Entry(button.attr("name"), button.attr("value"))));
        return entries;
    }

    private Optional<Element> pressed() {
        String button = form.attr("action").equals(action)
                ? "button.primary[name]:not([formaction])"
                : "button[name][formaction='" + action + "']";
        return Optional.ofNullable(form.selectFirst(button));
    }

    private static Optional<Element> chosen(Element select) {
        return Optional.ofNullable(select.selectFirst("option[selected]"))
                .or(() -> Optional.ofNullable(select.selectFirst("option")));
    }

    /** With another value in one field, and nothing else touched. */
    List<Entry> with(String name, String value) {
        List<Entry> entries = new ArrayList<>(untouched());
        entries.removeIf(entry -> entry.name().equals(name));
        entries.add(new Entry(name, value));
        return entries;
    }
}
