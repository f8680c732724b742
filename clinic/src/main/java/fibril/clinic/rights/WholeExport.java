package fibril.clinic.rights;

import java.io.IOException;
import java.io.OutputStream;

/** The whole practice as open files in one zip. Nothing in it is sealed. */
public interface WholeExport {

    /** Written as it is read, so that nothing of it lies on this machine unsealed. */
    void writeTo(OutputStream out) throws IOException;
}
