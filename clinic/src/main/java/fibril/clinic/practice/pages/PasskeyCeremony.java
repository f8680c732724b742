package fibril.clinic.practice.pages;

import com.webauthn4j.util.exception.WebAuthnException;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser and this practice say to one another about passkeys; Spring Security checks it. A passkey holds for the
 * name the practice was opened under, which the door has checked, and the device must ask who it is: so it stands for
 * password and second factor both. Each question lies in the session until it is answered, once. An answer with holes in
 * it breaks the library with a null, and is no answer either.
 */
@Component
class PasskeyCeremony {

    private static final String MAKING = "fibril.passkeyMaking";
    private static final String USING = "fibril.passkeyUsing";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyStore store;
    private final Settings settings;

    PasskeyCeremony(PasskeyStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** What the browser asks a device to make. */
    String askToMake(Account account, HttpServletRequest request) {
        PublicKeyCredentialCreationOptions options = party(request)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())));
        request.getSession().setAttribute(MAKING, options);
        return JSON.writeValueAsString(options);
    }

    /** Keeps what a device has made; false where the answer does not fit the question. */
    boolean keep(String answer, String label, HttpServletRequest request) {
        if (!(taken(request.getSession(), MAKING) instanceof PublicKeyCredentialCreationOptions options)) return false;
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(answer, new TypeReference<>() {});
            party(request)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException notIt) {
            return false;
        }
    }

    String askToUse(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = party(request)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        request.getSession().setAttribute(USING, options);
        return JSON.writeValueAsString(options);
    }

    /** Whose device has signed. */
    Optional<UUID> whose(String answer, HttpServletRequest request) {
        if (!(taken(request.getSession(), USING) instanceof PublicKeyCredentialRequestOptions options)) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed =
                    JSON.readValue(answer, new TypeReference<>() {});
            return PasskeyStore.staffOf(party(request)
                    .authenticate(new RelyingPartyAuthenticationRequest(options, signed))
                    .getId());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException | NullPointerException notIt) {
            return Optional.empty();
        }
    }

    private static Object taken(HttpSession session, String question) {
        Object asked = session.getAttribute(question);
        session.removeAttribute(question);
        return asked == null ? "" : asked;
    }

    private Webauthn4JRelyingPartyOperations party(HttpServletRequest request) {
        PublicKeyCredentialRpEntity practice = PublicKeyCredentialRpEntity.builder()
                .id(request.getServerName())
                .name(settings.get(Settings.PRACTICE_NAME, "Fibril"))
                .build();
        Webauthn4JRelyingPartyOperations party =
                new Webauthn4JRelyingPartyOperations(store, store, practice, Set.of(Reach.origin(request)));
        party.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        party.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return party;
    }
}
