package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Scale;
import fibril.clinic.web.Words;
import fibril.forecast.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of a forecast as a reader meets them: no more digits than the model can know. */
public final class Figures {

    private static final double LAST_HOUR_SAID_AS_HOURS = 48;

    private final Words words;

    public Figures(Words words) {
        this.words = words;
    }

    /** The number of people in ten, in whole people; never none and never all. */
    String inTen(double share) {
        int people = people(share);
        if (people == 0) return words.t("forecast.inTen.fewer");
        return people == 10 ? words.t("forecast.inTen.more") : words.t("forecast.inTen.about", people);
    }

    /** The same as the end of a range. */
    String endInTen(double share) {
        int people = people(share);
        if (people == 0) return words.t("forecast.inTen.end.fewer");
        return people == 10 ? words.t("forecast.inTen.end.more") : Integer.toString(people);
    }

    static int people(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * 10);
    }

    /** Hours up to two days, then days. */
    String time(double hours) {
        if (hours < 1) return words.t("forecast.time.underAnHour");
        if (hours <= LAST_HOUR_SAID_AS_HOURS) return words.t("forecast.time.hours", Math.round(hours));
        return words.t("forecast.time.days", rounded(hours / 24, hours < 240 ? 1 : 0));
    }

    String times(Interval hours) {
        return words.t("forecast.time.range", time(hours.p50()), time(hours.p05()), time(hours.p95()));
    }

    /** A change on a scale by what it means, not by its sign: 0.3 worse, 1.6 better. */
    public String change(double change, Scale.Direction direction) {
        String size = rounded(Math.abs(change), 1);
        if (size.equals("0")) return words.t("forecast.change.none");
        return switch (direction) {
            case LOWER_IS_BETTER -> words.t(change < 0 ? "forecast.change.better" : "forecast.change.worse", size);
            case HIGHER_IS_BETTER -> words.t(change > 0 ? "forecast.change.better" : "forecast.change.worse", size);
            case NONE -> signed(change);
        };
    }

    /** From the worse end to the better one. */
    public String change(Interval change, Scale.Direction direction) {
        boolean down = direction == Scale.Direction.LOWER_IS_BETTER;
        return words.t(
                "forecast.range",
                change(down ? change.p95() : change.p05(), direction),
                change(down ? change.p05() : change.p95(), direction));
    }

    public String signed(double value) {
        String text = rounded(value, 1);
        return value > 0 && !text.equals("0") ? "+" + text : text.replace('-', '−');
    }

    /** A share as whole per cent. */
    String percent(double share) {
        return words.t("forecast.percent", rounded(share * 100, 0).replace('-', '−'));
    }

    /** A gain over untreated skin, with its sign. */
    String gain(double share) {
        String text = rounded(share * 100, 0);
        String sign = text.startsWith("-") || text.equals("0") ? "" : "+";
        return words.t("forecast.percent", sign + text.replace('-', '−'));
    }

    String gains(Interval relative) {
        return words.t("forecast.range", gain(relative.p05() - 1), gain(relative.p95() - 1));
    }

    String percents(Interval share) {
        return words.t("forecast.range", percent(share.p05()), percent(share.p95()));
    }

    String rounded(double value, int digits) {
        return words.number(
                BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue());
    }
}
