package fibril.clinic.web;

import fibril.clinic.practice.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks every request whether its role may enter; what is forbidden looks like what does not exist. */
public final class Doorkeeper implements HandlerInterceptor {

    /** Where clients' links begin, and where a guest is sent whose visit is over. */
    public static final String LINK = "/link";

    static final String GUEST = "fibril.guestOfThisPage";
    static final String ONLY_READS = "fibril.onlyReadsThisPage";

    private final Looks looks;
    private final ClinicalReaders readers;

    Doorkeeper(Looks looks, ClinicalReaders readers) {
        this.looks = looks;
        this.readers = readers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        MayEnter rule = ruleOf(method).orElseThrow(() -> new IllegalStateException("no @MayEnter on " + method));
        if (rule.guests()) return letsGuest(request, response);
        SignedIn user = Frames.signedIn();
        if (lets(user, rule, readers)) {
            if (onlyReads(user, rule)) request.setAttribute(ONLY_READS, true);
            return true;
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private boolean letsGuest(HttpServletRequest request, HttpServletResponse response) throws java.io.IOException {
        Optional<Guest> guest = Guest.at(request);
        guest.ifPresent(found -> request.setAttribute(GUEST, found));
        if (guest.isEmpty()) {
            response.sendRedirect(LINK);
            return false;
        }
        SignedIn staff = Frames.signedIn();
        if (staff != null && request.getMethod().equals("POST")) looks.noteAct(guest.get(), staff, request);
        return true;
    }

    static boolean lets(@Nullable SignedIn user, MayEnter rule, ClinicalReaders readers) {
        if (rule.anyone()) return true;
        if (user == null) return false;
        return rolesOf(rule).contains(user.role()) || (rule.toRead() && readers.has(user));
    }

    private static boolean onlyReads(@Nullable SignedIn user, MayEnter rule) {
        return rule.toRead() && user != null && !rolesOf(rule).contains(user.role());
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
