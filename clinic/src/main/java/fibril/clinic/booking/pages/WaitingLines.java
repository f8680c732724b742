package fibril.clinic.booking.pages;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Wish;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who waits for time to become free, as the pages show them. */
@Component
public class WaitingLines {

    private final BookingDesk desk;
    private final BookingWords say;
    private final Clients clients;

    public WaitingLines(BookingDesk desk, BookingWords say, Clients clients) {
        this.desk = desk;
        this.say = say;
        this.clients = clients;
    }

    /** Those whose days are not over, longest waiting first. */
    List<WaitingLine> open() {
        return waiting().flatMap(wish -> line(wish, Optional.empty()).stream()).toList();
    }

    /** Those who would like the time this appointment had; nobody when it is past. */
    List<WaitingLine> whoWants(Appointment freed) {
        LocalDate day = freed.day(desk.zone());
        if (!freed.start().isAfter(desk.now())) return List.of();
        return waiting()
                .filter(wish -> !wish.client().equals(freed.client()))
                .filter(wish -> wish.wants(freed.resources().practitioner(), day))
                .flatMap(wish -> line(wish, Optional.of(freed)).stream())
                .toList();
    }

    private Stream<Wish> waiting() {
        return desk.records().waiting().open().stream().filter(wish -> wish.isOpenOn(desk.today()));
    }

    private Optional<WaitingLine> line(Wish wish, Optional<Appointment> freed) {
        return clients.find(wish.client())
                .map(client -> new WaitingLine(
                        wish.id().toString(),
                        client.name(),
                        "/clients/" + client.id() + "/appointments",
                        client.phone(),
                        what(wish),
                        wish.note(),
                        book(wish, client, freed)));
    }

    String what(Wish wish) {
        String kind = say.t("booking.kind." + wish.kind().word());
        String days = say.t(
                "booking.waiting.days",
                say.words().day(wish.from()),
                say.words().day(wish.until()));
        return wish.practitioner()
                .map(who -> say.t("booking.waiting.with", kind, days, desk.nameOf(who)))
                .orElse(kind + ", " + days);
    }

    private String book(Wish wish, Client client, Optional<Appointment> freed) {
        LocalDate first = wish.from().isBefore(desk.today()) ? desk.today() : wish.from();
        LocalDate day = freed.map(each -> each.day(desk.zone())).orElse(first);
        String time =
                freed.map(each -> "&time=" + say.words().time(each.start())).orElse("");
        String with = freed.map(each -> each.resources().practitioner())
                .or(wish::practitioner)
                .map(UUID::toString)
                .map(id -> "&practitioner=" + id)
                .orElse("");
        return "/appointments/new?client=" + client.id() + "&waiting=" + wish.id() + "&kind="
                + wish.kind().word() + "&day=" + day + time + with;
    }
}
