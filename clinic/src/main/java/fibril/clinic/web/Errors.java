package fibril.clinic.web;

import fibril.clinic.practice.StaleVersion;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** The one place where faults become pages. */
@Controller
@ControllerAdvice
@MayEnter(anyone = true)
public class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    @RequestMapping("/error")
    public Reply show(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ErrorPage.reply(status instanceof Integer code ? code : 500);
    }

    /** A path with something that is no id leads nowhere. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    public Reply noSuchThing(MethodArgumentTypeMismatchException notAnId) {
        return ErrorPage.reply(404);
    }

    /** Letters that are none, or more than is taken. The container would write what was typed into its log. */
    @ExceptionHandler(InvalidParameterException.class)
    public Reply cannotBeRead(InvalidParameterException unread) {
        return ErrorPage.reply(unread.getErrorCode());
    }

    /** Where the disk takes nothing more, that is said; whatever else went wrong goes on as it was. */
    @ExceptionHandler(RuntimeException.class)
    public Reply nothingCanBeWritten(RuntimeException trouble) {
        if (DiskTrouble.isIn(trouble)) {
            LOG.error("nothing can be written: {}", DiskTrouble.wordsOf(trouble));
            return ErrorPage.reply(HttpStatus.INSUFFICIENT_STORAGE.value());
        }
        throw trouble;
    }

    @ExceptionHandler(StaleVersion.class)
    public Reply somebodyWroteFirst(StaleVersion stale) {
        return ErrorPage.reply(409);
    }
}
