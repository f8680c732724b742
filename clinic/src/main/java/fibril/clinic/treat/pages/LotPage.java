package fibril.clinic.treat.pages;

import fibril.clinic.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What /stock/{id} shows: the lot, how its count came about, and the forms to put either right. */
public record LotPage(
        StockPage.Line lot,
        String gtin,
        boolean counted,
        int version,
        Form form,
        List<Line> movements,
        String whoHadIt) {

    public record Line(String when, String what, String change, String who, String reason, String href) {}

    public LotPage {
        movements = List.copyOf(movements);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
