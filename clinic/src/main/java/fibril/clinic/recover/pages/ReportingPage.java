package fibril.clinic.recover.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Problem;
import fibril.clinic.web.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /settings/reporting shows. */
public record ReportingPage(
        List<Choice> choices, String value, @Nullable String error, List<SourceLine> sources, List<Problem> problems) {}
