package fibril.clinic.web;

import fibril.clinic.practice.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may use a controller or one of its methods (the method's own word wins). A route without it does not
 * start: nothing is open because somebody forgot.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MayEnter {
    Role[] value() default {};

    /** For a page that only shows: whoever reads clinical pages, too (see {@link ClinicalReaders}), and to read alone. */
    boolean toRead() default false;

    /** Before anyone is signed in: sign-in, set-up, and the door of a client's link. */
    boolean anyone() default false;

    /** A client who came in by her own link, and nobody else: no member of staff sees her page as hers. */
    boolean guests() default false;
}
