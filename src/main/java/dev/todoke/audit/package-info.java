/** Leaves of the log (監査記録): frozen canonical bytes, inserted in the business transaction, never changed. Start at {@code AuditLog}. */
@NullMarked
package dev.todoke.audit;

import org.jspecify.annotations.NullMarked;
