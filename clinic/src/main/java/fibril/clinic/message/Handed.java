package fibril.clinic.message;

/** What came of handing a letter over. The reasons are for people and hold neither address nor secret. */
public sealed interface Handed {

    /** The carrier has it. */
    record Taken() implements Handed {}

    /** The carrier has it not; another time it may take it. */
    record NotNow(String why) implements Handed {}

    /** The carrier will never take it. */
    record Never(String why) implements Handed {}

    /** It was cut off while it was handed over: the carrier may have it. */
    record Unknown(String why) implements Handed {}
}
