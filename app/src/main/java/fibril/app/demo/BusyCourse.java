package fibril.app.demo;

import fibril.atlas.Atlas;
import fibril.atlas.DepthClass;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Protocol;
import fibril.atlas.ScreeningRule;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.Goal;
import fibril.clinic.consult.Past;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.Screening;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.followup.CourseVerdict;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.Signature;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.StockKind;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatedZone;
import fibril.clinic.treat.UsedLot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What is talked over, planned and done in the busy practice. */
final class BusyCourse {

    private static final int CONSENT_DAYS = 365;

    private final BusyChance chance;
    private final Atlas atlas;
    private final RuleBook book;
    private final List<Protocol> protocols;
    private final Consent.Wording wording;
    private final String picture;
    private final Instant now;
    private final ZoneId zone;

    BusyCourse(BusyChance chance, Atlas atlas, Consent.Wording wording, String picture, Instant now, ZoneId zone) {
        this.chance = chance;
        this.atlas = atlas;
        this.book = RuleBook.of(atlas);
        this.protocols = atlas.protocols().stream()
                .filter(protocol -> protocol.proposedDepthMm().isPresent())
                .toList();
        this.wording = wording;
        this.picture = picture;
        this.now = now;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    Protocol protocol() {
        return chance.of(protocols);
    }

    void talk(Client client, Protocol protocol, LocalDate on, UUID author, Instant at, BusyWriting out) {
        String area = protocol.area().id();
        String concern = protocol.concern().id();
        Provenance written = Provenance.first(author, at);
        Consultation talk = new Consultation(
                chance.id(),
                client.id(),
                on,
                "Would like it smoother.",
                List.of(new Goal(area, concern, "Smoother, without make-up.")),
                List.of(),
                "",
                atlas.version(),
                written);
        out.consultations.add(talk);
        out.event(at, author, "add", "consultation", talk.id());
        Map<String, Given> given = new TreeMap<>();
        var candidate = ScreeningRecords.candidate(client, Set.of(area), Set.of(concern));
        for (ScreeningRule rule : Screening.asked(book, candidate, on)) {
            given.put(rule.id(), new Given(DemoClients.nothingToSay(rule, on), on, author, Set.of(area)));
        }
        Questionnaire asked = new Questionnaire(chance.id(), client.id(), given, List.of(), atlas.version(), written);
        List<Questionnaire.Found> found =
                Screening.of(book, candidate, Past.NOTHING_KNOWN, asked.answers(), on).findings().stream()
                        .map(Questionnaire.Found::of)
                        .toList();
        out.questionnaires.add(
                new Questionnaire(asked.id(), asked.client(), asked.given(), found, asked.atlasVersion(), written));
        out.event(at, author, "add", "questionnaire", asked.id());
    }

    /** Drafted, agreed and signed in the same talk. */
    Course agreed(Client client, Protocol protocol, BusyDiary.Place talk, BusyWriting out) {
        UUID author = talk.lane().practitioner();
        Fitzpatrick skin = Fitzpatrick.ofNumber(client.skinType().orElseThrow());
        Course draft = new Course(
                chance.id(),
                client.id(),
                protocol.concern().id(),
                talk.lane().device(),
                List.of(new PlannedZone(
                        protocol.area().id(), protocol.proposedDepthMm().orElseThrow(), Protocol.ASSUMED_PASSES)),
                protocol.sessions().proposed(),
                protocol.spacing().proposedDays(skin),
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.DRAFT,
                "",
                atlas.version(),
                Provenance.first(author, talk.start()));
        Instant at = talk.start().plus(Duration.ofMinutes(30));
        Course agreed = draft.to(CourseState.AGREED, author, at, "Agreed with the client.");
        out.courses.addAll(List.of(draft, agreed));
        out.event(talk.start(), author, "add", "course", draft.id());
        out.event(at, author, "agree", "course", draft.id());
        Consent consent = new Consent(
                chance.id(),
                client.id(),
                ConsentKind.TREATMENT,
                agreed.id(),
                agreed.provenance().version(),
                wording,
                new Signature(client.name(), ""),
                "",
                "",
                talk.day(),
                talk.day().plusDays(CONSENT_DAYS),
                null,
                Provenance.first(author, at));
        out.consents.add(consent);
        out.event(at, author, "add", "consent", consent.id());
        return agreed;
    }

    /** Written when needling may begin, and again when it is closed; with photographs mostly. */
    Session session(Course course, int number, BusyDiary.Place place, BusyWriting out) {
        UUID operator = place.lane().practitioner();
        boolean pictured = chance.percent(90);
        Session begun = session(course, number, place, List.of(), SessionState.OPEN, pictured, 1, place.start());
        Instant end = place.start().plus(Duration.ofMinutes(50));
        List<TreatedZone> zones = course.zones().stream()
                .map(zone -> new TreatedZone(
                        zone.area(),
                        zone.depthMm(),
                        zone.passes(),
                        atlas.area(zone.area()).endPoint().id()))
                .toList();
        Session closed = new Session(
                begun.id(),
                begun.client(),
                begun.course(),
                number,
                begun.startedAt(),
                operator,
                begun.tools(),
                zones,
                new NumbingGiven.None(),
                "Sterile glide gel",
                new Response(Reaction.AS_EXPECTED, "", chance.between(1, 5)),
                begun.noPhotosBecause(),
                "",
                "",
                SessionState.CLOSED,
                begun.provenance().next(operator, end, "closed"));
        out.sessions.addAll(List.of(begun, closed));
        out.event(begun.startedAt(), operator, "start", "session", begun.id());
        out.event(end, operator, "close", "session", begun.id());
        if (pictured) {
            picture(closed, PhotographMoment.BEFORE, place.start(), out);
            picture(closed, PhotographMoment.AFTER, end, out);
        }
        sheet(closed, end, out);
        return closed;
    }

    private Session session(
            Course course,
            int number,
            BusyDiary.Place place,
            List<TreatedZone> zones,
            SessionState state,
            boolean pictured,
            int version,
            Instant at) {
        UUID operator = place.lane().practitioner();
        String lot = "L" + place.day().toString().substring(2, 7).replace("-", "");
        UsedLot cartridge =
                new UsedLot(StockKind.CARTRIDGE, null, lot, place.day().plusDays(400), "", "", "");
        return new Session(
                chance.id(),
                course.client(),
                course.id(),
                number,
                place.start(),
                operator,
                new Tools(course.device(), place.lane().handpiece(), List.of(cartridge)),
                zones,
                new NumbingGiven.NotSaid(),
                "",
                Response.NOT_SAID,
                pictured ? "" : "She did not want any.",
                "",
                "",
                state,
                new Provenance(version, operator, at, ""));
    }

    private void picture(Session session, PhotographMoment moment, Instant at, BusyWriting out) {
        Photograph taken = new Photograph(
                chance.id(),
                session.client(),
                session.id(),
                moment,
                PhotographView.FRONT,
                picture,
                picture,
                8,
                8,
                at,
                "",
                Provenance.first(session.operator(), at));
        out.photographs.add(taken);
        out.event(at, session.operator(), "add", "photograph", taken.id());
    }

    private void sheet(Session session, Instant end, BusyWriting out) {
        GivenSheet sheet = new GivenSheet(
                chance.id(),
                session.client(),
                session.id(),
                session.provenance().version(),
                1,
                atlas.version(),
                DepthClass.of(session.deepestMm().orElseThrow(), false),
                end,
                GivenSheet.How.PRINTED,
                end,
                session.operator());
        out.sheets.add(sheet);
        out.event(end, session.operator(), "give", "after-care sheet", sheet.id());
    }

    void complete(Course course, UUID author, Instant at, BusyWriting out) {
        if (at.isAfter(now)) return;
        out.courses.add(course.to(CourseState.COMPLETED, author, at, "All sessions held."));
        out.event(at, author, "complete", "course", course.id());
        out.verdicts.add(new CourseVerdict(
                course.id(),
                course.client(),
                CourseVerdict.Decision.DONE,
                "",
                "Went as planned.",
                Provenance.first(author, at)));
        out.event(at, author, "close", "verdict", course.id());
    }
}
