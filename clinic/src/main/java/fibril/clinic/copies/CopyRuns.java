package fibril.clinic.copies;

import java.util.List;

/** Every run there ever was; only added to. */
public interface CopyRuns extends CopyRecord {

    void add(CopyRun run);

    /** The one that ended last comes first. */
    List<CopyRun> newest(int most);
}
