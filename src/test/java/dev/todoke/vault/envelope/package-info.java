/** The frozen bytes: properties and known answers. */
@NullMarked
package dev.todoke.vault.envelope;

import org.jspecify.annotations.NullMarked;
