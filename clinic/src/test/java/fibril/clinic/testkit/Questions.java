package fibril.clinic.testkit;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.BeanFactory;

/** How often a running practice asks its database. */
public final class Questions {

    private Questions() {}

    /** Counts from now on. */
    public static AtomicInteger countedIn(BeanFactory practice) {
        AtomicInteger asked = new AtomicInteger();
        heardIn(practice, sql -> asked.incrementAndGet());
        return asked;
    }

    /** Told of each question from now on. */
    private static void heardIn(BeanFactory practice, Consumer<String> ear) {
        Configuration settings = practice.getBean(DSLContext.class).configuration();
        ExecuteListener listener = new ExecuteListener() {
            private static final long serialVersionUID = 1;

            @Override
            public void executeStart(ExecuteContext context) {
                ear.accept(String.valueOf(context.sql()));
            }
        };
        // whoever listens already goes on listening
        settings.set(Stream.concat(
                        Arrays.stream(settings.executeListenerProviders()),
                        Stream.of(new DefaultExecuteListenerProvider(listener)))
                .toArray(ExecuteListenerProvider[]::new));
    }
}
