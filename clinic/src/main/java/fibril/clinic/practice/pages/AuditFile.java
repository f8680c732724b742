package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.web.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The audit as a file for a spreadsheet: one line for each event, with the hash that chains it. */
final class AuditFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "sequence", "at", "actor", "actorName", "from", "action", "subject", "subjectId", "detail", "hash")
            .get();

    private AuditFile() {}

    static String of(List<Audit.Event> events, Map<UUID, String> names) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Audit.Event event : events) {
                printer.printRecord(
                        event.sequence(),
                        event.at(),
                        event.actor(),
                        Sheet.guarded(names.getOrDefault(event.actor(), "")),
                        Sheet.guarded(event.from()),
                        Sheet.guarded(event.action()),
                        Sheet.guarded(event.subject()),
                        Sheet.guarded(event.subjectId()),
                        Sheet.guarded(event.detail()),
                        event.hash());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("text cannot be written to memory", impossible);
        }
        return text.toString();
    }
}
