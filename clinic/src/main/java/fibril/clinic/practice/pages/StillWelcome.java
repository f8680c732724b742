package fibril.clinic.practice.pages;

import fibril.clinic.web.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Ends the visit of somebody whose record is another one than when they came in: they left, have another role, or their
 * password was changed elsewhere; and one that was ended elsewhere.
 */
@Configuration
public class StillWelcome implements WebMvcConfigurer, HandlerInterceptor {

    private final Accounts accounts;
    private final OpenVisits visits;
    private final Clock clock;

    public StillWelcome(Accounts accounts, OpenVisits visits, Clock clock) {
        this.accounts = accounts;
        this.visits = visits;
        this.clock = clock;
    }

    /** Before the doorkeeper asks for the role. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(-1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(handler instanceof HandlerMethod) || authentication == null) return true;
        if (!(authentication.getPrincipal() instanceof Account then)) return true;
        boolean same = accounts.find(then.who().id())
                .filter(now -> now.active() && now.equals(then))
                .isPresent();
        if (same && visits.goesOn(request, clock.instant().truncatedTo(ChronoUnit.MILLIS))) return true;
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        response.sendRedirect("/sign-in?ended");
        return false;
    }
}
