"""Runs Fibril's SBML export in scipy and compares it with Fibril's own course.

    sbml_in_scipy.py MODEL.xml COURSE.csv ALLOWED

COURSE.csv has a line "day,<state>,<state>…" and then one line per day, values just before that day's session. Events are
taken from the SBML file. Ends with 1 when collagen differs by more than ALLOWED anywhere.
"""

import csv
import re
import sys

from scipy.integrate import solve_ivp

from sbml_model import Model

COLLAGEN = ("C3", "C1", "Cm")


def event_day(event):
    """The day in a trigger "time >= day"."""
    found = re.search(r"\(time>=?(.+)\)$", event["trigger"])
    if not found:
        raise ValueError("this trigger is not 'time >= day': " + event["trigger"])
    return found.group(1)


def run(model, states, days):
    """The state on every day asked for, just before an event on that day."""
    rates = model.function(states)
    fixed = model.fixed()
    events = sorted(((day_of(event, fixed), event) for event in model.events), key=lambda pair: pair[0])
    state = {s: model.values[s] for s in states}
    now, found = 0.0, {}
    for stop in sorted(set(days) | {day for day, _ in events}):
        if stop > now:
            y = solve_ivp(lambda t, y: rates(y, t), (now, stop), [state[s] for s in states], method="DOP853",
                          rtol=1e-11, atol=1e-14).y[:, -1]
            state = dict(zip(states, map(float, y)))
            now = stop
        found[stop] = dict(state)
        for day, event in events:
            if day == stop:
                state = model.after(event, state, day)
    return found


def day_of(event, fixed):
    expression = event_day(event)
    return float(eval(expression, {"v_" + k: v for k, v in fixed.items()}))


def main(sbml, course, allowed):
    with open(course) as file:
        rows = list(csv.DictReader(file))
    states = [name for name in rows[0] if name != "day"]
    model = Model(sbml)
    found = run(model, states, [float(row["day"]) for row in rows])
    worst = max(abs(sum(float(row[s]) - found[float(row["day"])][s] for s in COLLAGEN)) for row in rows)
    least_gain = max(abs(sum(float(row[s]) for s in COLLAGEN)) for row in rows)
    print(f"{len(model.events)} sessions, {len(rows)} days, largest change of collagen {least_gain:.4f}")
    print(f"largest difference in collagen {worst:.2e}, allowed {allowed:.0e}")
    return 0 if worst <= allowed and least_gain > 0.01 and model.events else 1


sys.exit(main(sys.argv[1], sys.argv[2], float(sys.argv[3])))
