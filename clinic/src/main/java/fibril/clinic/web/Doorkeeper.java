package fibril.clinic.web;

import fibril.clinic.practice.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks every request whether its role may enter; what is forbidden looks like what does not exist. */
public final class Doorkeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        MayEnter rule = ruleOf(method).orElseThrow(() -> new IllegalStateException("no @MayEnter on " + method));
        SignedIn user = Frames.signedIn();
        if (rule.anyone() || (user != null && List.of(rule.value()).contains(user.role()))) return true;
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    public static Optional<MayEnter> ruleOf(HandlerMethod method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MayEnter.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayEnter.class)));
    }

    /** For a test that lists all routes. */
    public static List<Role> rolesOf(MayEnter rule) {
        return rule.anyone() ? List.of() : Arrays.asList(rule.value());
    }
}
