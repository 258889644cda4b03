/** Opening, with an authority, a reason and a committed audit leaf. Only the desk has this. */
@NullMarked
package dev.todoke.vault.open;

import org.jspecify.annotations.NullMarked;
