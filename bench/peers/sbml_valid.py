"""Asks libSBML what is wrong with Fibril's SBML export.

    sbml_valid.py MODEL.xml

Prints what libSBML finds, all consistency checks on; ends with 1 when anything is an error.
"""

import sys

import libsbml


def main(path):
    document = libsbml.readSBMLFromFile(path)
    document.checkConsistency()
    found = [document.getError(n) for n in range(document.getNumErrors())]
    errors = [one for one in found if one.getSeverity() >= libsbml.LIBSBML_SEV_ERROR]
    kinds = sorted({(one.getErrorId(), one.getSeverityAsString(), one.getShortMessage()) for one in found})
    for number, severity, message in kinds:
        times = sum(one.getErrorId() == number for one in found)
        print(f"  {severity} {number}, {times} times: {message}")
    model = document.getModel()
    print(f"libSBML {libsbml.getLibSBMLDottedVersion()}: {len(errors)} errors, {len(found) - len(errors)} warnings in "
          f"{model.getNumParameters()} parameters, {model.getNumRules()} rules, {model.getNumEvents()} events")
    return 1 if errors else 0


sys.exit(main(sys.argv[1]))
