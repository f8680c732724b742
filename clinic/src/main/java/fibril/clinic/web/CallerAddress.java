package fibril.clinic.web;

import fibril.clinic.practice.Whereabouts;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address of the request that is being answered. Behind a proxy that is trusted it is the one that it names. */
@Component
final class CallerAddress implements Whereabouts {

    @Override
    public String now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call
                ? call.getRequest().getRemoteAddr()
                : "";
    }
}
