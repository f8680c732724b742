package fibril.skin.solve;

/** The sum did not come out. */
public final class NumericalFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NumericalFailure(String message) {
        super(message);
    }
}
