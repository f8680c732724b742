package fibril.clinic.treat;

import java.util.List;

/** What came out of a code that was scanned or pasted. */
public sealed interface UdiScan {

    record Read(Udi udi) implements UdiScan {}

    /** The values go with the fault's message. */
    record Refused(Fault fault, List<Object> values) implements UdiScan {
        public Refused {
            values = List.copyOf(values);
        }
    }

    enum Fault {
        EMPTY("treat.udi.empty"),
        TOO_LONG("treat.udi.tooLong"),
        NOT_GS1("treat.udi.notGs1"),
        OTHER_AGENCY("treat.udi.otherAgency"),
        UNKNOWN_ELEMENT("treat.udi.unknownElement"),
        WRONG_LENGTH("treat.udi.wrongLength"),
        ELEMENT_TOO_LONG("treat.udi.elementTooLong"),
        BAD_CHARACTER("treat.udi.badCharacter"),
        NOT_A_NUMBER("treat.udi.notANumber"),
        TWICE("treat.udi.twice"),
        GTIN_MISSING("treat.udi.gtinMissing"),
        CHECK_DIGIT("treat.udi.checkDigit"),
        NOT_A_DAY("treat.udi.notADay");

        private final String messageKey;

        Fault(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    static Refused refused(Fault fault, Object... values) {
        return new Refused(fault, List.of(values));
    }
}
