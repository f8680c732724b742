package fibril.clinic.plan.pages.forecast;

import fibril.clinic.web.SourceLine;
import java.util.List;

/** One thing that is often said about needling, in a client's words, with what studies found. */
public record Explained(String title, String text, List<String> found, String sure, List<SourceLine> sources) {}
