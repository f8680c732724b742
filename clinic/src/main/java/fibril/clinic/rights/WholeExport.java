package fibril.clinic.rights;

import java.io.IOException;
import java.io.OutputStream;

/** The whole practice as open files in one zip. Nothing in it is sealed. */
public interface WholeExport {

    /** What is done one after the other. */
    enum Part {
        /** Counted in rows. */
        RECORDS,
        /** The audit is walked and the lists for people are written; how long that takes is not known before. */
        LISTS,
        /** Counted in bytes. */
        FILES
    }

    /** What there is to take away. */
    record Size(int clients, int photographs) {}

    /** Is told how far it is. */
    interface Told {
        void at(Part part, long done, long of);
    }

    Size size();

    /** Written as it is read, so that nothing of it lies on this machine unsealed. */
    void writeTo(OutputStream out, Told told) throws IOException;
}
