/** What the skin model expects of a course, drawn and put into words. Knows the numbers of a forecast and no database. */
@NullMarked
package fibril.clinic.plan.pages.forecast;

import org.jspecify.annotations.NullMarked;
