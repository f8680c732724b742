package fibril.atlas;

/** A setting this clinic changed, beside what the sources say. */
public record ClinicChange(String record, String field, String clinicSays, String sourcesSay, String reason) {

    public String words() {
        String why = reason.isBlank() ? "" : " Reason: " + reason;
        return "Set by this clinic: " + clinicSays + ". Sources say: " + sourcesSay + "." + why;
    }
}
