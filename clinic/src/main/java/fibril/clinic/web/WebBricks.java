package fibril.clinic.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring MVC our replies and our arguments: {@link Form}, {@link SignedIn}. */
@Configuration
public class WebBricks implements WebMvcConfigurer {

    private final Frames frames;
    private final Looks looks;
    private final ClinicalReaders readers;
    private final Words words;

    WebBricks(Frames frames, Looks looks, ClinicalReaders readers, Words words) {
        this.frames = frames;
        this.looks = looks;
        this.readers = readers;
        this.words = words;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new Replies(TemplateEngine.createPrecompiled(ContentType.Html), frames, looks));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(argument(Form.class, request -> new Form(request.getParameterMap(), words)));
        resolvers.add(argument(
                Guest.class, request -> Objects.requireNonNull((Guest) request.getAttribute(Doorkeeper.GUEST))));
        resolvers.add(argument(SignedIn.class, request -> Objects.requireNonNull(Frames.signedIn())));
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new BrokenLines());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new Doorkeeper(looks, readers));
    }

    private static HandlerMethodArgumentResolver argument(Class<?> type, Function<HttpServletRequest, Object> make) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType().equals(type);
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer view,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binder) {
                return make.apply(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
            }
        };
    }
}
