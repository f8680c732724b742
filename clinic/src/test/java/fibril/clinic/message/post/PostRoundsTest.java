package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.testkit.OpenPractice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

class PostRoundsTest {

    @Test
    void doNotRunWhereNobodyAskedForThem() {
        try (OpenPractice practice = OpenPractice.onSqlite()) {
            assertThatThrownBy(() -> practice.room(PostRounds.class)).isInstanceOf(NoSuchBeanDefinitionException.class);
        }
    }

    @Test
    void endWhenTheyAreStoppedAndMayBeStoppedTwice() {
        try (OpenPractice practice = OpenPractice.onSqlite()) {
            PostRounds rounds = new PostRounds(
                    practice.room(Postman.class),
                    practice.room(ReminderRound.class),
                    practice.room(CheckpointRound.class));
            rounds.start();
            assertThat(rounds.isRunning()).isTrue();
            rounds.stop();
            rounds.stop();
            assertThat(rounds.isRunning()).isFalse();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("post") && thread.isAlive());
        }
    }
}
