package fibril.clinic.practice;

/** Tells whether the records are as they were: what was worked out from them holds while the mark is the same. */
public interface Changes {

    /**
     * @param committed how often this program has written
     * @param audited the newest event of the audit, whoever wrote it
     */
    record Mark(long committed, long audited) {}

    Mark mark();
}
