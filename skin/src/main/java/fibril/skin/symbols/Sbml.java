package fibril.skin.symbols;

import fibril.skin.symbols.Expr.Call;
import fibril.skin.symbols.Expr.Num;
import fibril.skin.symbols.Expr.Product;
import fibril.skin.symbols.Expr.Quotient;
import fibril.skin.symbols.Expr.Sum;
import fibril.skin.symbols.Expr.Sym;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes a model as SBML Level 3 Version 1, for simulators of other people: states start at 0 and follow rate rules,
 * definitions are assignment rules, events jump at their times. Time is in days.
 *
 * <p>Only plus, times, divide, root and exp occur; piecewise and abs are what simulators most often lack.
 */
public final class Sbml {

    private final RateModel model;
    private final Map<String, Double> values;
    private final List<Event> events;
    private final StringBuilder text = new StringBuilder();

    /**
     * An event of the model.
     *
     * @param time when it happens, days
     * @param doses what it is given, by the names in {@link RateModel#doses()}
     */
    public record Event(double time, Map<String, Double> doses) {
        public Event {
            doses = Map.copyOf(doses);
        }
    }

    private Sbml(RateModel model, Map<String, Double> values, List<Event> events) {
        this.model = model;
        this.values = values;
        this.events = events;
    }

    /**
     * The document.
     *
     * @param values one for every parameter of the model
     */
    public static String of(RateModel model, Map<String, Double> values, List<Event> events) {
        Sbml sbml = new Sbml(model, values, events);
        sbml.write();
        return sbml.text.toString();
    }

    private void write() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        line("<sbml xmlns=\"http://www.sbml.org/sbml/level3/version1/core\" level=\"3\" version=\"1\">");
        line("<model id=\"" + model.name() + "\" timeUnits=\"day\">");
        line("<listOfUnitDefinitions><unitDefinition id=\"day\"><listOfUnits><unit kind=\"second\" exponent=\"1\""
                + " scale=\"0\" multiplier=\"86400\"/></listOfUnits></unitDefinition></listOfUnitDefinitions>");
        parameters();
        initialAssignments();
        rules();
        if (!events.isEmpty()) events();
        line("</model>");
        line("</sbml>");
    }

    private void parameters() {
        line("<listOfParameters>");
        for (String name : model.parameters()) {
            parameter(name, Objects.requireNonNull(values.get(name), () -> name + " has no value"), true);
        }
        for (int n = 0; n < events.size(); n++) {
            for (String dose : model.doses()) {
                double value = Objects.requireNonNull(events.get(n).doses().get(dose), () -> dose + " has no value");
                parameter(numbered(dose, n), value, true);
            }
        }
        model.constants().keySet().forEach(name -> line("<parameter id=\"" + name + "\" constant=\"true\"/>"));
        model.states().forEach(name -> parameter(name, 0, false));
        model.definitions().keySet().forEach(name -> line("<parameter id=\"" + name + "\" constant=\"false\"/>"));
        line("</listOfParameters>");
    }

    private void parameter(String name, double value, boolean constant) {
        line("<parameter id=\"" + name + "\" value=\"" + value + "\" constant=\"" + constant + "\"/>");
    }

    private void initialAssignments() {
        if (model.constants().isEmpty()) return;
        line("<listOfInitialAssignments>");
        model.constants()
                .forEach((name, expr) ->
                        line("<initialAssignment symbol=\"" + name + "\">" + math(expr) + "</initialAssignment>"));
        line("</listOfInitialAssignments>");
    }

    private void rules() {
        line("<listOfRules>");
        model.definitions()
                .forEach((name, expr) ->
                        line("<assignmentRule variable=\"" + name + "\">" + math(expr) + "</assignmentRule>"));
        model.rates()
                .forEach((name, expr) -> line("<rateRule variable=\"" + name + "\">" + math(expr) + "</rateRule>"));
        line("</listOfRules>");
    }

    private void events() {
        line("<listOfEvents>");
        for (int n = 0; n < events.size(); n++) event(n);
        line("</listOfEvents>");
    }

    private void event(int n) {
        line("<event id=\"event_" + (n + 1) + "\" useValuesFromTriggerTime=\"true\">");
        line("<trigger initialValue=\"false\" persistent=\"true\"><math xmlns=\"http://www.w3.org/1998/Math/MathML\">"
                + "<apply><geq/><csymbol encoding=\"text\" definitionURL=\"http://www.sbml.org/sbml/symbols/time\">t</csymbol>"
                + number(events.get(n).time()) + "</apply></math></trigger>");
        line("<listOfEventAssignments>");
        model.jumps()
                .forEach((name, expr) -> line("<eventAssignment variable=\"" + name + "\">" + math(forEvent(expr, n))
                        + "</eventAssignment>"));
        line("</listOfEventAssignments>");
        line("</event>");
    }

    /** Every event has doses of its own, so their names are numbered. */
    private Expr forEvent(Expr expr, int n) {
        if (expr instanceof Sym sym) return model.doses().contains(sym.name()) ? new Sym(numbered(sym.name(), n)) : sym;
        if (expr instanceof Sum sum) return new Sum(forEvent(sum.terms(), n));
        if (expr instanceof Product product) return new Product(forEvent(product.factors(), n));
        if (expr instanceof Quotient q) return new Quotient(forEvent(q.over(), n), forEvent(q.under(), n));
        if (expr instanceof Call call) return new Call(call.function(), forEvent(call.argument(), n));
        return expr;
    }

    private List<Expr> forEvent(List<Expr> parts, int n) {
        return parts.stream().map(part -> forEvent(part, n)).toList();
    }

    private static String numbered(String dose, int n) {
        return dose + "_" + (n + 1);
    }

    private static String math(Expr expr) {
        return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + term(expr) + "</math>";
    }

    private static String term(Expr expr) {
        if (expr instanceof Num num) return number(num.value());
        if (expr instanceof Sym sym) return "<ci>" + sym.name() + "</ci>";
        return "<apply><" + operator(expr) + "/>"
                + Calculus.parts(expr).stream().map(Sbml::term).collect(Collectors.joining()) + "</apply>";
    }

    private static String operator(Expr expr) {
        if (expr instanceof Sum) return "plus";
        if (expr instanceof Product) return "times";
        if (expr instanceof Quotient) return "divide";
        return switch (((Call) expr).function()) {
            case SQRT -> "root";
            case EXP -> "exp";
        };
    }

    /** MathML wants the exponent apart. */
    private static String number(double value) {
        String[] parts = Double.toString(value).split("E", -1);
        if (parts.length == 1) return "<cn>" + parts[0] + "</cn>";
        return "<cn type=\"e-notation\">" + parts[0] + "<sep/>" + parts[1] + "</cn>";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
