package fibril.clinic.message.post;

import fibril.clinic.message.Carrier;
import fibril.clinic.message.Channel;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.Outbox;
import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.Settings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The ways out of the house, and which of them are open. Out of a made-up practice there is none. */
@Component
public class Carriers {

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final Settings settings;
    private final boolean madeUp;

    public Carriers(List<Carrier> all, Settings settings, @Value("${fibril.demo:false}") boolean madeUp) {
        all.forEach(carrier -> carriers.put(carrier.channel(), carrier));
        this.settings = settings;
        this.madeUp = madeUp;
    }

    /** What is missing before this way is open, as a message key; empty where it is. */
    public Optional<String> missing(Channel channel) {
        if (madeUp) return Optional.of("message.missing.madeUp");
        Carrier carrier = carriers.get(channel);
        return carrier == null ? Optional.of("message.missing.none") : carrier.missing();
    }

    public Optional<Carrier> open(Channel channel) {
        return missing(channel).isPresent() ? Optional.empty() : Optional.ofNullable(carriers.get(channel));
    }

    /** Without an address from outside no reminder goes: every one of them holds what stops it. */
    Outbox.Able able() {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) if (open(channel).isPresent()) channels.add(channel);
        Set<MessageKind> kinds = EnumSet.allOf(MessageKind.class);
        if (PublicAddress.setIn(settings).isEmpty()) kinds.removeAll(MessageKind.reminders());
        return new Outbox.Able(channels, kinds);
    }
}
