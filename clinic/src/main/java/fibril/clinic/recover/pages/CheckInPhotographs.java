package fibril.clinic.recover.pages;

import fibril.clinic.people.Client;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.pages.CheckInFormPage.PhotoField;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Session;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The photograph that may come with a check-in: read within bounds, and kept only with the client's consent. */
@Component
public class CheckInPhotographs {

    public static final String FIELD = "photograph";

    private final Photographs photographs;
    private final Consents consents;
    private final Vault vault;
    private final Words words;
    private final Clock clock;

    public CheckInPhotographs(Photographs photographs, Consents consents, Vault vault, Words words, Clock clock) {
        this.photographs = photographs;
        this.consents = consents;
        this.vault = vault;
        this.words = words;
        this.clock = clock;
    }

    public PhotoField field(Client client, Form form) {
        boolean allowed = mayKeep(client.id());
        return new PhotoField(allowed, allowed ? "" : words.t("recover.form.photograph.noConsent"), form.error(FIELD));
    }

    private boolean mayKeep(UUID client) {
        LocalDate today = LocalDate.now(clock);
        return consents.current(client).stream()
                .anyMatch(consent -> consent.kind() == ConsentKind.CLINICAL_PHOTOS && consent.holdsOn(today));
    }

    /** What came with the form, decoded: that takes its time, and so is done before anything is written. */
    public static Optional<Sent> decoded(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return Optional.empty();
        byte[] bytes = bytes(file);
        return Optional.of(
                new Sent(bytes, Picture.sent(bytes, Objects.requireNonNullElse(file.getOriginalFilename(), ""))));
    }

    /** What may be kept of it. Empty when nothing came or it cannot be kept; then the form says why. */
    public Optional<Came> read(Form form, Session session, Optional<Sent> sent) {
        if (sent.isEmpty()) return Optional.empty();
        if (!mayKeep(session.client())) {
            form.problem(FIELD, "recover.form.photograph.noConsent");
            return Optional.empty();
        }
        return switch (sent.get().picture) {
            case Picture.Shown shown -> Optional.of(new Came(sent.get().original, shown));
            case Picture.Refused(Picture.Why why, var values) -> {
                form.problem(FIELD, why.messageKey(), values.toArray());
                yield Optional.empty();
            }
        };
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the photograph did not arrive", broken);
        }
    }

    /** Bytes and what they turned out to be; a class, because a record cannot protect an array. */
    public static final class Sent {
        private final byte[] original;
        private final Picture picture;

        private Sent(byte[] original, Picture picture) {
            this.original = original;
            this.picture = picture;
        }
    }

    /** Bytes and the copy that may be shown. */
    public static final class Came {
        private final byte[] original;
        private final Picture.Shown shown;

        private Came(byte[] original, Picture.Shown shown) {
            this.original = original;
            this.shown = shown;
        }
    }

    public UUID keep(Came came, Session session, Instant takenAt, UUID author, Instant now) {
        UUID id = UUID.randomUUID();
        photographs.add(new Photograph(
                id,
                session.client(),
                session.id(),
                PhotographMoment.RECOVERY,
                PhotographView.CLOSE_UP,
                vault.put(came.original),
                vault.put(came.shown.jpeg()),
                came.shown.widthPx(),
                came.shown.heightPx(),
                takenAt,
                "",
                Provenance.first(author, now)));
        return id;
    }

    /** The copy to be shown, where it is still there. */
    Optional<byte[]> shown(UUID photograph) {
        return photographs
                .find(photograph)
                .filter(found -> !found.isRemoved())
                .flatMap(found -> vault.get(found.shown()));
    }
}
