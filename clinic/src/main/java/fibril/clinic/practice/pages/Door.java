package fibril.clinic.practice.pages;

import fibril.clinic.web.Account;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody is sent who comes in, may not come in, has to come in first, or leaves. */
@Component
public class Door
        implements AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                AuthenticationEntryPoint,
                LogoutSuccessHandler {

    private final Visits visits;
    private final Devices devices;
    private final SavedRequestAwareAuthenticationSuccessHandler onwards =
            new SavedRequestAwareAuthenticationSuccessHandler();

    public Door(Visits visits, Devices devices) {
        this.visits = visits;
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof Account account) {
            visits.cameInByPassword(account, request, response);
        }
        onwards.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        String signIn = request.getParameter("username");
        visits.failed(signIn == null ? "" : signIn);
        response.sendRedirect("/sign-in?wrong");
    }

    /** On a device the practice knows a PIN is enough. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        boolean reading = request.getMethod().equals(HttpMethod.GET.name());
        response.sendRedirect(devices.knows(request) ? pin(reading ? request.getRequestURI() : "/") : "/sign-in");
    }

    /** Locking is signing off with the thought of coming back. */
    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (authentication != null && authentication.getPrincipal() instanceof Account account) visits.left(account);
        String lock = request.getParameter("lock");
        response.sendRedirect(lock == null ? "/sign-in?out" : pin(lock));
    }

    private static String pin(String from) {
        return UriComponentsBuilder.fromPath("/pin")
                .queryParam("from", "{from}")
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(inside(from))
                .toUriString();
    }

    /** A way inside this house; anything else leads to the day page. */
    static String inside(String path) {
        return path.matches("/([A-Za-z0-9][A-Za-z0-9/._-]*)?") ? path : "/";
    }
}
