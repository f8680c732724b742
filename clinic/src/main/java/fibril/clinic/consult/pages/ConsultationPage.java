package fibril.clinic.consult.pages;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.EarlierTreatment;
import fibril.clinic.consult.Goal;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.MapArea;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What /clients/{client}/consultation and …/{id} show: one talk, how the screening stands, the other talks. */
public record ConsultationPage(
        ClientHead head, String address, @Nullable Talk talkOrNull, StandingLine standing, List<Other> others) {

    /** One version of a consultation, ready to be read. */
    public record Talk(
            String id,
            String on,
            String reason,
            List<Wish> wishes,
            List<MapArea> map,
            List<Before> earlier,
            String notes,
            String written,
            String correction,
            List<Talk> olderVersions) {}

    public record Wish(String concern, String areas, String words) {}

    public record Before(String what, String area, String on, boolean counts) {}

    public record Other(String href, String on, String reason) {}

    public Optional<Talk> talk() {
        return Optional.ofNullable(talkOrNull);
    }

    static List<Other> others(List<Consultation> all, UUID shown, String address, Words words) {
        return all.stream()
                .filter(each -> !each.id().equals(shown))
                .map(each -> new Other(address + "/consultation/" + each.id(), words.day(each.on()), each.reason()))
                .toList();
    }

    static Talk talk(List<Consultation> versions, Atlas atlas, Function<UUID, String> names, Words words) {
        List<Talk> all = versions.stream()
                .map(version -> version(version, atlas, names, words))
                .toList();
        Talk newest = all.getFirst();
        return new Talk(
                newest.id(),
                newest.on(),
                newest.reason(),
                newest.wishes(),
                newest.map(),
                newest.earlier(),
                newest.notes(),
                newest.written(),
                newest.correction(),
                all.subList(1, all.size()));
    }

    private static Talk version(Consultation talk, Atlas atlas, Function<UUID, String> names, Words words) {
        return new Talk(
                talk.id().toString(),
                words.day(talk.on()),
                talk.reason(),
                TypedConsultation.blocks(talk.goals()).stream()
                        .map(block -> wish(block, atlas))
                        .toList(),
                map(talk, atlas),
                talk.earlier().stream().map(each -> before(each, atlas, words)).toList(),
                talk.notes(),
                words.t(
                        "consult.written",
                        talk.provenance().version(),
                        words.moment(talk.provenance().at()),
                        names.apply(talk.provenance().author())),
                talk.provenance().reason(),
                List.of());
    }

    private static Wish wish(List<Goal> block, Atlas atlas) {
        String areas = block.stream().map(goal -> area(goal.area(), atlas)).collect(Collectors.joining(", "));
        return new Wish(
                concern(block.getFirst().concern(), atlas),
                areas,
                block.getFirst().wish());
    }

    /** The areas she named, each with what she wants there. */
    private static List<MapArea> map(Consultation talk, Atlas atlas) {
        List<MapArea> areas = new ArrayList<>();
        for (String id : talk.areas()) {
            String concerns = talk.goals().stream()
                    .filter(goal -> goal.area().equals(id))
                    .map(goal -> concern(goal.concern(), atlas))
                    .collect(Collectors.joining(", "));
            areas.add(new MapArea(id, area(id, atlas), true, false, concerns));
        }
        return areas;
    }

    private static Before before(EarlierTreatment each, Atlas atlas, Words words) {
        String where = each.area().isEmpty() ? words.t("consult.earlier.anywhere") : area(each.area(), atlas);
        return new Before(each.what(), where, words.day(each.on()), !each.rule().isEmpty());
    }

    /** An id that the atlas no longer has stays readable as it is. */
    static String area(String id, Atlas atlas) {
        return atlas.findArea(id).map(Area::name).orElse(id);
    }

    static String concern(String id, Atlas atlas) {
        return atlas.findConcern(id).map(Concern::name).orElse(id);
    }
}
