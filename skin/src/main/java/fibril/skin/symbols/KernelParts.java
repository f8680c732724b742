package fibril.skin.symbols;

import fibril.skin.symbols.Elimination.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The pieces of code that Java and C kernels are put together from. */
final class KernelParts {

    private final RateModel model;
    private final Jacobian jacobian;
    private final Elimination elimination;
    private final Hoisted hoisted;
    private final Map<String, Expr> definitions = new LinkedHashMap<>();
    private final List<Expr> rates = new ArrayList<>();
    private final String library;

    KernelParts(RateModel model, String library) {
        this.model = model;
        this.library = library;
        jacobian = Jacobian.of(model);
        elimination = Elimination.of(jacobian, model.states().size());
        hoisted = new Hoisted(model);
        jacobian.definitions().forEach((name, expr) -> definitions.put(name, hoisted.hoist(expr)));
        model.rateList().forEach(rate -> rates.add(hoisted.hoist(rate)));
    }

    Elimination elimination() {
        return elimination;
    }

    /** Coefficients from parameters: {@code coef[n] = …} with {@code p[n]} in the order of the model. */
    List<String> coefficients() {
        factor((array, n) -> array + n, "shift"); // meets every coefficient before they are counted
        jumps((array, n) -> array + n);
        CodeLines code = new CodeLines(library);
        List<Expr> coefficients = hoisted.coefficients();
        Set<String> used = new LinkedHashSet<>();
        coefficients.forEach(c -> used.addAll(Calculus.names(c)));
        model.constants().values().forEach(c -> used.addAll(Calculus.names(c)));
        for (int n = 0; n < model.parameters().size(); n++) {
            String name = model.parameters().get(n);
            if (used.contains(name)) code.local(name, "p[" + n + "]");
        }
        model.constants().forEach(code::local);
        for (int n = 0; n < coefficients.size(); n++) {
            code.line("coef[" + n + "] = " + code.text(coefficients.get(n)) + ";");
        }
        return code.lines();
    }

    int coefficientCount() {
        coefficients();
        return hoisted.coefficients().size();
    }

    /** The rates at {@code state}, into {@code out}. */
    CodeLines rates(BiFunction<String, Integer, String> at) {
        CodeLines code = new CodeLines(library);
        begin(code, rates, at);
        for (int n = 0; n < rates.size(); n++) code.line(at.apply("out", n) + " = " + code.text(rates.get(n)) + ";");
        return code;
    }

    /** The Jacobian at {@code state}, column after column into {@code out}; entries that are always zero are left out. */
    CodeLines jacobian(BiFunction<String, Integer, String> at) {
        int size = rates.size();
        Map<Integer, Expr> entries = new LinkedHashMap<>();
        for (int place = 0; place < size * size; place++) {
            Expr entry = hoisted.hoist(jacobian.entry(place % size, place / size));
            if (!entry.equals(Expr.ZERO)) entries.put(place, entry);
        }
        CodeLines code = new CodeLines(library);
        begin(code, entries.values(), at);
        entries.forEach((place, entry) -> code.line(at.apply("out", place) + " = " + code.text(entry) + ";"));
        return code;
    }

    /** A stage: the rates at {@code state} plus {@code add}, solved with {@code lu}, into {@code out}. */
    CodeLines stage(BiFunction<String, Integer, String> at) {
        CodeLines code = new CodeLines(library);
        begin(code, rates, at);
        for (int row = 0; row < elimination.size(); row++) {
            code.local("add" + row, at.apply("add", row));
            for (int column = 0; column < elimination.size(); column++) {
                int place = elimination.place(row, column);
                if (place >= 0) code.local(entryName(row, column), at.apply("lu", place));
            }
        }
        for (int row = 0; row < rates.size(); row++) {
            code.line("double b" + row + " = " + code.text(rates.get(row)) + " + add" + row + ";");
            forward(code, row);
        }
        backward(code, at);
        return code;
    }

    /** Entries of {@code shift·I − J} at {@code state}, eliminated, into {@code lu}; pivots as reciprocals. */
    CodeLines factor(BiFunction<String, Integer, String> at, String shift) {
        List<Map<Integer, Expr>> entries = entries(shift);
        CodeLines code = new CodeLines(library);
        begin(code, allOf(entries), at);
        for (int row = 0; row < elimination.size(); row++) factor(code, row, entries.get(row), at);
        return code;
    }

    /** {@link #factor} and, in the same go, a stage at the same state with nothing added. */
    CodeLines factorAndStage(BiFunction<String, Integer, String> at, String shift) {
        List<Map<Integer, Expr>> entries = entries(shift);
        List<Expr> terms = allOf(entries);
        terms.addAll(rates);
        CodeLines code = new CodeLines(library);
        begin(code, terms, at);
        for (int row = 0; row < elimination.size(); row++) {
            factor(code, row, entries.get(row), at);
            code.line("double b" + row + " = " + code.text(rates.get(row)) + ";");
            forward(code, row);
        }
        backward(code, at);
        return code;
    }

    private void factor(CodeLines code, int row, Map<Integer, Expr> entries, BiFunction<String, Integer, String> at) {
        entries.forEach(
                (column, entry) -> code.line("double " + entryName(row, column) + " = " + code.text(entry) + ";"));
        eliminate(code, row);
        for (int column : entries.keySet()) {
            code.line(at.apply("lu", elimination.place(row, column)) + " = " + entryName(row, column) + ";");
        }
    }

    private void forward(CodeLines code, int row) {
        for (Step step : elimination.steps(row)) takeOff(code, row, step.pivot());
    }

    private void backward(CodeLines code, BiFunction<String, Integer, String> at) {
        for (int row = elimination.size() - 1; row >= 0; row--) {
            for (int column = row + 1; column < elimination.size(); column++) {
                if (elimination.place(row, column) >= 0) takeOff(code, row, column);
            }
            code.line("b" + row + " *= " + entryName(row, row) + ";");
            code.line(at.apply("out", row) + " = b" + row + ";");
        }
    }

    private static void takeOff(CodeLines code, int row, int column) {
        code.line("b" + row + " -= " + entryName(row, column) + " * b" + column + ";");
    }

    private static List<Expr> allOf(List<Map<Integer, Expr>> entries) {
        List<Expr> all = new ArrayList<>();
        entries.forEach(row -> all.addAll(row.values()));
        return all;
    }

    private List<Map<Integer, Expr>> entries(String shift) {
        List<Map<Integer, Expr>> rows = new ArrayList<>();
        for (int row = 0; row < elimination.size(); row++) rows.add(entries(row, shift));
        return rows;
    }

    private Map<Integer, Expr> entries(int row, String shift) {
        Map<Integer, Expr> entries = new LinkedHashMap<>();
        for (int column = 0; column < elimination.size(); column++) {
            Expr entry = Expr.negative(hoisted.hoist(jacobian.entry(row, column)));
            if (row == column) entry = Expr.sum(Expr.sym(shift), entry);
            if (elimination.place(row, column) >= 0) entries.put(column, entry);
        }
        return entries;
    }

    private void eliminate(CodeLines code, int row) {
        for (Step step : elimination.steps(row)) {
            String factor = entryName(row, step.pivot());
            code.line(factor + " *= " + entryName(step.pivot(), step.pivot()) + ";");
            for (int column : step.columns()) {
                code.line(entryName(row, column) + " -= " + factor + " * " + entryName(step.pivot(), column) + ";");
            }
        }
        String pivot = entryName(row, row);
        code.line(pivot + " = 1.0 / " + pivot + ";");
    }

    private static String entryName(int row, int column) {
        return "e" + row + "_" + column;
    }

    /** The states after an event, in place. */
    CodeLines jumps(BiFunction<String, Integer, String> at) {
        Map<String, Expr> after = new LinkedHashMap<>();
        model.jumps().forEach((state, expr) -> after.put(state, hoisted.hoist(expr)));
        CodeLines code = new CodeLines(library);
        begin(code, after.values(), at);
        after.forEach((state, expr) ->
                code.line(at.apply("state", model.states().indexOf(state)) + " = " + code.text(expr) + ";"));
        return code;
    }

    /** Loads every name the terms need; definitions among them are worked out where they are first read. */
    private void begin(CodeLines code, Iterable<Expr> terms, BiFunction<String, Integer, String> at) {
        Set<String> needed = new LinkedHashSet<>();
        terms.forEach(term -> needed.addAll(Calculus.names(term)));
        List<String> names = new ArrayList<>(definitions.keySet());
        for (int n = names.size() - 1; n >= 0; n--) {
            if (needed.contains(names.get(n))) needed.addAll(Calculus.names(definition(names.get(n))));
        }
        for (int n = 0; n < model.states().size(); n++) {
            String state = model.states().get(n);
            if (needed.contains(state)) code.local(state, at.apply("state", n));
        }
        for (int n = 0; n < hoisted.coefficients().size(); n++) {
            if (needed.contains("q" + n)) code.local("q" + n, at.apply("coef", n));
        }
        names.removeIf(name -> !needed.contains(name));
        names.forEach(name -> code.whenNeeded(name, definition(name)));
        terms.forEach(code::announce);
    }

    private Expr definition(String name) {
        return java.util.Objects.requireNonNull(definitions.get(name));
    }
}
