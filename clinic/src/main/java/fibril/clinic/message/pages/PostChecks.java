package fibril.clinic.message.pages;

import fibril.clinic.message.Channel;
import fibril.clinic.message.OnCall;
import fibril.clinic.message.post.Carriers;
import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.SetUpCheck;
import fibril.clinic.practice.SetUpCheck.Found;
import fibril.clinic.practice.SetUpCheck.State;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says before anything is sent what will not work, and why. */
@Configuration
public class PostChecks {

    private static final String KEY = "message.check.";
    private static final String PAGE = "/settings/messages";

    private final Carriers carriers;
    private final Settings settings;
    private final Words words;

    public PostChecks(Carriers carriers, Settings settings, Words words) {
        this.carriers = carriers;
        this.settings = settings;
        this.words = words;
    }

    /** SMS is not asked for by everybody: where it is needed, the page of the settings says so. */
    @Bean
    @Order(2)
    SetUpCheck mailCheck() {
        return () -> way(Channel.EMAIL);
    }

    @Bean
    @Order(3)
    SetUpCheck onCallCheck() {
        return () -> onCall(OnCall.of(settings));
    }

    List<Found> all() {
        return Stream.concat(
                        Arrays.stream(Channel.values()).map(this::way),
                        Stream.of(address(), onCall(OnCall.of(settings))))
                .toList();
    }

    private Found way(Channel channel) {
        return carriers.missing(channel)
                .map(missing -> found(State.MISSING, channel.name() + ".no", words.t(missing)))
                .orElseGet(() -> found(State.WORKS, channel.name() + ".yes"));
    }

    private Found address() {
        Optional<PublicAddress> address = PublicAddress.setIn(settings);
        if (address.isEmpty()) return found(State.MISSING, "address.no");
        return address.get().isThisMachine()
                ? found(State.PARTLY, "address.here")
                : found(State.WORKS, "address.yes", address.get().toString());
    }

    /** Whoever is on call must be reached by a way that is open. */
    private Found onCall(OnCall onCall) {
        if (onCall.inOrder().isEmpty()) return found(State.MISSING, "onCall.nobody");
        boolean unreachable = onCall.inOrder().stream()
                .anyMatch(to -> carriers.missing(to.channel()).isPresent());
        if (unreachable) return found(State.MISSING, "onCall.unreachable");
        return onCall.inOrder().size() == 1 ? found(State.PARTLY, "onCall.alone") : found(State.WORKS, "onCall.yes");
    }

    private static Found found(State state, String what, Object... values) {
        return new Found(state, KEY + what, List.of(values), PAGE);
    }
}
