package fibril.clinic.followup;

import fibril.clinic.practice.Changes;

/** Of whom something was written that can change what is due. */
public interface DueNews {

    /** To be read before the records are. */
    Changes.Mark mark();

    Changes.Since between(Changes.Mark earlier, Changes.Mark later);

    /** Whoever keeps what he made of the due list gives it up with the due list. */
    void haveRead();
}
