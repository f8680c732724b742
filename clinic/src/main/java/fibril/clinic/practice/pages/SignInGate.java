package fibril.clinic.practice.pages;

import fibril.clinic.practice.Gate;
import fibril.clinic.practice.Turnstile.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the password check: whoever guessed wrong too often, or comes with a password where none
 * opens, is sent back before anything is compared. */
public final class SignInGate extends OncePerRequestFilter {

    private final SignInTries tries;
    private final PasswordWay passwords;

    public SignInGate(SignInTries tries, PasswordWay passwords) {
        this.tries = tries;
        this.passwords = passwords;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        if (!passwords.isOpen()) {
            response.sendRedirect(Door.again("/sign-in", request));
            return;
        }
        Optional<Duration> wait = tries.enter(visitor(request));
        if (wait.isPresent()) response.sendRedirect(Door.again("/sign-in?" + query(wait.get()), request));
        else onwards.doFilter(request, response);
    }

    static Visitor visitor(HttpServletRequest request) {
        String signIn = request.getParameter("username");
        return new Visitor(signIn == null ? "" : signIn, request.getRemoteAddr());
    }

    static String query(Duration wait) {
        return "wait=" + Gate.seconds(wait);
    }
}
