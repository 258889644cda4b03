/**
 * The door (受付口): links that winners get, their revocation, and the details they send. It seals and never opens; what a
 * winner sent can be read only in {@code details}. Start at {@code Links} and {@code Reception}.
 */
@NullMarked
package dev.todoke.intake;

import org.jspecify.annotations.NullMarked;
