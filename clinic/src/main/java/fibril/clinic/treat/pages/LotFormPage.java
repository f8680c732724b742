package fibril.clinic.treat.pages;

import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /stock/new shows. */
public record LotFormPage(
        Form form, String key, List<Choice> kinds, List<Choice> devices, List<String> products, String today) {

    public LotFormPage {
        kinds = List.copyOf(kinds);
        devices = List.copyOf(devices);
        products = List.copyOf(products);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
