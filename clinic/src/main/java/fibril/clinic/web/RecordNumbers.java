package fibril.clinic.web;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads the numbers of records in addresses and parameters. An editor, because Spring asks its own when a converter has
 * refused, and that one takes every spelling.
 */
@ControllerAdvice
class RecordNumbers {

    @InitBinder
    void oneSpelling(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(
                        text.isEmpty()
                                ? null
                                : RecordNumber.of(text)
                                        .orElseThrow(() -> new IllegalArgumentException("no number of a record")));
            }
        });
    }
}
