package fibril.clinic.followup.pages;

import fibril.clinic.followup.DueItem;
import fibril.clinic.followup.DueKind;
import fibril.clinic.followup.Standing;
import fibril.clinic.web.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which part of the due list is wanted. An unknown word in the address asks for everything. */
record DueFilter(String window, String kind, String practitioner) {

    static final List<String> WINDOWS = List.of("late", "now", "week", "month", "all");
    private static final int WEEK = 7;
    private static final int MONTH = 28;

    static DueFilter of(Form form) {
        String window = form.typed("window");
        String kind = form.typed("kind");
        boolean known =
                Arrays.stream(DueKind.values()).anyMatch(each -> each.name().equals(kind));
        return new DueFilter(WINDOWS.contains(window) ? window : "month", known ? kind : "", form.typed("who"));
    }

    List<DueItem> of(List<DueItem> items, LocalDate today) {
        return items.stream()
                .filter(item -> kind.isEmpty() || item.kind().name().equals(kind))
                .filter(item -> practitioner.isEmpty()
                        || item.practitioner().toString().equals(practitioner.toLowerCase(Locale.ROOT)))
                .filter(item -> isInWindow(item, today))
                .toList();
    }

    private boolean isInWindow(DueItem item, LocalDate today) {
        return switch (window) {
            case "late" -> item.isLate();
            case "now" -> item.standing() == Standing.DUE;
            case "week" -> item.standing() == Standing.AHEAD && !item.due().isAfter(today.plusDays(WEEK));
            case "month" -> item.standing() != Standing.AHEAD || !item.due().isAfter(today.plusDays(MONTH));
            default -> true;
        };
    }

    String query() {
        return "?window=" + window + "&kind=" + kind + (practitioner.isEmpty() ? "" : "&who=" + encoded(practitioner));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
