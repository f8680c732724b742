package fibril.skin.symbols;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rate equations written down: {@code state' = rate}.
 *
 * @param name what the model is called
 * @param parameters names of the given numbers
 * @param constants what follows from the parameters alone, in the order it can be worked out
 * @param states names of the states, in the order of every state array
 * @param definitions what follows from states, parameters and constants, in the order it can be worked out
 * @param rates one per state, by its name
 * @param jumps the states just after an event, for those that change; may use the names in {@code doses}
 * @param doses names of what an event is given
 */
public record RateModel(
        String name,
        List<String> parameters,
        Map<String, Expr> constants,
        List<String> states,
        Map<String, Expr> definitions,
        Map<String, Expr> rates,
        Map<String, Expr> jumps,
        List<String> doses) {

    public RateModel {
        parameters = List.copyOf(parameters);
        constants = inOrder(constants);
        states = List.copyOf(states);
        definitions = inOrder(definitions);
        rates = inOrder(rates);
        jumps = inOrder(jumps);
        doses = List.copyOf(doses);
        if (!rates.keySet().equals(java.util.Set.copyOf(states))) {
            throw new IllegalArgumentException(name + ": one rate per state, was given " + rates.keySet());
        }
    }

    private static Map<String, Expr> inOrder(Map<String, Expr> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A model without events. */
    public static RateModel of(
            String name, List<String> parameters, Map<String, Expr> definitions, Map<String, Expr> rates) {
        return new RateModel(
                name, parameters, Map.of(), List.copyOf(rates.keySet()), definitions, rates, Map.of(), List.of());
    }

    /** The rates, in the order of the states. */
    public List<Expr> rateList() {
        List<Expr> list = new ArrayList<>();
        for (String state : states) list.add(rate(state));
        return list;
    }

    private Expr rate(String state) {
        Expr rate = rates.get(state);
        if (rate == null) throw new IllegalArgumentException(state + " has no rate");
        return rate;
    }
}
