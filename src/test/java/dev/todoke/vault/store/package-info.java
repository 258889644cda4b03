/** The key store on disk. */
@NullMarked
package dev.todoke.vault.store;

import org.jspecify.annotations.NullMarked;
