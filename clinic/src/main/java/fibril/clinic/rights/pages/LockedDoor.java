package fibril.clinic.rights.pages;

import fibril.clinic.people.Clients;
import fibril.clinic.rights.Removal;
import fibril.clinic.web.OpensLocked;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * No page is shown that is asked for anything of a locked record, by an address or in a form: it answers as what does
 * not exist. One door for all rooms, so that a new page cannot forget it.
 */
@Component
public class LockedDoor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Pattern NUMBER_OF_A_RECORD =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_IDS = 1_000;

    private final Removal removal;
    private final Clients clients;

    public LockedDoor(Removal removal, Clients clients) {
        this.removal = removal;
        this.clients = clients;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page) || page.getBeanType().isAnnotationPresent(OpensLocked.class)) {
            return true;
        }
        Set<UUID> asked = asked(request);
        // no form of ours names so many records
        boolean open = asked.size() <= MOST_IDS && !removal.anyLocked(asked);
        if (open) return true;
        // a page would have looked for it first: without that, the time of the answer would tell a locked record from
        // none
        clients.findEvenLocked(UUID.randomUUID());
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private static Set<UUID> asked(HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Stream<String> inPath =
                path instanceof Map<?, ?> values ? values.values().stream().map(String::valueOf) : Stream.empty();
        Stream<String> inForm = request.getParameterMap().values().stream().flatMap(Arrays::stream);
        return Stream.concat(inPath, inForm)
                .map(String::strip)
                .filter(text -> NUMBER_OF_A_RECORD.matcher(text).matches())
                .map(UUID::fromString)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
