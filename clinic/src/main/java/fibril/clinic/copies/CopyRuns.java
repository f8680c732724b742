package fibril.clinic.copies;

import java.util.List;
import java.util.Set;

/** Every run there ever was; only added to. */
public interface CopyRuns extends CopyRecord {

    void add(CopyRun run);

    /** The file names of all backups that were ever made. */
    Set<String> archives();

    /** The one that ended last comes first. */
    List<CopyRun> newest(int most);
}
