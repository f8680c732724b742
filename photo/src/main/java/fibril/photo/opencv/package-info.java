/** The only package that knows OpenCV. Native memory lives in pointer scopes and never leaves. */
@NullMarked
package fibril.photo.opencv;

import org.jspecify.annotations.NullMarked;
