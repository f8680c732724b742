package fibril.clinic.message.post;

import fibril.clinic.message.Letter;
import fibril.clinic.message.Message;
import fibril.clinic.message.OptOuts;
import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.web.Words;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Puts into a message, as it leaves, what is kept nowhere: the address that opens a client's page, and the one that stops
 * this kind of message. The first is in memory only, so that neither a database nor a backup of it opens anybody's page;
 * if the practice's machine stops before it is sent, a new one is made.
 */
@Component
public class Letters {

    public static final String STOP = "/stop/";

    private final Map<UUID, String> secrets = new ConcurrentHashMap<>();
    private final OptOuts optOuts;
    private final Settings settings;
    private final Words words;
    private final SecureRandom chance = new SecureRandom();

    public Letters(OptOuts optOuts, Settings settings, Words words) {
        this.optOuts = optOuts;
        this.settings = settings;
        this.words = words;
    }

    /** What stands for {@link Message#ADDRESS} in this message. */
    void keep(UUID message, String address) {
        secrets.put(message, address);
    }

    void forget(Message message) {
        secrets.remove(message.id());
    }

    boolean isComplete(Message message) {
        return !message.body().contains(Message.ADDRESS) || secrets.containsKey(message.id());
    }

    /** In the transaction that claims the message. */
    Letter of(Message message, Instant now) {
        String text = message.body().replace(Message.ADDRESS, secrets.getOrDefault(message.id(), ""));
        String stop = message.kind().isReminder() ? stop(message, now) : "";
        if (!stop.isEmpty()) text += "\n\n" + words.t("message.text.stop", stop);
        return new Letter(message.id(), message.to(), message.subject(), text, stop);
    }

    private String stop(Message message, Instant now) {
        return PublicAddress.setIn(settings)
                .map(address -> {
                    LinkToken token = LinkToken.random(chance);
                    optOuts.add(token.hash(), message.id(), now);
                    return address.of(STOP + token.text());
                })
                .orElse("");
    }
}
