package fibril.clinic.message.post;

import fibril.clinic.message.Carrier;
import fibril.clinic.message.Channel;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.web.Words;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** SMS through the HTTP gateway that the configuration names ({@code fibril.sms.*}). */
@Component
public class SmsCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 425, 429);

    private final SmsGateway gateway;
    private final Words words;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public SmsCarrier(SmsGateway gateway, Words words) {
        this.gateway = gateway;
        this.words = words;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Optional<String> missing() {
        return gateway.missing();
    }

    @Override
    public Handed hand(Letter letter) {
        HttpRequest request = gateway.request(letter);
        CompletableFuture<Integer> answer =
                http.sendAsync(request, BodyHandlers.discarding()).thenApply(response -> response.statusCode());
        try {
            return said(answer.get(gateway.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Handed.Unknown(words.t("message.fault.sms.timeout"));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new Handed.Unknown(words.t("message.fault.sms.cutOff"));
        } catch (ExecutionException failed) {
            return failed(failed);
        }
    }

    /** A redirect is not followed: our key would go along to wherever it leads. */
    private Handed said(int status) {
        if (status >= 200 && status < 300) return new Handed.Taken();
        if (status >= 500 || LATER.contains(status)) {
            return new Handed.NotNow(words.t("message.fault.sms.notNow", Integer.toString(status)));
        }
        String why = status >= 300 && status < 400 ? "message.fault.sms.redirect" : "message.fault.sms.refused";
        return new Handed.Never(words.t(why, Integer.toString(status)));
    }

    private Handed failed(ExecutionException failed) {
        Throwable cause = failed.getCause();
        boolean neverReached = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return neverReached
                ? new Handed.NotNow(words.t("message.fault.sms.unreachable"))
                : new Handed.Unknown(words.t("message.fault.sms.cutOff"));
    }
}
