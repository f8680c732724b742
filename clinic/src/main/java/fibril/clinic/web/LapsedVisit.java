package fibril.clinic.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/** Whoever's visit ended while a form lay open is told how to come in again; everybody else is refused. */
public final class LapsedVisit implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final AuthenticationEntryPoint door;

    /** @param door where staff come in */
    public LapsedVisit(AuthenticationEntryPoint door) {
        this.door = door;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.startsWith(Doorkeeper.LINK + "/")) response.sendRedirect(path);
        else if (path.startsWith("/my/")) response.sendRedirect(Doorkeeper.LINK);
        else if (Frames.signedIn() == null) door.commence(request, response, lapsed());
        else others.handle(request, response, denied);
    }

    private static AuthenticationException lapsed() {
        return new InsufficientAuthenticationException("the visit is over");
    }
}
