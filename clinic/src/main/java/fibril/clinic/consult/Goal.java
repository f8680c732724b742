package fibril.clinic.consult;

/** What a client wants to change, where, and in her own words. Area and concern are ids of the atlas. */
public record Goal(String area, String concern, String wish) {

    public Goal {
        if (area.isBlank() || concern.isBlank()) throw new IllegalArgumentException("a goal has an area and a concern");
    }
}
