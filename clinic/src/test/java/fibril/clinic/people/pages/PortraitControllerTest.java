package fibril.clinic.people.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.testkit.HostilePicture;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SentBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortraitControllerTest {

    private static final UUID ADA = new UUID(7, 1);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PortraitController controller = practice.room(PortraitController.class);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void eachShowingIsAnEvent() {
        portrait(HostilePicture.still("jpeg"));
        assertThat(shown()).isEmpty();
        assertThat(show()).isInstanceOf(Reply.Bytes.class);
        assertThat(show()).isInstanceOf(Reply.Bytes.class);
        assertThat(shown())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.actor()).isEqualTo(OpenPractice.PRACTITIONER.id()));
    }

    @Test
    void whereNothingIsShownThereIsNoEvent() {
        practice.addClient(ADA, "Ada");
        assertThat(show()).isEqualTo(Reply.notFound());
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatIsShownHasNoneOfTheNotesOfItsFile() {
        byte[] still = HostilePicture.still("jpeg");
        byte[] note = HostilePicture.note("taken at 51 30 N".getBytes(StandardCharsets.US_ASCII));
        byte[] noted = HostilePicture.joined(Arrays.copyOf(still, 2), note, Arrays.copyOfRange(still, 2, still.length));
        portrait(noted);
        assertThat(new String(SentBytes.of(show()), StandardCharsets.ISO_8859_1))
                .doesNotContain("51 30 N");
    }

    private void portrait(byte[] original) {
        practice.addClient(ADA, "Ada");
        Client ada = practice.room(Clients.class).find(ADA).orElseThrow();
        String name = practice.room(Vault.class).put(original);
        practice.write(() -> practice.room(Clients.class)
                .add(ada.withPortrait(
                        name, ada.provenance().next(OpenPractice.PRACTITIONER.id(), practice.now(), "portrait"))));
    }

    private Reply show() {
        return controller.show(ADA, OpenPractice.PRACTITIONER);
    }

    private List<Audit.Event> shown() {
        return practice.room(Audit.class).of("client", ADA.toString()).stream()
                .filter(event -> event.action().equals("show portrait"))
                .toList();
    }
}
