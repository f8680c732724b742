package fibril.app;

import fibril.clinic.practice.pages.Door;
import fibril.clinic.practice.pages.PasswordWay;
import fibril.clinic.practice.pages.SignInGate;
import fibril.clinic.practice.pages.SignInTries;
import fibril.clinic.web.LapsedVisit;
import fibril.clinic.web.PagePolicy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one chain every request passes: sign-in, CSRF, headers. Which role may enter where, the doorkeeper asks. */
@Configuration
public class Security {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The capture guide alone runs the face mesh, whose sums are WebAssembly; text is made into code nowhere. */
    private static final String CONTENT_OF_THE_GUIDE = CONTENT + "; script-src 'self' 'wasm-unsafe-eval'";

    /** Nobody reads what they would count, and every request would pay for it. */
    @Bean
    SecurityObservationSettings nothingIsCounted() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Door door, SignInTries tries, PasswordWay passwords) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/static/**",
                                "/webjars/**",
                                "/sign-in",
                                "/sign-in/*",
                                "/set-up",
                                "/pin",
                                "/link/**",
                                "/my/**",
                                "/error",
                                "/feeds/*",
                                "/ask",
                                "/stop/*",
                                "/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/sign-in").successHandler(door).failureHandler(door))
                .addFilterBefore(new SignInGate(tries, passwords), UsernamePasswordAuthenticationFilter.class)
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(door))
                .exceptionHandling(strangers ->
                        strangers.authenticationEntryPoint(door).accessDeniedHandler(new LapsedVisit(door)))
                .requestCache(RequestCacheConfigurer::disable) // the door remembers
                // mail programs end a kind of message with one request that carries no token but the address itself
                .csrf(csrf -> csrf.ignoringRequestMatchers("/stop/*"))
                .headers(headers -> headers.addHeaderWriter(Security::sayWhatMayRun)
                        .httpStrictTransportSecurity(strict -> strict.includeSubDomains(false))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(use -> use.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(self), geolocation=(), microphone=()")))
                .build();
    }

    private static void sayWhatMayRun(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", PagePolicy.mayRunWebAssembly(request) ? CONTENT_OF_THE_GUIDE : CONTENT);
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
