package fibril.clinic.measure.pages;

import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Measurements;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.Photographs;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what a measurement's form must know of one client. */
@Component
public class CircumstancesOf {

    private final Courses courses;
    private final LooksOf looks;
    private final Staff staff;
    private final Measurements measurements;
    private final Photographs photographs;
    private final Words words;

    public CircumstancesOf(
            Courses courses,
            LooksOf looks,
            Staff staff,
            Measurements measurements,
            Photographs photographs,
            Words words) {
        this.courses = courses;
        this.looks = looks;
        this.staff = staff;
        this.measurements = measurements;
        this.photographs = photographs;
        this.words = words;
    }

    Circumstances of(Client client, LocalDate today) {
        List<Course> planned = courses.ofClient(client.id());
        Map<UUID, List<LocalDate>> days = planned.stream().collect(Collectors.toMap(Course::id, looks::sessionDays));
        List<StaffMember> raters = staff.everybody().stream()
                .filter(member -> member.active() && member.role().treats())
                .toList();
        List<LocalDate> photographed = photographs.ofClient(client.id()).stream()
                .map(Photograph::takenAt)
                .map(words::dayOf)
                .distinct()
                .sorted()
                .toList();
        return new Circumstances(
                client,
                planned,
                days,
                raters,
                measurements.ofClient(client.id()),
                looks.of(client.id(), today),
                photographed,
                today);
    }
}
