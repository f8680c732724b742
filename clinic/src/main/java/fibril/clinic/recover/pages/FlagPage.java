package fibril.clinic.recover.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Problem;
import fibril.clinic.web.SourceLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What /flags/{id} shows. Exactly one of {@code form} and {@code closed} is there for a reader who may close;
 * {@code takeOn} is where she goes who takes it on, empty where somebody has; {@code typed} is what a second closing said, so that it is not lost.
 */
public record FlagPage(
        ClientHead head,
        String sign,
        Mark mark,
        String state,
        String actBy,
        boolean late,
        List<Seen> seen,
        String tell,
        List<String> clinicDoes,
        String disagreement,
        String standing,
        List<SourceLine> sources,
        List<Fact> session,
        String takeOn,
        List<Told> told,
        @Nullable ClosingForm form,
        @Nullable Closed closed,
        String typed,
        List<Problem> problems) {

    public record Seen(String when, String after, List<String> whys, String href) {}

    /** Who was told outside the pages, or took it on. */
    public record Told(Mark mark, String text) {}

    public record Fact(String label, String value) {}

    /** One field as it was typed. */
    public record Field(String value, @Nullable String error) {}

    /** {@code reason} is there where a closing is corrected. */
    public record ClosingForm(
            String action,
            String version,
            Field whatWasDone,
            Field result,
            List<Choice> results,
            Field harm,
            List<Choice> harms,
            List<Choice> grounds,
            List<String> groundsTyped,
            Field device,
            List<Choice> devices,
            Field deviceHow,
            Field furtherCare,
            boolean deviceKept,
            Field awareOn,
            String awareMax,
            boolean userFacility,
            @Nullable Field reason) {}

    /** {@code correction} is the closing once more, to be corrected; {@code filled} is where the filled-in report is, without its ending; empty where there was no harm. */
    public record Closed(
            List<Fact> facts,
            String reportDue,
            boolean reportLate,
            String filled,
            @Nullable ReportForm report,
            ClosingForm correction) {}

    public record ReportForm(String action, String version, Field sentOn, Field to, Field reference) {}
}
