package fibril.app.demo;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Signature;
import fibril.clinic.plan.pages.ConsentFacts;
import fibril.clinic.practice.Provenance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the made-up clients signed, with the words as they stand today. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoConsents {

    private final Consents consents;
    private final ConsentFacts facts;

    DemoConsents(Consents consents, ConsentFacts facts) {
        this.consents = consents;
        this.facts = facts;
    }

    void sign(Story story, Client client, Course course, UUID author, Calendar days) {
        if (!story.is("plan", "consented") && !story.is("plan", "stopped")) return;
        give(ConsentKind.TREATMENT, facts.treatment(course), client, course, story, author, days);
        give(ConsentKind.CLINICAL_PHOTOS, facts.other(ConsentKind.CLINICAL_PHOTOS), client, null, story, author, days);
        if (DemoPhotographs.areOf(story)) {
            give(ConsentKind.MARKETING, facts.other(ConsentKind.MARKETING), client, null, story, author, days);
        }
    }

    private void give(
            ConsentKind kind,
            Consent.Wording wording,
            Client client,
            @Nullable Course course,
            Story story,
            UUID author,
            Calendar days) {
        consents.add(new Consent(
                UUID.randomUUID(),
                client.id(),
                kind,
                course == null ? null : course.id(),
                course == null ? 0 : course.provenance().version(),
                wording,
                new Signature(client.name(), ""),
                "",
                "",
                days.day(story.number("talked")),
                facts.validUntil(),
                null,
                Provenance.first(author, days.at(story.number("talked"), 10, 55))));
    }
}
