/** Tests of the vault: bytes, key store, database on both engines. */
@NullMarked
package dev.todoke.vault;

import org.jspecify.annotations.NullMarked;
