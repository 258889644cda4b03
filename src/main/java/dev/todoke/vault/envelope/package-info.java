/** The frozen bytes of the envelope, suite by suite, without keys of its own and without a database. Start at docs/envelope.md. */
@NullMarked
package dev.todoke.vault.envelope;

import org.jspecify.annotations.NullMarked;
