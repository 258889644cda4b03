/** The only door to cryptography: envelopes, key store, MACs, signatures, rewrapping, key destruction. Start at docs/envelope.md. */
@NullMarked
package dev.todoke.vault;

import org.jspecify.annotations.NullMarked;
