package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;

/** What /clients/{client}/measurements/{id} shows: the figures and how they came to stand there. */
public record MeasurementPage(
        ClientHead head,
        String title,
        String scaleLine,
        String href,
        String index,
        List<Fact> facts,
        List<Version> versions,
        boolean withdrawn,
        String withdrawnBecause,
        String licence,
        List<SourceLine> sources,
        Form form,
        String version) {

    public record Fact(String label, String value) {}

    public record Version(String number, String when, String author, String figure, String reason) {}

    static MeasurementPage of(
            ClientHead head,
            Measurement m,
            List<Measurement> versions,
            Scale scale,
            String course,
            Form form,
            MeasureWords figures,
            Staff staff,
            Words words) {
        String index = "/clients/" + m.client() + "/measurements";
        return new MeasurementPage(
                head,
                scale.name(),
                words.t("measure.scaleLine", m.scaleVersion(), figures.direction(m.direction())),
                index + "/" + m.id(),
                index,
                facts(m, scale, course, figures, words),
                versions.stream()
                        .map(one -> version(one, scale, figures, staff, words))
                        .toList(),
                m.isWithdrawn(),
                m.withdrawnBecause(),
                scale.use().reproducible() ? "" : scale.licence(),
                figures.sources(scale),
                form,
                Integer.toString(m.provenance().version()));
    }

    private static List<Fact> facts(Measurement m, Scale scale, String course, MeasureWords figures, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.t("measure.fact.figure"), figures.figure(scale, m)));
        facts.add(new Fact(words.t("measure.form.on"), words.day(m.on())));
        facts.add(new Fact(words.t("measure.form.occasion"), figures.occasion(m.occasion())));
        facts.add(new Fact(words.t("measure.form.rater"), figures.rater(m)));
        if (!course.isEmpty()) facts.add(new Fact(words.t("measure.form.course"), course));
        if (!m.place().isEmpty()) facts.add(new Fact(words.t("measure.form.place"), m.place()));
        m.against().ifPresent(day -> facts.add(new Fact(words.t("measure.form.against"), words.day(day))));
        if (m.total().isPresent() && scale.items().size() > 1) {
            scale.items().stream()
                    .filter(item -> m.items().containsKey(item.id()))
                    .forEach(item -> facts.add(
                            new Fact(item.label(), words.number(m.items().getOrDefault(item.id(), Double.NaN)))));
        }
        if (!m.notes().isEmpty()) facts.add(new Fact(words.t("measure.form.notes"), m.notes()));
        return facts;
    }

    private static Version version(Measurement m, Scale scale, MeasureWords figures, Staff staff, Words words) {
        String figure = m.isWithdrawn() ? words.t("measure.withdrawn") : figures.figure(scale, m);
        return new Version(
                Integer.toString(m.provenance().version()),
                words.moment(m.provenance().at()),
                staff.nameOf(m.provenance().author()),
                words.t("measure.version.figure", figure, words.day(m.on()), figures.occasion(m.occasion())),
                m.provenance().reason());
    }
}
