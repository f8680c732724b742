package fibril.clinic.copies;

import java.util.Optional;

/** The work itself, done by whoever knows the practice's folder and key. */
public interface Copying {

    /** What is wrong with a folder for copies. */
    enum FolderFault {
        NOT_A_PATH,
        MISSING,
        NOT_WRITABLE,
        INSIDE_THE_PRACTICE,
        HOLDS_THE_KEY
    }

    /** Where whoever runs the machine wants copies to be, whatever is set here. */
    Optional<String> fixedFolder();

    Optional<FolderFault> faultOf(String folder);

    /** A disk that is lost takes both. */
    boolean sharesADisk(String folder);

    /** What is being done now. */
    Optional<CopyRun.Kind> underway();

    /** False where something is underway already. */
    boolean begin(CopyPlan plan, CopyRun.Kind kind);
}
