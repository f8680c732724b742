package fibril.clinic.practice.pages;

import fibril.clinic.web.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
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

    private static final String WAY_INSIDE = "/([A-Za-z0-9][A-Za-z0-9/._-]*)?";

    private static final String WANTED = "fibril.wanted";
    private static final int LONGEST_WANTED = 500;

    private final Visits visits;
    private final Devices devices;
    private final SignInTries tries;
    private final SecondStep step;
    private final Clock clock;

    Door(Visits visits, Devices devices, SignInTries tries, SecondStep step, Clock clock) {
        this.visits = visits;
        this.devices = devices;
        this.tries = tries;
        this.step = step;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String from = inside(request.getParameter("from"));
        String to = from.equals("/") ? wanted(request) : from;
        if (authentication.getPrincipal() instanceof Account account) {
            tries.worked(SignInGate.visitor(request));
            if (step.isAsked(account.who().id())) {
                HalfWay.begin(account, Visits.PASSWORD, to, request, clock.instant());
                response.sendRedirect(CodeController.ADDRESS);
                return;
            }
            visits.cameInByPassword(account, request, response);
        }
        response.sendRedirect(to);
    }

    /** The page that was asked for before the door came in between. */
    private static String wanted(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(WANTED) instanceof String address ? address : "/";
    }

    /**
     * Worth remembering for a page, not for what a page fetches by itself; and no more of it than its address, because
     * strangers fill this memory.
     */
    private static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        boolean isPage = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html")
                && request.getHeader("HX-Request") == null;
        if (!isPage || inside(path).equals("/")) return;
        String address = query == null ? path : path + "?" + query;
        if (address.length() <= LONGEST_WANTED) request.getSession().setAttribute(WANTED, address);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException wrong)
            throws IOException {
        boolean ourOwnTrouble = wrong instanceof AuthenticationServiceException;
        if (ourOwnTrouble) throw wrong;
        String wait = tries.failed(SignInGate.visitor(request))
                .map(left -> "&" + SignInGate.query(left))
                .orElse("");
        response.sendRedirect(again("/sign-in?wrong" + wait, request));
    }

    /** The address to try again at, which does not forget where somebody was going. */
    static String again(String address, HttpServletRequest request) {
        String from = inside(request.getParameter("from"));
        return from.equals("/") ? address : with(address, from);
    }

    /** On a device the practice knows a PIN is enough. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        boolean reading = request.getMethod().equals(HttpMethod.GET.name());
        if (reading) remember(request);
        String page = reading ? request.getRequestURI() : behind(request);
        if (devices.knows(request)) response.sendRedirect(pin(page));
        else response.sendRedirect(reading ? "/sign-in" : with("/sign-in?lapsed", page));
    }

    /** The page on which the form lay open that came too late. */
    private static String behind(HttpServletRequest request) {
        String sender = request.getHeader(HttpHeaders.REFERER);
        try {
            return sender == null ? "/" : inside(new URI(sender).getPath());
        } catch (URISyntaxException notAnAddress) {
            return "/";
        }
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
        return with("/pin", inside(from));
    }

    /** The address, with the page to go on to afterwards. */
    static String with(String address, String from) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("from", "{from}")
                .encode(StandardCharsets.UTF_8)
                .buildAndExpand(from)
                .toUriString();
    }

    /** A way inside this house; anything else leads to the day page. */
    static String inside(@Nullable String path) {
        return path != null && path.matches(WAY_INSIDE) && !path.matches("/(sign-in|pin|error).*") ? path : "/";
    }
}
