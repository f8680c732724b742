package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The first stage: we know who this is, and what the later stages need to know of them. */
@Component
public class ProfileStage implements StageOfCare {

    @Override
    public Corridor stage() {
        return Corridor.PEOPLE;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client;
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        if (client.skinType().isEmpty()) return Step.of(State.UNANSWERED, "people.step.noSkinType");
        if (client.phone().isEmpty() && client.email().isEmpty()) {
            return Step.of(State.UNANSWERED, "people.step.noContact");
        }
        return Step.of(State.DONE, "people.step.known");
    }
}
