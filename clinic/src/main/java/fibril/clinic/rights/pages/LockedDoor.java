package fibril.clinic.rights.pages;

import fibril.clinic.people.Clients;
import fibril.clinic.rights.Removal;
import fibril.clinic.web.OpensLocked;
import fibril.clinic.web.RecordNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        Set<UUID> inForm = inForm(request);
        // no form of ours names so many records
        if (inForm.size() > MOST_IDS || removal.anyLocked(inForm)) {
            // a page would have looked for it first
            clients.findEvenLocked(UUID.randomUUID());
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (removal.anyLocked(inPath(request))) asksForNobody(request);
        return true;
    }

    /**
     * The page answers by itself, under numbers that nobody has: whatever it looks for and writes of what does not exist,
     * it takes as long as for that.
     */
    private static void asksForNobody(HttpServletRequest request) {
        Map<String, String> asked = new HashMap<>(path(request));
        asked.replaceAll((name, value) ->
                RecordNumber.is(value.strip()) ? UUID.randomUUID().toString() : value);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, asked);
    }

    private static Set<UUID> inPath(HttpServletRequest request) {
        return numbers(path(request).values().stream());
    }

    private static Set<UUID> inForm(HttpServletRequest request) {
        return numbers(request.getParameterMap().values().stream().flatMap(Arrays::stream));
    }

    private static Map<String, String> path(HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(path instanceof Map<?, ?> variables)) return Map.of();
        return variables.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> String.valueOf(each.getKey()), each -> String.valueOf(each.getValue())));
    }

    private static Set<UUID> numbers(Stream<String> texts) {
        return texts.map(String::strip)
                .map(RecordNumber::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
