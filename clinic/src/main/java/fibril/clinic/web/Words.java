package fibril.clinic.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Supplier;

/** Texts, days and times as the reader of this practice writes them. Page records are made with it. */
public final class Words {

    private final Messages messages;
    private final Supplier<ZoneId> zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter time;

    public Words(Messages messages, ZoneId zone) {
        this(messages, () -> zone);
    }

    /** With a zone that the practice may change while it is open. */
    public Words(Messages messages, Supplier<ZoneId> zone) {
        this.messages = messages;
        this.zone = zone;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale());
        this.shortDay = DateTimeFormatter.ofPattern("EEE d MMM", messages.locale());
        this.time = DateTimeFormatter.ofPattern("HH:mm", messages.locale());
    }

    public String t(String key, Object... values) {
        return messages.text(key, values);
    }

    public boolean has(String key) {
        return messages.has(key);
    }

    public String day(LocalDate date) {
        return date.format(day);
    }

    /** The day without its year, for lists that are about now. */
    public String shortDay(LocalDate date) {
        return date.format(shortDay);
    }

    public String day(Instant at) {
        return day(dayOf(at));
    }

    public String time(Instant at) {
        return at.atZone(zone.get()).format(time);
    }

    public String moment(Instant at) {
        return day(at) + ", " + time(at);
    }

    public LocalDate dayOf(Instant at) {
        return Objects.requireNonNull(at).atZone(zone.get()).toLocalDate();
    }

    public ZoneId zone() {
        return zone.get();
    }

    /** A number without a tail of noughts: 1.5, 0.25, 3. */
    public String number(double value) {
        String text = new java.math.BigDecimal(Double.toString(value))
                .stripTrailingZeros()
                .toPlainString();
        return text.equals("-0") ? "0" : text;
    }

    public String mm(double depthMm) {
        return number(depthMm) + " mm";
    }
}
