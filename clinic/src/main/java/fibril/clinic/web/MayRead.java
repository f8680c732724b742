package fibril.clinic.web;

import fibril.clinic.practice.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** For a page that shows what is clinical and changes nothing: whoever treats, and {@link ClinicalReaders}. */
@MayEnter(
        value = {Role.OWNER, Role.PRACTITIONER},
        toRead = true)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface MayRead {}
