package fibril.clinic.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns a {@link Reply} into an HTTP answer: the only place that does. */
final class Replies implements HandlerMethodReturnValueHandler {

    /** A form that is refused, or comes too late, shows what the page shows. */
    private static final Set<Integer> SHOW_A_RECORD = Set.of(200, 409, 422, 429);

    private final TemplateEngine templates;
    private final Frames frames;
    private final Looks looks;

    Replies(TemplateEngine templates, Frames frames, Looks looks) {
        this.templates = templates;
        this.frames = frames;
        this.looks = looks;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Reply.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returned, ModelAndViewContainer view, NativeWebRequest web)
            throws IOException {
        view.setRequestHandled(true);
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        Reply reply = (Reply) Objects.requireNonNull(value);
        if (reply instanceof Reply.View page && SHOW_A_RECORD.contains(page.status())) looks.note(request);
        send(reply, request, response);
    }

    void send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (reply) {
            case Reply.View(int status, String template, Object page) -> {
                response.setStatus(status);
                response.setContentType("text/html;charset=UTF-8");
                Utf8ByteOutput html = new Utf8ByteOutput();
                templates.render(template + ".jte", Map.of("frame", frames.of(request), "page", page), html);
                response.setContentLength(html.getContentLength());
                html.writeTo(response.getOutputStream());
            }
            case Reply.SeeOther(String location, String notice) -> {
                Frames.leaveNotice(request, notice);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", location);
            }
            case Reply.Bytes bytes -> send(bytes, response);
            case Reply.Streamed(String contentType, String fileName, Reply.Body body) -> {
                response.setContentType(contentType);
                response.setHeader("Cache-Control", "no-store");
                response.setHeader(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString());
                body.writeTo(response.getOutputStream());
            }
            case Reply.NotFound() -> send(ErrorPage.reply(404), request, response);
        }
    }

    private static void send(Reply.Bytes bytes, HttpServletResponse response) throws IOException {
        response.setContentType(bytes.contentType);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline().filename(bytes.fileName).build().toString());
        response.setContentLength(bytes.content.length);
        try (OutputStream out = response.getOutputStream()) {
            out.write(bytes.content);
        }
    }
}
