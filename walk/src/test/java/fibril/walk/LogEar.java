package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import fibril.clinic.people.Client;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Hears all that is written to the log while a practice is open, stack traces and all: no client may be named there, and
 * nothing that opens a door. The server writes no log of addresses beside it ({@link Practice}).
 */
final class LogEar extends AppenderBase<ILoggingEvent> {

    private static final String KNOCK = "is anybody listening";
    /** Shorter ones stand in the log by chance. */
    private static final int SHORTEST_SECRET = 8;

    private static final Set<LogEar> OPEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
    /** What opens a door by being part of an address, or by being read from a page. */
    private static final Pattern TOKEN =
            Pattern.compile("(?:/link/|/feeds/|/stop/|[?&;]secret=|jsessionid=)([A-Za-z0-9_-]{8,})");

    private final PatternLayout layout = new PatternLayout();
    private final List<String> heard = new ArrayList<>();
    private final Set<String> traces = new LinkedHashSet<>();

    /** From now on; whoever listened already goes on, for a server that starts sets the log up anew and sends listeners away. */
    static LogEar listening() {
        LogEar ear = new LogEar();
        ear.setContext(root().getLoggerContext());
        ear.layout.setContext(root().getLoggerContext());
        ear.layout.setPattern("%logger %mdc %msg %xException%n");
        ear.layout.start();
        ear.start();
        OPEN.add(ear);
        OPEN.forEach(root()::addAppender);
        return ear;
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    /** Something that opens a door, as the walk has typed or been given it. */
    static void keepsSecret(String secret) {
        if (secret.length() >= SHORTEST_SECRET) SECRETS.add(secret);
    }

    /** Every such thing in a page or an address. */
    static void keepsSecretsOf(String text) {
        TOKEN.matcher(text).results().forEach(found -> keepsSecret(found.group(1)));
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        heard.add(layout.doLayout(event));
    }

    /** People whose names, telephones and addresses it listens for. */
    synchronized void knows(Collection<Client> people) {
        people.stream().flatMap(LogEar::traces).forEach(traces::add);
    }

    /** At the end of a practice that has at least so many words to tell people by. */
    void heardNobody(int atLeast) {
        LoggerFactory.getLogger(LogEar.class).error(KNOCK);
        OPEN.remove(this);
        root().detachAppender(this);
        String all = String.join("", heardSoFar());
        assertThat(all).as("the ear").contains(KNOCK);
        assertThat(traces).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(traces.stream().filter(trace -> stands(trace, all)))
                .as("people named in the log")
                .isEmpty();
        assertThat(SECRETS.stream().filter(all::contains))
                .as("secrets in the log")
                .isEmpty();
    }

    /** As a word of its own: a client may be called as part of a class is. */
    private static boolean stands(String trace, String all) {
        return all.contains(trace)
                && Pattern.compile("(?<![\\w.])" + Pattern.quote(trace) + "(?![\\w.])")
                        .matcher(all)
                        .find();
    }

    private synchronized List<String> heardSoFar() {
        return List.copyOf(heard);
    }

    private static Stream<String> traces(Client client) {
        return Stream.of(client.name(), client.givenName(), client.familyName(), client.phone(), client.email())
                .filter(trace -> trace.length() > 3);
    }
}
