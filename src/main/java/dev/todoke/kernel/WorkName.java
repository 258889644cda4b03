package dev.todoke.kernel;

import java.util.Optional;

/**
 * Says in a person's words what an operation is about (作業の名前), so that nobody proves presence for a row of digits.
 * Whoever owns the objects implements it; never a personal value. It names an object only where the operation has its true
 * division, because that is the wall that was checked.
 */
public interface WorkName {

    Optional<String> name(Operation work);
}
