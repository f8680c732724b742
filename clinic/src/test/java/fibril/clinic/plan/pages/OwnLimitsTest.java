package fibril.clinic.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.atlas.Overlay;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Reply;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A limit of the clinic's own is in force when it stands in the records, and not before. */
class OwnLimitsTest {

    private final OpenPractice practice = OpenPractice.onSqlite();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void isInForceAndInTheAuditWhenThePageSaysSo() {
        assertThat(capNeck("0.5")).isInstanceOf(Reply.SeeOther.class);
        assertThat(capOfNeck()).isEqualTo(0.5);
        assertThat(events()).isOne();
    }

    @Test
    void isNotInForceWhenTheCommitFails() {
        double before = capOfNeck();
        practice.write(() -> {
            DSLContext db = practice.room(DSLContext.class);
            db.execute("create table kept_by_nobody (id integer primary key)");
            db.execute(
                    "create table promise (id integer references kept_by_nobody (id) deferrable initially deferred)");
            db.execute("create trigger breaks_at_the_commit after insert on audit_event begin"
                    + " insert into promise values (1); end");
        });
        assertThatThrownBy(() -> capNeck("0.5")).hasMessageContaining("commit");
        assertThat(capOfNeck()).isEqualTo(before);
        assertThat(Overlay.read(practice.room(CurrentAtlas.class).overlayFile()))
                .isEqualTo(Overlay.NONE);
        assertThat(events()).isZero();
    }

    @Test
    void isRefusedInWordsWhereItIsDeeperThanTheHardCap() {
        assertThat(capNeck("4")).isInstanceOf(Reply.View.class);
        assertThat(events()).isZero();
    }

    private Reply capNeck(String mm) {
        return practice.room(LimitsController.class)
                .setDepth(
                        practice.form("where", "neck/", "depthMm", mm, "reason", "thin skin here"), OpenPractice.OWNER);
    }

    private double capOfNeck() {
        return practice.room(CurrentAtlas.class).get().area("neck").capMm();
    }

    private int events() {
        return practice.room(DSLContext.class)
                .fetch("select 1 from audit_event")
                .size();
    }
}
