/** One parameter set of the skin model on the command line: its states over time, and the same run as SBML. */
@NullMarked
package fibril.app.simulate;

import org.jspecify.annotations.NullMarked;
