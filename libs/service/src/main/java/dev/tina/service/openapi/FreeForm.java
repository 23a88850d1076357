package dev.tina.service.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a record's component that holds JSON of no fixed form what it is, so that a generated client can give it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface FreeForm {

    /** What stands there, in a sentence. */
    String description();

    /** Which kinds of JSON value it may be: {@code object} with any keys, {@code string}, {@code integer}. */
    String[] types() default "object";

    /** One that is taken, as JSON. */
    String example() default "";
}
