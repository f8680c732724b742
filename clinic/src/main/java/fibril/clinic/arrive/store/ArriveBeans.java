package fibril.clinic.arrive.store;

import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Looking;
import fibril.clinic.booking.Appointments;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Staff;
import fibril.clinic.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration
class ArriveBeans {

    @Bean
    Looking looking(Clients clients, Arrivals arrivals, Staff staff, Appointments appointments) {
        return new Looking(clients, arrivals, staff, appointments);
    }

    @Bean
    Intake intake(
            Clients clients,
            Appointments appointments,
            Arrivals arrivals,
            Audit audit,
            Vault vault,
            PlatformTransactionManager transactions) {
        return new Intake(clients, appointments, arrivals, audit, vault, new InOneTransaction(transactions));
    }
}
