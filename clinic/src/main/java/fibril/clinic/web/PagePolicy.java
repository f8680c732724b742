package fibril.clinic.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A page that runs WebAssembly says so when it is shown: an address that is closed, or names nothing, is like any other. */
public final class PagePolicy {

    private static final String RUNS = "fibril.runsWebAssembly";

    private PagePolicy() {}

    /** The page that answers this request does. */
    public static void runsWebAssembly() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
            call.getRequest().setAttribute(RUNS, true);
        }
    }

    public static boolean mayRunWebAssembly(HttpServletRequest request) {
        return request.getAttribute(RUNS) != null;
    }
}
