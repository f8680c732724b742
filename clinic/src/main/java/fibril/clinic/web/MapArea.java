package fibril.clinic.web;

/** One area of the body map; the value is what is shown on it, such as a depth. */
public record MapArea(String id, String name, boolean chosen, boolean avoid, String value) {

    public static MapArea of(String id, String name) {
        return new MapArea(id, name, false, false, "");
    }
}
