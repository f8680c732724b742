package fibril.clinic.recover.pages.link;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.recover.pages.CheckInPhotographs;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.testkit.SentFile;
import fibril.clinic.web.Guest;
import fibril.clinic.web.Reply;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MyCheckInTest {

    private final OpenPractice practice = OpenPractice.onSqlite();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void looksAtNoPictureBehindALinkThatIsNotOpen() {
        SentFile picture = new SentFile(CheckInPhotographs.FIELD, new byte[] {1, 2, 3});
        Reply reply = practice.room(MyCheckInController.class)
                .create(new Guest(UUID.randomUUID(), UUID.randomUUID()), practice.form("due", "0"), picture);
        assertThat(reply).isEqualTo(Reply.seeOther("/link"));
        assertThat(picture.wasRead()).isFalse();
    }
}
