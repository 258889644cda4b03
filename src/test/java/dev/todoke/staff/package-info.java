/** Tests of sign-in, roles and approvals. */
@NullMarked
package dev.todoke.staff;

import org.jspecify.annotations.NullMarked;
