/**
 * A request that carries an {@code Idempotency-Key} is done once, however often it is sent (decision 0028). Start with
 * {@link dev.todoke.kernel.web.once.OnceFilter}; what may be told again of an answer says {@link
 * dev.todoke.kernel.web.once.Replay} at the endpoint.
 */
@NullMarked
package dev.todoke.kernel.web.once;

import org.jspecify.annotations.NullMarked;
