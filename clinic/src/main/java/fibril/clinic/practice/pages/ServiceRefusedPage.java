package fibril.clinic.practice.pages;

/**
 * Why somebody did not come in by the sign-in service.
 *
 * @param service its name
 * @param passwords whether a password would do instead
 */
public record ServiceRefusedPage(Why why, String service, boolean passwords) {

    public enum Why {
        /** The service does not answer. */
        SILENT,
        DECLINED,
        NOT_PROVEN,
        NOT_KNOWN
    }

    public String message() {
        return "practice.service.refused." + why.name();
    }
}
