package fibril.clinic.measure.pages;

import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Series;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** GET /clients/{client}/measurements/sheet?course=…: what one course came to, for paper. */
@Controller
@MayRead
public class SheetController {

    private final Clients clients;
    private final Courses courses;
    private final Measurements measurements;
    private final SeriesViews views;
    private final Outcomes outcomes;
    private final KnownScales scales;
    private final ClientHeads heads;
    private final Words words;

    public SheetController(
            Clients clients,
            Courses courses,
            Measurements measurements,
            SeriesViews views,
            Outcomes outcomes,
            KnownScales scales,
            ClientHeads heads,
            Words words) {
        this.clients = clients;
        this.courses = courses;
        this.measurements = measurements;
        this.views = views;
        this.outcomes = outcomes;
        this.scales = scales;
        this.heads = heads;
        this.words = words;
    }

    @GetMapping("/clients/{client}/measurements/sheet")
    public Reply show(@PathVariable UUID client, Form asked) {
        Optional<Client> found = clients.find(client);
        Optional<Course> course = asked.labels("measure.form")
                .id("course")
                .flatMap(courses::find)
                .filter(one -> one.client().equals(client));
        if (found.isEmpty() || course.isEmpty()) return Reply.notFound();
        return Reply.page("measure/sheet", page(found.get(), course.get()));
    }

    private SheetPage page(Client client, Course course) {
        List<Measurement> belonging = measurements.ofClient(client.id()).stream()
                .filter(m -> m.course().isEmpty() || m.course().get().equals(course.id()))
                .toList();
        List<Series> series = Series.of(belonging);
        return new SheetPage(
                heads.of(client, Corridor.MEASURE, words),
                client.name(),
                MeasurementFormPage.name(course, scales.atlas(), words),
                outcomes.of(course.id(), series),
                views.of(series),
                "/clients/" + client.id() + "/evidence",
                "/clients/" + client.id() + "/measurements");
    }
}
