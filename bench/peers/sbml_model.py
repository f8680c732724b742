"""Reads the part of SBML Level 3 that a rate-rule model needs, and writes it again as a Python function.

Nothing of Fibril is used: what it gets is the file and the SBML specification.
"""

import math
import re
import xml.etree.ElementTree as ET

MATH = "{http://www.w3.org/1998/Math/MathML}"
INFIX = {"plus": "+", "minus": "-", "times": "*", "divide": "/", "geq": ">=", "gt": ">", "leq": "<=", "lt": "<", "and": " and "}
NAMED = {"exp": "exp", "ln": "log", "root": "sqrt", "abs": "abs"}


def code(node):
    """A MathML element as a Python expression."""
    tag = node.tag.replace(MATH, "")
    if tag == "math":
        return code(node[0])
    if tag == "ci":
        return "v_" + node.text.strip()
    if tag == "csymbol":
        return "time"
    if tag == "cn":
        return number(node)
    if tag == "apply":
        operator = node[0].tag.replace(MATH, "")
        return applied(operator, [code(child) for child in node[1:]])
    raise ValueError("MathML element not known here: " + tag)


def number(node):
    if len(node) == 1:  # <cn type="e-notation">1.5<sep/>-6</cn>
        return repr(float(node.text.strip() + "e" + node[0].tail.strip()))
    return repr(float(node.text.strip()))


def applied(operator, arguments):
    if operator in INFIX:
        if operator == "minus" and len(arguments) == 1:
            return "(-" + arguments[0] + ")"
        return "(" + INFIX[operator].join(arguments) + ")"
    if operator in NAMED:
        return NAMED[operator] + "(" + ",".join(arguments) + ")"
    if operator == "power":
        return "(" + "**".join(arguments) + ")"
    raise ValueError("MathML operator not known here: " + operator)


class Model:
    """Values by name, assignment rules in an order that works, rate rules and events."""

    def __init__(self, path):
        model = next(child for child in ET.parse(path).getroot() if child.tag.endswith("}model"))
        self.values = {}
        self.assigned = {}
        self.initial = {}
        self.rates = {}
        self.events = []
        for node in model.iter():
            self.take(node)
        self.order = self.sorted_assignments()

    def take(self, node):
        tag = node.tag.rsplit("}", 1)[-1]
        if tag in ("parameter", "compartment", "species"):
            value = next((node.get(k) for k in ("value", "size", "initialConcentration", "initialAmount") if node.get(k)), "0")
            self.values[node.get("id")] = float(value)
        elif tag == "assignmentRule":
            self.assigned[node.get("variable")] = code(math_of(node))
        elif tag == "initialAssignment":
            self.initial[node.get("symbol")] = code(math_of(node))
        elif tag == "rateRule":
            self.rates[node.get("variable")] = code(math_of(node))
        elif tag == "event":
            self.events.append(event(node))

    def sorted_assignments(self):
        done, order = set(), []
        while len(order) < len(self.assigned):
            ready = [n for n in self.assigned if n not in done
                     and not (names(self.assigned[n]) & self.assigned.keys() - done)]
            if not ready:
                raise ValueError("assignment rules in a circle")
            done.update(ready)
            order.extend(ready)
        return order

    def function(self, states):
        """rates(y, time) over the states in the order given, everything that is fixed worked out beforehand."""
        fixed = self.fixed()
        lines = ["def rates(y, time):", " " + ",".join("v_" + s for s in states) + " = y"]
        needed = {n for n in self.order if n not in fixed}
        lines += [f" v_{n} = {self.assigned[n]}" for n in self.order if n in needed]
        lines.append(" return [" + ",".join(self.rates[s] for s in states) + "]")
        scope = {"exp": math.exp, "sqrt": math.sqrt, "log": math.log}
        scope.update({"v_" + k: v for k, v in fixed.items()})
        exec("\n".join(lines), scope)
        return scope["rates"]

    def fixed(self):
        """Parameters, and what follows from them alone."""
        moving = set(self.rates)
        for name in self.order:
            if names(self.assigned[name]) & moving:
                moving.add(name)
        values = {k: v for k, v in self.values.items() if k not in moving}
        for name, expression in list(self.initial.items()) + [(n, self.assigned[n]) for n in self.order]:
            if name not in moving:
                values[name] = evaluate(expression, values, 0)
        return values

    def after(self, event, state, time):
        """The state after an event; every right-hand side sees the state before it."""
        values = dict(self.fixed())
        values.update(state)
        for name in self.order:
            values[name] = evaluate(self.assigned[name], values, time)
        changed = dict(state)
        for name, expression in event["assignments"].items():
            changed[name] = evaluate(expression, values, time)
        return changed


def names(expression):
    return set(re.findall(r"v_(\w+)", expression))


def evaluate(expression, values, time):
    scope = {"exp": math.exp, "sqrt": math.sqrt, "log": math.log, "time": time}
    scope.update({"v_" + k: v for k, v in values.items()})
    return eval(expression, scope)


def math_of(node):
    return next(child for child in node if child.tag == MATH + "math")


def event(node):
    parts = {child.tag.rsplit("}", 1)[-1]: child for child in node}
    assignments = {a.get("variable"): code(math_of(a)) for a in parts["listOfEventAssignments"]}
    return {"trigger": code(math_of(parts["trigger"])), "assignments": assignments}
