package fibril.clinic.practice.pages;

import fibril.clinic.practice.AuditQuery;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the question about the audit out of the address, and writes it into one. */
final class AuditQuestion {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int LONGEST = 60;
    private static final List<String> FIELDS = List.of("actor", "since", "until", "action", "subject", "id");

    private AuditQuestion() {}

    static AuditQuery read(Form form, Words words) {
        form.labels("practice.form");
        Optional<UUID> actor = form.id("actor");
        Optional<Instant> since = form.day("since", EARLIEST, LATEST)
                .map(day -> day.atStartOfDay(words.zone()).toInstant());
        Optional<Instant> until = form.day("until", EARLIEST, LATEST)
                .map(day -> day.plusDays(1).atStartOfDay(words.zone()).toInstant());
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            form.problem("until", "practice.audit.until.wrong", form.typed("until"), form.typed("since"));
        }
        return new AuditQuery(
                actor.orElse(null),
                since.orElse(null),
                until.orElse(null),
                form.text("action", LONGEST),
                form.text("subject", LONGEST),
                form.text("id", LONGEST),
                before(form));
    }

    private static long before(Form form) {
        String typed = form.typed("before");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    static String address(String path, Form form, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> typed = new HashMap<>();
        for (String field : FIELDS) {
            if (form.typed(field).isEmpty()) continue;
            address.queryParam(field, "{" + field + "}");
            typed.put(field, form.typed(field));
        }
        if (!before.isEmpty()) address.queryParam("before", before);
        return address.encode().build(typed).toString();
    }
}
