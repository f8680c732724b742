package fibril.clinic.practice.pages;

import fibril.clinic.practice.ServiceName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What this practice and the sign-in service say to one another; Spring Security checks it: state, one-time proof (PKCE),
 * signature, issuer, audience, age and nonce. Each question lies in the session until it is answered, once.
 */
@Component
class ServiceCeremony {

    static final String BACK = "/sign-in/service-back";

    private static final Logger LOG = LoggerFactory.getLogger(ServiceCeremony.class);
    private static final String KEY = "fibril.serviceQuestion";
    private static final int LONGEST = 4000;

    /** What came back. */
    sealed interface Answer {
        /** @param email empty where the service has not made sure that it is theirs */
        record Somebody(String issuer, String subject, String email, String from) implements Answer {}

        /** They went back, or the service does not let them in. */
        record Declined() implements Answer {}

        /** It is no answer to a question of this browser, or it does not hold. */
        record NotProven() implements Answer {}

        record Silent() implements Answer {}
    }

    private record Question(OAuth2AuthorizationRequest request, String from) implements java.io.Serializable {}

    private final SignInService service;
    private final ServiceWire wire;
    private final AtomicReference<@Nullable ClientRegistration> known = new AtomicReference<>();

    ServiceCeremony(SignInService service, ServiceWire wire) {
        this.service = service;
        this.wire = wire;
    }

    /** The address at the service where somebody says who they are; empty while it does not answer. */
    Optional<String> ask(HttpServletRequest request, String from) {
        Optional<ClientRegistration> practice = registration();
        if (practice.isEmpty()) return Optional.empty();
        DefaultOAuth2AuthorizationRequestResolver questions =
                new DefaultOAuth2AuthorizationRequestResolver(id -> practice.get());
        OAuth2AuthorizationRequest question =
                Objects.requireNonNull(questions.resolve(request, practice.get().getRegistrationId()));
        request.getSession().setAttribute(KEY, new Question(question, from));
        return Optional.of(question.getAuthorizationRequestUri());
    }

    Answer answered(HttpServletRequest request) {
        Optional<Question> question = taken(request.getSession(false));
        Optional<OAuth2AuthorizationResponse> response = question.flatMap(asked -> response(request, asked.request()));
        if (question.isEmpty() || response.isEmpty()) return new Answer.NotProven();
        if (response.get().statusError()) {
            return Objects.equals(
                            response.get().getState(), question.get().request().getState())
                    ? new Answer.Declined()
                    : new Answer.NotProven();
        }
        Optional<ClientRegistration> practice = registration();
        if (practice.isEmpty()) return new Answer.Silent();
        try {
            OAuth2AuthorizationExchange exchange =
                    new OAuth2AuthorizationExchange(question.get().request(), response.get());
            Authentication proven = wire.checking(practice.get())
                    .authenticate(new OAuth2LoginAuthenticationToken(practice.get(), exchange));
            return proven != null && proven.getPrincipal() instanceof OidcUser who
                    ? somebody(who, question.get().from())
                    : new Answer.NotProven();
        } catch (AuthenticationException | RestClientException | IllegalArgumentException refused) {
            boolean silent = isSilence(refused);
            LOG.warn(
                    "an answer of the sign-in service {}: {}",
                    silent ? "did not come" : "was refused",
                    codeOf(refused));
            return silent ? new Answer.Silent() : new Answer.NotProven();
        }
    }

    private static Answer somebody(OidcUser who, String from) {
        String subject = who.getSubject();
        URL issuer = who.getIdToken().getIssuer();
        if (subject == null || issuer == null || subject.length() > ServiceName.LONGEST_SUBJECT) {
            return new Answer.NotProven();
        }
        String given = who.getEmail();
        boolean sure = Boolean.TRUE.equals(who.getEmailVerified());
        String email = sure && given != null ? ServiceName.address(given).orElse("") : "";
        return new Answer.Somebody(issuer.toString(), subject, email, from);
    }

    private static Optional<OAuth2AuthorizationResponse> response(
            HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        String state = given(request, "state");
        String code = given(request, "code");
        String error = given(request, "error");
        if (state.isEmpty() || code.isEmpty() == error.isEmpty()) return Optional.empty();
        return Optional.of(
                (error.isEmpty() ? OAuth2AuthorizationResponse.success(code) : OAuth2AuthorizationResponse.error(error))
                        .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                        .state(state)
                        .build());
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.length() > LONGEST ? "" : value;
    }

    private static Optional<Question> taken(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(KEY) instanceof Question asked)) return Optional.empty();
        session.removeAttribute(KEY);
        return Optional.of(asked);
    }

    /** What the service says of itself, asked once; a service that is down does not keep the practice from starting. */
    private Optional<ClientRegistration> registration() {
        ClientRegistration here = known.get();
        if (here != null) return Optional.of(here);
        try {
            ClientRegistration fresh = wire.introduction(service);
            known.set(fresh);
            return Optional.of(fresh);
        } catch (RestClientException | IllegalArgumentException silent) {
            LOG.warn("the sign-in service {} does not say how it works: {}", service.issuer(), silent.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isSilence(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) return true;
        }
        return false;
    }

    /** The library's word for it, and never what stood in the answer. */
    private static String codeOf(RuntimeException refused) {
        return refused instanceof OAuth2AuthenticationException coded
                ? coded.getError().getErrorCode()
                : refused.getClass().getSimpleName();
    }
}
