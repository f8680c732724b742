package fibril.atlas;

/** Numbers as people write them. */
final class Words {

    private Words() {}

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
