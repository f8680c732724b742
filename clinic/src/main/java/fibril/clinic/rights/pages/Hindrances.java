package fibril.clinic.rights.pages;

import fibril.clinic.practice.Staff;
import fibril.clinic.rights.LegalHold;
import fibril.clinic.rights.LegalHolds;
import fibril.clinic.rights.Obstacle;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands against an erasure, in words. */
@Component
class Hindrances {

    private final LegalHolds holds;
    private final Staff staff;
    private final Words words;

    Hindrances(LegalHolds holds, Staff staff, Words words) {
        this.holds = holds;
        this.staff = staff;
        this.words = words;
    }

    List<ErasurePage.Hindrance> of(List<Obstacle> obstacles) {
        return obstacles.stream().map(this::hindrance).toList();
    }

    private ErasurePage.Hindrance hindrance(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.OpenFlag(var flag) ->
                new ErasurePage.Hindrance(
                        words.t("rights.obstacle.flag", words.day(flag.raisedAt())), "/flags/" + flag.id());
            case Obstacle.ReportOwed(var flag) ->
                new ErasurePage.Hindrance(
                        words.t(
                                "rights.obstacle.report",
                                words.day(flag.closing()
                                        .flatMap(closing -> closing.reportDue())
                                        .orElseThrow())),
                        "/flags/" + flag.id());
            case Obstacle.UnfinishedSession(var session) ->
                new ErasurePage.Hindrance(
                        words.t("rights.obstacle.session", session.number(), words.day(session.startedAt())),
                        "/clients/" + session.client() + "/sessions/" + session.id());
            case Obstacle.OnHold(LegalHold hold) -> new ErasurePage.Hindrance(said(hold), "");
            case Obstacle.StillShown(var use) ->
                new ErasurePage.Hindrance(words.t("rights.obstacle.shown", use.place(), words.day(use.usedOn())), "");
        };
    }

    private String said(LegalHold hold) {
        return words.t(
                "rights.obstacle.hold",
                hold.provenance().reason(),
                staff.nameOf(hold.provenance().author()),
                words.day(hold.provenance().at()));
    }

    ErasurePage.Hold hold(UUID client) {
        String holding = "/holds/" + client;
        return new ErasurePage.Hold(
                holding + "/setting", holds.on(client).map(this::said).orElse(""), holding + "/lifting");
    }
}
