package fibril.app.backup;

/** What was asked for cannot be done, in words for whoever asked. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refusal(String message) {
        super(message);
    }
}
