package fibril.app;

import fibril.clinic.practice.SetUpCode;
import fibril.clinic.practice.Staff;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the console the one-time code, as long as nobody works here. */
@Component
public class SetUpLine {

    private final Staff staff;
    private final SetUpCode code;
    private final boolean quiet;

    public SetUpLine(Staff staff, SetUpCode code, @Value("${fibril.quiet:false}") boolean quiet) {
        this.staff = staff;
        this.code = code;
        this.quiet = quiet;
    }

    /** After the line that says where the practice is. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    public void say() {
        if (quiet || !staff.everybody().isEmpty()) return;
        PrintStream console = System.out;
        console.printf("Nobody works here yet. Open it and set it up with the code %s%n", code.inGroups());
    }
}
