package dev.todoke.kernel.web.once;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a second request with the same {@code Idempotency-Key} is told. Without this annotation an endpoint keeps nothing
 * but that it was done and where: answers may hold opened details or secrets that are shown once.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Replay {

    Kept value();

    /** How much of an answer is kept for a day. */
    enum Kept {
        /** All of it: ids, codes, counts, days, and texts that the database holds in the clear anyway. */
        ANSWER,
        /** That it was done and, where the answer named one, the address to look at; repeated, it is a 409. */
        NOTHING
    }
}
