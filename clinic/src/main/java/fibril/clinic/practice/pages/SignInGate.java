package fibril.clinic.practice.pages;

import fibril.clinic.practice.Turnstile.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the password check: whoever guessed wrong too often is sent back before anything is compared. */
public final class SignInGate extends OncePerRequestFilter {

    private final SignInTries tries;

    public SignInGate(SignInTries tries) {
        this.tries = tries;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals("/sign-in");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        Optional<Duration> wait = tries.enter(visitor(request));
        if (wait.isPresent()) response.sendRedirect(Door.again("/sign-in?" + query(wait.get()), request));
        else onwards.doFilter(request, response);
    }

    static Visitor visitor(HttpServletRequest request) {
        String signIn = request.getParameter("username");
        return new Visitor(signIn == null ? "" : signIn, request.getRemoteAddr());
    }

    /** Rounded up: nobody should come back a moment too early. */
    static String query(Duration wait) {
        return "wait=" + wait.plusMillis(999).toSeconds();
    }
}
