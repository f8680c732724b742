package fibril.clinic.plan.pages.forecast;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.pages.CourseFormController;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Reply;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;

/** A client on record and the pages that forecast for her. */
public final class PlannedClient {

    public static final Provenance FIRST = Provenance.first(OpenPractice.PRACTITIONER.id(), OpenPractice.NINE);

    private static final List<String> ACNE_SCARS_ON_CHEEKS = List.of(
            "concern", "acne_scars",
            "device", "skinpen_precision",
            "area", "cheeks",
            "depth-cheeks", "1.5",
            "passes-cheeks", "4",
            "sessions", "4",
            "spacingDays", "30");

    private final OpenPractice practice;
    private final UUID id = UUID.randomUUID();

    private PlannedClient(OpenPractice practice, LocalDate born) {
        this.practice = practice;
        Client client = new Client(id, "Ada", "Example", born, Sex.FEMALE, 3, "", "", "", null, FIRST);
        practice.write(() -> practice.room(Clients.class).add(client));
    }

    public static PlannedClient in(OpenPractice practice) {
        return bornOn(OpenPractice.TODAY.minusYears(35), practice);
    }

    static PlannedClient bornOn(LocalDate born, OpenPractice practice) {
        return new PlannedClient(practice, born);
    }

    public UUID id() {
        return id;
    }

    public Client onRecord() {
        return practice.room(Clients.class).find(id).orElseThrow();
    }

    public Course course(String concern, PlannedZone... zones) {
        return course(concern, 4, 30, zones);
    }

    /** Written as it stands, whatever the rules of planning say of it. */
    public Course course(String concern, int sessions, int spacingDays, PlannedZone... zones) {
        Course course = new Course(
                UUID.randomUUID(),
                id,
                concern,
                "skinpen_precision",
                List.of(zones),
                sessions,
                spacingDays,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.AGREED,
                "",
                practice.room(CurrentAtlas.class).get().version(),
                FIRST);
        practice.write(() -> practice.room(Courses.class).add(course));
        return course;
    }

    /** The forecast of this course, or of one zone of it. */
    Reply forecast(Course course, String... asked) {
        return practice.room(ForecastController.class).show(id, course.id(), practice.form(asked));
    }

    Reply comparison(Course course, String... asked) {
        return practice.room(ComparisonController.class).show(id, course.id(), practice.form(asked));
    }

    /** What stands beside the form while a plan for acne scars on the cheeks is typed; a plus adds to a field. */
    public Document typing(String... otherwise) {
        List<String> typed = new ArrayList<>(ACNE_SCARS_ON_CHEEKS);
        for (int i = 0; i < otherwise.length; i += 2) {
            int known = typed.indexOf(otherwise[i]);
            if (known >= 0) typed.set(known + 1, otherwise[i + 1]);
            else typed.addAll(List.of(otherwise[i].replace("+", ""), otherwise[i + 1]));
        }
        return practice.page(
                practice.room(CourseFormController.class).label(id, practice.form(typed.toArray(String[]::new))));
    }
}
