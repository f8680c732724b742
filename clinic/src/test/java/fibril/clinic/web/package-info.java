@NullMarked
package fibril.clinic.web;

import org.jspecify.annotations.NullMarked;
