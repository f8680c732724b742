package fibril.clinic.arrive;

import fibril.clinic.vault.Picture;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads visits, notes and photographs of people who are here out of a sheet. */
final class EntryReading {

    private static final LocalDate LATEST_VISIT = LocalDate.of(2100, 1, 1);
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_FILE = 1000;

    private final Reading reading;
    private final Whom whom;
    private final Visiting visiting;
    private final Pictures pictures;
    private final List<Fault> faults;

    EntryReading(Reading reading, Whom whom, Visiting visiting, Pictures pictures, List<Fault> faults) {
        this.reading = reading;
        this.whom = whom;
        this.visiting = visiting;
        this.pictures = pictures;
        this.faults = faults;
    }

    Optional<ArrivingEntry> of(ForeignSheet.Row row) {
        Cells cells = new Cells(reading, row, faults);
        Optional<Whom.Found> found = whom.of(cells, reading.today());
        ArrivedEntry.What what = what();
        Optional<When> when = when(cells, what);
        ArrivingEntry.Said said = new ArrivingEntry.Said(
                what,
                when.map(When::day).orElse(null),
                when.map(When::timeOrNull).orElse(null),
                cells.text(Field.STAFF, LONGEST_NAME),
                cells.text(Field.TITLE, LONGEST_TITLE),
                words(cells, what));
        if (what == ArrivedEntry.What.NOTE && said.words().isEmpty()) cells.fault(Field.TEXT, "the words of a note");
        String content = what == ArrivedEntry.What.PHOTOGRAPH ? content(cells) : "";
        ArrivingEntry.Ahead ahead = what == ArrivedEntry.What.VISIT && found.isPresent() && when.isPresent()
                ? visiting.ahead(cells, when.get(), found.get().client().id()).orElse(null)
                : null;
        if (!cells.isClean() || found.isEmpty()) return Optional.empty();
        return Optional.of(new ArrivingEntry(
                row.line(),
                found.get().client().id(),
                found.get().client().name(),
                found.get().byNameAlone(),
                said,
                cells.of(Field.FILE),
                ahead,
                mark(found.get().client().id().toString(), said, content)));
    }

    private ArrivedEntry.What what() {
        return switch (reading.matching().kind()) {
            case VISITS -> ArrivedEntry.What.VISIT;
            case PHOTOGRAPHS -> ArrivedEntry.What.PHOTOGRAPH;
            case NOTES, CLIENTS -> ArrivedEntry.What.NOTE;
        };
    }

    private Optional<When> when(Cells cells, ArrivedEntry.What what) {
        boolean visit = what == ArrivedEntry.What.VISIT;
        if (visit && cells.of(Field.DAY).isEmpty()) cells.fault(Field.DAY, "the day of the visit");
        Optional<When> day = cells.when(Field.DAY, visit ? LATEST_VISIT : reading.today());
        String time = cells.of(Field.TIME);
        if (day.isEmpty() || time.isEmpty()) return day;
        Optional<When> both = When.time(time).map(day.get()::at);
        if (both.isEmpty()) cells.fault(Field.TIME, "a time, such as 14:30 or 2:30 pm");
        return both;
    }

    private static String words(Cells cells, ArrivedEntry.What what) {
        String words = cells.text(Field.TEXT, ClientReading.LONGEST_WORDS);
        String state = what == ArrivedEntry.What.VISIT ? cells.text(Field.STATE, LONGEST_TITLE) : "";
        if (state.isEmpty()) return words;
        return (words + "\n" + "Status: " + state).strip();
    }

    /** The SHA-256 of the picture, which is looked at as an upload is. */
    private String content(Cells cells) {
        String file = cells.text(Field.FILE, LONGEST_FILE);
        if (file.isEmpty()) {
            cells.fault(Field.FILE, "the name of a file");
            return "";
        }
        return switch (pictures.find(file)) {
            case Pictures.Missing(String allowed) -> {
                cells.fault(Field.FILE, allowed);
                yield "";
            }
            case Pictures.Content content -> {
                byte[] bytes = content.bytes();
                if (Picture.read(bytes) instanceof Picture.Refused refused)
                    cells.fault(Field.FILE, allowed(refused.why()));
                yield DigestUtils.sha256Hex(bytes);
            }
        };
    }

    private static String allowed(Picture.Why why) {
        return switch (why) {
            case EMPTY -> "a file that is not empty";
            case TOO_LARGE -> "a picture of at most " + Picture.MOST_BYTES / 1_000_000 + " MB";
            case NOT_A_PICTURE, OTHER_TYPE -> "a JPEG or PNG picture";
            case TOO_MANY_PIXELS -> "a picture of at most " + Picture.MOST_PIXELS / 1_000_000 + " million pixels";
            case TOO_SMALL -> "a picture of at least " + Picture.LEAST_SIDE + " pixels a side";
            case FOR_PRINT -> "a picture in RGB, not CMYK";
            case MOVING -> "a single picture, not a moving one";
            case TWO_AT_ONCE, MORE_BEHIND -> "a picture that is nothing else, with nothing behind its end";
            case PACKED -> "a picture that unpacks to its pixels and no more";
            case OTHER_NAME -> "a name that ends as the picture's kind does";
            case DAMAGED -> "a picture that is whole";
        };
    }

    static String mark(String client, ArrivingEntry.Said said, String content) {
        String all = String.join(
                "\u0000",
                client,
                said.what().name(),
                String.valueOf(said.dayOrNull()),
                String.valueOf(said.timeOrNull()),
                said.by(),
                said.title(),
                said.words(),
                content);
        return DigestUtils.sha256Hex(all.getBytes(StandardCharsets.UTF_8));
    }
}
