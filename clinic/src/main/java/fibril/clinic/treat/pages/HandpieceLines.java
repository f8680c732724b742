package fibril.clinic.treat.pages;

import fibril.atlas.Device;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.treat.Cleaning;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of a handpiece whether it is clean and in service. */
@Component
class HandpieceLines {

    private final TreatRecords records;
    private final CurrentAtlas atlas;
    private final Words words;

    HandpieceLines(TreatRecords records, CurrentAtlas atlas, Words words) {
        this.records = records;
        this.atlas = atlas;
        this.words = words;
    }

    HandpiecesPage.Line of(Handpiece handpiece, LocalDate today) {
        boolean uncleaned = records.handpieces().isUncleaned(handpiece.id());
        boolean late = handpiece.isServiceLateOn(today);
        return new HandpiecesPage.Line(
                "/handpieces/" + handpiece.id(),
                handpiece.serial(),
                handpiece.name(),
                deviceName(handpiece.device()),
                uncleaned ? Mark.STOP : Mark.OK,
                uncleaned ? words.t("treat.handpiece.uncleaned") : cleaned(handpiece),
                late ? Mark.DUE : handpiece.serviceDueOn().isPresent() ? Mark.OK : Mark.NONE,
                handpiece
                        .serviceDueOn()
                        .map(day -> words.t(late ? "treat.handpiece.late" : "treat.handpiece.due", words.day(day)))
                        .orElse(words.t("treat.handpiece.noService")),
                handpiece.inUse(),
                uncleaned);
    }

    private String cleaned(Handpiece handpiece) {
        List<Cleaning> log = records.handpieces().cleanings(handpiece.id());
        return log.isEmpty()
                ? words.t("treat.handpiece.neverUsed")
                : words.t("treat.handpiece.cleaned", words.moment(log.getFirst().at()));
    }

    /** Its name in the room, with the serial number that tells it from others. */
    String nameOf(Handpiece handpiece) {
        return handpiece.name().isEmpty() ? handpiece.serial() : handpiece.name() + " (" + handpiece.serial() + ")";
    }

    String deviceName(String id) {
        return atlas.get().findDevice(id).map(Device::name).orElse(id);
    }

    List<Choice> devices() {
        return atlas.get().devices().stream()
                .map(device -> Choice.of(device.id(), device.name()))
                .toList();
    }
}
