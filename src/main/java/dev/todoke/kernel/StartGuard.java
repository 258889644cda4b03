package dev.todoke.kernel;

import java.util.List;

/** Looks at the installation before anything is served. Every implementation is asked; one reason is enough to refuse. */
public interface StartGuard {

    /** Reasons not to start, each a sentence that also says what to do; empty when all is well. */
    List<String> reasons();

    /** True for what the others stand on: it is asked before them, and they only if it has no reason. */
    default boolean first() {
        return false;
    }
}
