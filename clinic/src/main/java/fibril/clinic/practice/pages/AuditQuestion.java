package fibril.clinic.practice.pages;

import fibril.clinic.practice.AuditQuery;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the question about the audit out of the address, and writes it into one. */
final class AuditQuestion {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final int LONGEST = 60;

    private AuditQuestion() {}

    static AuditQuery read(Form form, Words words) {
        form.labels("practice.form");
        Optional<UUID> actor = form.id("actor");
        Optional<LocalDate> day = form.day("day", EARLIEST, LATEST);
        Optional<Instant> since = day.map(d -> d.atStartOfDay(words.zone()).toInstant());
        Optional<Instant> until =
                day.map(d -> d.plusDays(1).atStartOfDay(words.zone()).toInstant());
        String subject = form.text("subject", LONGEST);
        String id = form.text("id", LONGEST);
        return new AuditQuery(actor.orElse(null), since.orElse(null), until.orElse(null), subject, id, before(form));
    }

    private static long before(Form form) {
        String typed = form.typed("before");
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    static String address(String path, Form form, String before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        for (String field : new String[] {"actor", "day", "subject", "id"}) {
            if (!form.typed(field).isEmpty()) address.queryParam(field, "{" + field + "}");
        }
        if (!before.isEmpty()) address.queryParam("before", before);
        return address.encode()
                .build(Map.of(
                        "actor", form.typed("actor"),
                        "day", form.typed("day"),
                        "subject", form.typed("subject"),
                        "id", form.typed("id")))
                .toString();
    }
}
