package fibril.clinic.practice.pages;

import fibril.clinic.practice.SecondFactorRule;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Account;
import fibril.clinic.web.Doorkeeper;
import fibril.clinic.web.MayEnter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever must have a second factor and has none sees their own account, and nothing else until it is set. */
@Configuration
class SecondFactorDue implements WebMvcConfigurer, HandlerInterceptor {

    private final SecondFactors factors;
    private final Settings settings;

    SecondFactorDue(SecondFactors factors, Settings settings) {
        this.factors = factors;
        this.settings = settings;
    }

    /** After the doorkeeper: what a role may not enter stays unseen. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean free = !(handler instanceof HandlerMethod method)
                || Doorkeeper.ruleOf(method).filter(SecondFactorDue::isForStaff).isEmpty()
                || request.getRequestURI().matches("/account(/.*)?");
        if (free || authentication == null || !(authentication.getPrincipal() instanceof Account account)) return true;
        boolean lacks = SecondFactorRule.of(settings).asks(account.who().role())
                && factors.of(account.who().id()).isEmpty();
        if (lacks) response.sendRedirect(SecondFactorController.ADDRESS);
        return !lacks;
    }

    private static boolean isForStaff(MayEnter rule) {
        return !rule.anyone() && !rule.guests();
    }
}
