package fibril.clinic.arrive;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops where one row never ends, or where it is not text: before the whole of it is held. */
final class BoundedReader extends FilterReader {

    private static final int LONGEST_ROW = 1_000_000;

    private int since;

    /** Says what is wrong with the row. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch(String message) {
            super(message);
        }
    }

    BoundedReader(Reader in) {
        super(in);
    }

    /** What is read from here on is of another row, but for what the parser holds already. */
    void nextRow() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count(1, one == 0);
        return one;
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        boolean nul = false;
        for (int i = from; i < from + read; i++) nul |= buffer[i] == 0;
        if (read > 0) count(read, nul);
        return read;
    }

    private void count(int read, boolean nul) {
        since += read;
        if (nul) throw new TooMuch("or one of the next is not text (a NUL stands in it); save it as “CSV UTF-8”");
        if (since > LONGEST_ROW) {
            throw new TooMuch("has more than a million letters; a quote may have been opened and not closed");
        }
    }
}
