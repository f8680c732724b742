package fibril.clinic.measure.store;

import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.NoMeasuring;
import fibril.clinic.measure.OwnNoise;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairMeasuring;
import fibril.clinic.measure.PairResults;
import fibril.clinic.measure.PairWork;
import fibril.clinic.measure.PhotoLibrary;
import fibril.clinic.measure.PhotoMeasuring;
import fibril.clinic.measure.ResultsOnRecord;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.OwnResults;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what this room offers the others. */
@Configuration
public class MeasureBeans {

    @Bean
    LooksOf looksOf(
            Measurements measurements,
            Courses courses,
            Sessions sessions,
            Photographs photographs,
            CurrentAtlas atlas,
            Words words) {
        return new LooksOf(measurements, courses, sessions, photographs, atlas, words::zone);
    }

    @Bean
    OwnResults ownResults(
            Measurements measurements, Courses courses, Sessions sessions, CurrentAtlas atlas, Words words) {
        return new ResultsOnRecord(measurements, courses, sessions, atlas, words::zone);
    }

    /** Whoever puts the house together hands the library in, or leaves it out. */
    @Bean
    PairMeasuring pairMeasuring(ObjectProvider<PhotoLibrary> library, OwnNoise noise, Words words) {
        PhotoLibrary found = library.getIfAvailable();
        return found == null ? new NoMeasuring(words.t("pair.notAble.why")) : new PhotoMeasuring(found, noise::bands);
    }

    @Bean
    OwnNoise ownNoise(PairJobs jobs, PairResults results, Photographs photographs, Clients clients, Words words) {
        return new OwnNoise(new OwnNoise.Shelf(jobs, results, photographs, clients), words::zone);
    }

    @Bean
    PairWork.Shelf pairShelf(PairJobs jobs, PairResults results, Photographs photographs, Vault vault, Audit audit) {
        return new PairWork.Shelf(jobs, results, photographs, vault, audit);
    }

    @Bean
    PairWork pairWork(
            PairWork.Shelf shelf, PairMeasuring measuring, PlatformTransactionManager transactions, Clock clock) {
        return new PairWork(shelf, measuring, turn(new TransactionTemplate(transactions)), clock);
    }

    private static PairWork.Turn turn(TransactionTemplate transaction) {
        return new PairWork.Turn() {
            @Override
            public <T> T whole(Supplier<T> work) {
                return Objects.requireNonNull(transaction.execute(status -> work.get()));
            }
        };
    }
}
