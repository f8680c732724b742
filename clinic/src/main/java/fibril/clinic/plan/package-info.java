/** What is planned and agreed before the first needle: courses, consents, who may treat, test patches, what still stops. */
@NullMarked
package fibril.clinic.plan;

import org.jspecify.annotations.NullMarked;
