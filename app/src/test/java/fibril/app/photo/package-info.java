/** {@code fibril measure}: two photographs in, figures and maps out. */
@NullMarked
package fibril.app.photo;

import org.jspecify.annotations.NullMarked;
