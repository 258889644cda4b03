package dev.todoke.staff;

import dev.todoke.kernel.OperationCode;
import java.util.UUID;

/** Somebody said yes; heard in the same transaction, for what is done by the yes itself. */
record ApprovalGiven(UUID approval, OperationCode operation) {}
