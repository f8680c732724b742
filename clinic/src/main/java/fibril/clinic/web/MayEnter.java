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

    /** Before anyone is signed in: sign-in and set-up only. */
    boolean anyone() default false;
}
