package fibril.clinic.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Tells whose line broke. Spring takes any line that broke, or file that ended too soon, for the reader's own and answers
 * nothing, which arrives as a success: also where it was the line to the database or to the mail server, or a damaged
 * photograph. Only the container knows that the reader went away.
 */
final class BrokenLines implements HandlerExceptionResolver {

    /** A fault of this house, under a name that does not say how it came about. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;

        Fault(Exception trouble) {
            super(trouble);
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception trouble) {
        boolean mistaken = DisconnectedClientHelper.isClientDisconnectedException(trouble)
                && Causes.of(trouble).noneMatch(ClientAbortException.class::isInstance);
        if (mistaken) throw new Fault(trouble);
        return null;
    }
}
