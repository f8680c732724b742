package fibril.clinic.testkit;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.Copying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies nothing, and remembers what it was asked for. Folders under /good are fine, others are not there. */
public final class CopyingForTests implements Copying {

    public final List<CopyRun.Kind> begun = new ArrayList<>();

    @Override
    public Optional<String> fixedFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<FolderFault> faultOf(String folder) {
        return folder.startsWith("/good") ? Optional.empty() : Optional.of(FolderFault.MISSING);
    }

    @Override
    public boolean sharesADisk(String folder) {
        return folder.equals("/good/same");
    }

    @Override
    public Optional<CopyRun.Kind> underway() {
        return Optional.empty();
    }

    @Override
    public boolean begin(CopyPlan plan, CopyRun.Kind kind) {
        return begun.add(kind);
    }
}
