package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import fibril.clinic.people.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Hears all that is written to the log, stack traces and all. */
final class LogEar extends AppenderBase<ILoggingEvent> {

    private static final String KNOCK = "is anybody listening";

    private final PatternLayout layout = new PatternLayout();
    private final List<String> heard = new ArrayList<>();

    /** From now on; a server that starts sets the log up anew and sends listeners away. */
    static LogEar listening() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        LogEar ear = new LogEar();
        ear.setContext(root.getLoggerContext());
        ear.layout.setContext(root.getLoggerContext());
        ear.layout.setPattern("%logger %mdc %msg %xException%n");
        ear.layout.start();
        ear.start();
        root.addAppender(ear);
        return ear;
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        heard.add(layout.doLayout(event));
    }

    /** Logs carry ids: no name, telephone or address of these people was written down. */
    void heardNobodyOf(List<Client> people) {
        LoggerFactory.getLogger(LogEar.class).error(KNOCK);
        String all = String.join("", heardSoFar());
        assertThat(all).as("the ear").contains(KNOCK);
        assertThat(people).hasSizeGreaterThan(20);
        assertThat(people.stream().flatMap(LogEar::traces).filter(all::contains))
                .as("people named in the log")
                .isEmpty();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this);
    }

    private synchronized List<String> heardSoFar() {
        return List.copyOf(heard);
    }

    private static Stream<String> traces(Client client) {
        return Stream.of(client.name(), client.givenName(), client.familyName(), client.phone(), client.email())
                .filter(trace -> trace.length() > 3);
    }
}
