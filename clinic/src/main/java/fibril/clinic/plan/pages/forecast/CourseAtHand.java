package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.ZonePlan;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Words;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A course with its client, and their names. */
@Component
public class CourseAtHand {

    private final Clients clients;
    private final Courses courses;
    private final ClientHeads heads;
    private final CurrentAtlas atlas;
    private final Words words;

    public CourseAtHand(Clients clients, Courses courses, ClientHeads heads, CurrentAtlas atlas, Words words) {
        this.clients = clients;
        this.courses = courses;
        this.heads = heads;
        this.atlas = atlas;
        this.words = words;
    }

    record Found(Client client, Course course) {}

    /** Another client's course is none. */
    Optional<Found> find(UUID client, UUID course) {
        return clients.find(client)
                .flatMap(found -> courses.find(course)
                        .filter(one -> one.client().equals(client))
                        .map(one -> new Found(found, one)));
    }

    /** The zone that was asked for; the first where none was. */
    Optional<PlannedZone> zone(Course course, String area) {
        return area.isEmpty() ? Optional.of(course.zones().getFirst()) : course.zone(area);
    }

    ClientHead head(Client client) {
        return heads.of(client, Corridor.PLAN, words);
    }

    Atlas atlas() {
        return atlas.get();
    }

    String concern(Course course) {
        return atlas.get().findConcern(course.concern()).map(Concern::name).orElse(course.concern());
    }

    String areaName(String area) {
        return atlas.get().findArea(area).map(found -> found.name()).orElse(area);
    }

    String inWords(ZonePlan plan) {
        return words.t(
                "forecast.plan",
                words.mm(plan.zone().depthMm()),
                plan.zone().passes(),
                plan.sessions(),
                plan.spacingDays());
    }
}
