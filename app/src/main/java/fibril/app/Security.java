package fibril.app;

import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.Account;
import fibril.clinic.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The one chain every request passes: sign-in, CSRF, headers. Which role may enter where, the doorkeeper asks. */
@Configuration
public class Security {

    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/static/**", "/webjars/**", "/sign-in", "/set-up", "/error", "/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/", false).failureUrl("/sign-in?wrong"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(self), geolocation=(), microphone=()")))
                .build();
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService accounts(Staff staff, Credentials credentials) {
        return signIn -> staff.withSignIn(signIn)
                .flatMap(member -> credentials
                        .passwordOf(member.id())
                        .map(hash -> new Account(
                                new SignedIn(member.id(), member.name(), member.role()),
                                member.signIn(),
                                hash,
                                member.active())))
                .orElseThrow(() -> new UsernameNotFoundException("no such sign-in"));
    }
}
