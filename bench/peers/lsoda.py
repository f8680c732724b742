"""LSODA (scipy odeint) on the problem of fibril.bench.Problem, with rates read from the SBML export.

    lsoda.py MODEL.xml PEOPLE REPEATS RTOL
"""

import sys
import time

from scipy.integrate import odeint

from sbml_model import Model

LEGS = [0, 30, 60, 90, 150, 180, 365]
SESSIONS = {0, 30, 60, 90}
OUTPUTS = {30, 90, 150, 180, 365}
STATES = "W P I M T F A Q E C3 C1 Cm".split()


def heal(rates, lost, dose, rtol):
    y = [0.0] * len(STATES)
    collagen = []
    for start, end in zip(LEGS, LEGS[1:]):
        if start in SESSIONS:
            y = jump(list(y), lost, dose)
        y = odeint(rates, y, [start, end], rtol=rtol, atol=rtol / 100, mxstep=100000)[-1]
        if end in OUTPUTS:
            collagen.append(1 + y[9] + y[10] + y[11])
    return collagen


def jump(y, lost, dose):
    injured, trophic = dose
    collagen, elastin = lost[0] * injured, lost[1] * injured
    y[0] += injured * (1 - y[0])
    y[1] += trophic
    y[8] -= elastin * (1 + y[8])
    y[9] *= 1 - collagen
    y[10] *= 1 - collagen
    y[11] -= collagen * (1 + y[11])
    return y


def main(sbml, people, repeats, rtol):
    model = Model(sbml)
    with open(people) as file:
        dose = [float(x) for x in file.readline().split()]
        rows = [[float(x) for x in line.split()] for line in file]
    with open(sbml + ".symbols") as file:
        symbols = file.read().split()
    ready = []
    for row in rows:
        model.values.update(zip(symbols, row))
        ready.append((model.function(STATES), (model.values["eta_C"], model.values["eta_E"])))
    for _ in range(max(1, repeats)):
        before = time.thread_time()
        collagen = [heal(rates, lost, dose, rtol) for rates, lost in ready]
        print("repeat", (time.thread_time() - before) * 1e6 / len(rows))
    print("steps NaN")
    for values in collagen:
        print("collagen", *map(repr, map(float, values)))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))
