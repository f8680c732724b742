package fibril.clinic.practice.pages;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Spring Security's checks of a sign-in, over connections that wait ten seconds and no longer, by the practice's clock. */
@Component
class ServiceWire {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    /** Only keys that the service alone holds: no shared secret signs a person. */
    private static final List<SignatureAlgorithm> SIGNATURES = List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final Clock clock;
    private final JdkClientHttpRequestFactory connections;

    ServiceWire(Clock clock) {
        this.clock = clock;
        connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        connections.setReadTimeout(PATIENCE);
    }

    /** How the service works, as it tells itself under the very name it was set by. */
    ClientRegistration introduction(SignInService service) {
        String issuer = service.issuer();
        Map<String, Object> told = RestClient.builder()
                .requestFactory(connections)
                .build()
                .get()
                .uri(issuer.replaceFirst("/$", "") + WELL_KNOWN)
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});
        if (told == null || !issuer.equals(told.get("issuer"))) {
            throw new IllegalArgumentException("it calls itself by another name than fibril.oidc.issuer");
        }
        ClientRegistration.Builder practice = ClientRegistrations.fromOidcConfiguration(told)
                .registrationId("service")
                .clientId(service.clientId())
                .redirectUri("{baseUrl}" + ServiceCeremony.BACK)
                .scope("openid", "email")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        service.clientSecret()
                .ifPresentOrElse(
                        practice::clientSecret,
                        () -> practice.clientAuthenticationMethod(ClientAuthenticationMethod.NONE));
        return practice.build();
    }

    OidcAuthorizationCodeAuthenticationProvider checking(ClientRegistration practice) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(connections)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        DefaultOAuth2UserService about = new DefaultOAuth2UserService();
        RestTemplate rest = new RestTemplate(connections);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        about.setRestOperations(rest);
        OidcUserService people = new OidcUserService();
        people.setOauth2UserService(about);
        OidcAuthorizationCodeAuthenticationProvider checks =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, people);
        checks.setJwtDecoderFactory(this::decoder);
        return checks;
    }

    /** The service's keys are asked for anew each time: sign-ins are few, and a key that was taken back must not go on. */
    private JwtDecoder decoder(ClientRegistration practice) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(practice.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(connections))
                .jwsAlgorithms(all -> all.addAll(SIGNATURES))
                .build();
        JwtTimestampValidator age = new JwtTimestampValidator();
        age.setClock(clock);
        OidcIdTokenValidator forUs = new OidcIdTokenValidator(practice);
        forUs.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(age, forUs));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
