package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.Mistakable;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.people.StageOfCare.State;
import fibril.clinic.people.StageOfCare.Step;
import fibril.clinic.people.StepsKept;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Notice;
import fibril.clinic.web.Stage;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the head of every client page out of what each room says of its stage. */
@Component
public class ClientHeads {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    private final Map<Corridor, StageOfCare> rooms = new EnumMap<>(Corridor.class);
    private final StepsKept kept;
    private final Mistakable mistakable;
    private final Clock clock;

    public ClientHeads(List<StageOfCare> stages, StepsKept kept, Mistakable mistakable, Clock clock) {
        stages.forEach(room -> rooms.put(room.stage(), room));
        this.kept = kept;
        this.mistakable = mistakable;
        this.clock = clock;
    }

    public ClientHead of(Client client, Corridor here, Words words) {
        LocalDate today = LocalDate.now(clock);
        Map<Corridor, Step> steps = kept.of(client);
        return new ClientHead(
                client.name(),
                address(client),
                words.day(client.born()),
                words.t("people.age", client.ageOn(today)),
                skinType(client, words),
                client.skinType().orElse(0),
                client.portrait().isPresent() ? address(client) + "/portrait" : "",
                notices(client, steps, words),
                Arrays.stream(Corridor.values())
                        .map(stage -> stage(stage, client, steps, stage == here, words))
                        .toList());
    }

    static String address(Client client) {
        return "/clients/" + client.id();
    }

    static String skinType(Client client, Words words) {
        return client.skinType().isPresent()
                ? words.t("people.skinType", roman(client.skinType().getAsInt()))
                : words.t("people.skinType.unknown");
    }

    static String roman(int fitzpatrick) {
        return ROMAN.get(fitzpatrick - 1);
    }

    private Stage stage(Corridor stage, Client client, Map<Corridor, Step> steps, boolean here, Words words) {
        String name = words.t("people.stage." + stage.name().toLowerCase(Locale.ROOT));
        StageOfCare room = rooms.get(stage);
        Step step = steps.get(stage);
        if (room == null || step == null) {
            return new Stage(name, "", Mark.NONE, words.t("people.stage.notStarted"), "", here);
        }
        return new Stage(
                name,
                room.addressFor(client.id()),
                mark(step.state()),
                words.t(step.messageKey(), ready(step.values(), words)),
                step.when().map(words::day).orElse(""),
                here);
    }

    private List<Notice> notices(Client client, Map<Corridor, Step> steps, Words words) {
        List<Notice> notices = new ArrayList<>();
        int others = mistakable.namesakes(client).size();
        if (others > 0) {
            String text = words.t("people.namesakes.notice", others);
            notices.add(new Notice(Mark.INFO, text, "/clients/" + client.id() + "#namesakes"));
        }
        for (Step step : steps.values()) {
            for (StageOfCare.Alert alert : step.alerts()) {
                String text = words.t(alert.messageKey(), ready(alert.values(), words));
                notices.add(new Notice(mark(alert.state()), text, alert.href()));
            }
        }
        return notices;
    }

    /** Days and numbers as this practice writes them; a message would write a year as 2,026. */
    private static Object[] ready(List<Object> values, Words words) {
        return values.stream()
                .map(value -> switch (value) {
                    case LocalDate day -> words.day(day);
                    case Double number -> words.number(number);
                    default -> value;
                })
                .toArray();
    }

    static Mark mark(State state) {
        return switch (state) {
            case NOT_STARTED -> Mark.NONE;
            case DONE -> Mark.OK;
            case IN_PROGRESS -> Mark.UNDERWAY;
            case WAITING -> Mark.WAIT;
            case RAISED -> Mark.RAISED;
            case BLOCKED -> Mark.STOP;
            case DUE -> Mark.DUE;
            case FLAGGED -> Mark.FLAG;
            case UNANSWERED -> Mark.UNANSWERED;
        };
    }
}
