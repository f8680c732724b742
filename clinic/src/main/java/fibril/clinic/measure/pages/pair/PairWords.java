package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures of a pair in words, with as many decimals as are worth reading. */
record PairWords(Words words) {

    private static final int SHARES = 100;
    private static final int DECIMALS_OF_SHARES = 1;

    String value(PairFigures.Figure figure, double value) {
        return number(value, figure.measure().decimals()) + " "
                + figure.measure().unit();
    }

    /** With its sign, in the unit of the measure or as a share of the value before. */
    String change(PairFigures.Figure figure) {
        return (figure.change() > 0 ? "+" : "") + compared(figure, figure.change());
    }

    String band(PairFigures.Figure figure) {
        return "± " + compared(figure, figure.band());
    }

    private static String compared(PairFigures.Figure figure, double value) {
        PairFigures.Measure measure = figure.measure();
        return amount(value, measure.relative(), measure.decimals(), measure.unit());
    }

    /** What is held against a band: a share of the value before, or in the unit of the measure. */
    static String amount(double value, boolean relative, int decimals, String unit) {
        return relative ? number(SHARES * value, DECIMALS_OF_SHARES) + " %" : number(value, decimals) + " " + unit;
    }

    static String number(double value, int decimals) {
        String text = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        String unsigned = text.replaceFirst("^-(0(\\.0*)?)$", "$1");
        return unsigned.replace('-', '\u2212');
    }

    /** Less or more only where it leaves the band; whether that is good is the reader's to say. */
    String says(PairFigures.Figure figure) {
        if (!figure.leavesTheBand()) return words.t("pair.says.none");
        return words.t(figure.change() < 0 ? "pair.says.less" : "pair.says.more");
    }

    static Mark mark(PairFigures.Figure figure) {
        return figure.leavesTheBand() ? Mark.INFO : Mark.NONE;
    }

    /** What stopped it, and how to mend it. */
    String reading(PairFigures.Reading reading) {
        String found = reading.limit().isEmpty()
                ? reading.found()
                : words.t("pair.gate.found", reading.found(), reading.limit());
        String which = words.t("pair.which." + reading.which());
        return found.isEmpty()
                ? words.t("pair.gate.plain", which, reading.what(), reading.mend())
                : words.t("pair.gate.words", which, reading.what(), found, reading.mend());
    }
}
