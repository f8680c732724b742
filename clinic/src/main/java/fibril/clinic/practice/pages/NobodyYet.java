package fibril.clinic.practice.pages;

import fibril.clinic.practice.Staff;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While nobody works here, every way leads to the set-up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class NobodyYet extends OncePerRequestFilter {

    private final Staff staff;
    private volatile boolean somebody;

    public NobodyYet(Staff staff) {
        this.staff = staff;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return somebody || request.getRequestURI().matches("/(set-up|error|health|(static|webjars)/.*)");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        somebody = !staff.everybody().isEmpty();
        if (somebody) chain.doFilter(request, response);
        else response.sendRedirect("/set-up");
    }
}
