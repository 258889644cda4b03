/**
 * People of the desk (担当者): members, sign-in with two factors, sessions, step-up, roles, approvals; and the only place
 * that mints the authority of a person. Start at {@code SignIn} and {@code Authorities}.
 */
@NullMarked
package dev.todoke.staff;

import org.jspecify.annotations.NullMarked;
