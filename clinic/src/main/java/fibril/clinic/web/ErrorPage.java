package fibril.clinic.web;

/** What went wrong, in words a reader can use; no stack traces leave the house. */
public record ErrorPage(int status, String titleKey, String textKey) {

    static Reply reply(int status) {
        String kind = switch (status) {
            case 400 -> "badRequest";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 405 -> "notFound";
            case 409 -> "stale";
            case 413 -> "tooLarge";
            case 507 -> "full";
            default -> "broken";
        };
        return new Reply.View(
                status, "web/error", new ErrorPage(status, "web.error." + kind, "web.error." + kind + ".text"));
    }
}
