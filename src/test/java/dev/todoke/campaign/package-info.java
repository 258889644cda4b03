/** Tests of campaign. */
@NullMarked
package dev.todoke.campaign;

import org.jspecify.annotations.NullMarked;
