package fibril.app;

import fibril.clinic.web.LaterPage;
import fibril.clinic.web.LaterPage.Why;
import fibril.clinic.web.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Speaks where nobody else can. Whoever comes while the database does not answer is asked to come again, by a page that
 * asks it nothing; a page of a fault would ask it once more, and wait once more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class LastWord extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);

    private final LaterPage page;

    LastWord(Words words) {
        this.page = new LaterPage(words);
    }

    /** The page of a fault asks the database, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onwards)
            throws ServletException, IOException {
        try {
            onwards.doFilter(request, response);
        } catch (ServletException | RuntimeException trouble) {
            Optional<Why> why = Why.of(trouble);
            if (why.isEmpty() || response.isCommitted()) throw trouble;
            LOG.warn("somebody was asked to come again, because the database is {}", why.get());
            response.reset();
            page.send(why.get(), request, response, !Crowd.isUpload(request));
        }
    }
}
