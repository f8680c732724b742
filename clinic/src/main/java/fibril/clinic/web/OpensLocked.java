package fibril.clinic.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pages that may be asked for the record of somebody who asked to be forgotten; to all others it does not exist. They
 * show of it only what their reader may see.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpensLocked {}
