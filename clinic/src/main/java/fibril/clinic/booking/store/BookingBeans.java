package fibril.clinic.booking.store;

import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.ClientEvents;
import fibril.clinic.booking.SessionDays;
import fibril.clinic.booking.Timetable;
import fibril.clinic.booking.WaitingList;
import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.practice.CurrentAtlas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room keeps and asks, put together. */
@Configuration
public class BookingBeans {

    @Bean
    BookingRecords bookingRecords(
            Appointments appointments, Timetable timetable, WaitingList waiting, ClientEvents events) {
        return new BookingRecords(appointments, timetable, waiting, events);
    }

    @Bean
    SessionDays sessionDays(ReadinessOf readiness, LastNeedling needled, CurrentAtlas atlas) {
        return new SessionDays(readiness, needled, atlas);
    }
}
