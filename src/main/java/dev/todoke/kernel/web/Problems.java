package dev.todoke.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.todoke.kernel.Faults;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.Refusal.FieldProblem;
import dev.todoke.kernel.StepUpNeeded;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.exception.DataException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Which kind of problem an exception is. Expected refusals are found in whatever wraps them; the rest is an incident. */
final class Problems {

    private static final int DEPTH = 8;

    /** Serialization failure, deadlock, lock not available, statement cancelled for its time. */
    private static final Set<String> HELD = Set.of("40001", "40P01", "55P03", "57014");

    /** PostgreSQL keeps no NUL in a text. */
    private static final String CHARACTER = "22021";

    private Problems() {}

    /** Finds the expected refusal in whatever wraps it; what is not expected becomes an incident. */
    static Problem of(Throwable thrown) {
        if (find(thrown, StepUpNeeded.class) instanceof StepUpNeeded needed) {
            return new Problem(needed.type(), named(needed.operation()), null);
        }
        if (find(thrown, Refusal.class) instanceof Refusal refusal) {
            return new Problem(refusal.type(), refusal.fields(), null);
        }
        if (find(thrown, ConstraintViolationException.class) instanceof ConstraintViolationException violation) {
            return invalid(violation);
        }
        if (find(thrown, UnauthorizedException.class) != null
                || find(thrown, AuthenticationFailedException.class) != null) {
            return Problem.of(ProblemType.NOT_SIGNED_IN);
        }
        if (find(thrown, ForbiddenException.class) != null) {
            return Problem.of(ProblemType.FORBIDDEN);
        }
        if (find(thrown, OptimisticLockException.class) != null || heldByOthers(thrown) || twiceTheSame(thrown)) {
            return Problem.of(ProblemType.CONFLICT);
        }
        if (find(thrown, DataException.class) instanceof DataException unfit) {
            return unfit(unfit);
        }
        if (find(thrown, JsonProcessingException.class) instanceof JsonProcessingException parse
                && fromRequest(thrown)) {
            return Unreadable.problem(parse);
        }
        if (thrown instanceof WebApplicationException web) {
            return web(web);
        }
        if (thrown instanceof EOFException) {
            return Problem.of(ProblemType.MALFORMED);
        }
        return new Problem(ProblemType.INTERNAL, List.of(), Faults.log(thrown));
    }

    /**
     * Somebody else holds the rows for longer than we wait, or waits for ours. Every database says it with a state and an
     * exception of its own, and Hibernate makes one of several types of it.
     */
    private static boolean heldByOthers(Throwable thrown) {
        return find(thrown, SQLTimeoutException.class) != null
                || find(thrown, LockTimeoutException.class) != null
                || find(thrown, PessimisticLockException.class) != null
                || find(thrown, QueryTimeoutException.class) != null
                || find(thrown, LockAcquisitionException.class) != null
                || find(thrown, org.hibernate.PessimisticLockException.class) != null
                || find(thrown, org.hibernate.QueryTimeoutException.class) != null
                || (find(thrown, SQLException.class) instanceof SQLException sql
                        && sql.getSQLState() != null
                        && HELD.contains(sql.getSQLState()));
    }

    /** What no column can hold. A character is the sender's; a length or a number got past a check of ours. */
    private static Problem unfit(DataException thrown) {
        return CHARACTER.equals(thrown.getSQLState())
                ? Problem.of(ProblemType.INVALID)
                : new Problem(ProblemType.INVALID, List.of(), Faults.log(thrown));
    }

    /** Reading or writing over the wire failed; a database that failed is another matter, whatever its cause. */
    static boolean onTheWire(Throwable thrown) {
        return find(thrown, IOException.class) != null && find(thrown, SQLException.class) == null;
    }

    /** Ids and numbers of ours, word for word what a step-up must name. */
    private static List<FieldProblem> named(Operation work) {
        List<FieldProblem> named = new ArrayList<>(List.of(
                new FieldProblem("operation", work.code().name()),
                new FieldProblem("division", work.division().toString()),
                new FieldProblem("object", work.object().toString()),
                new FieldProblem("rows", Integer.toString(work.rows()))));
        String hash = work.contentHash();
        if (hash != null) {
            named.add(new FieldProblem("contentHash", hash));
        }
        return named;
    }

    /** Two requests at once made what may exist once; the second one lost. */
    private static boolean twiceTheSame(Throwable thrown) {
        return find(thrown, org.hibernate.exception.ConstraintViolationException.class)
                        instanceof org.hibernate.exception.ConstraintViolationException violation
                && violation.getKind() == org.hibernate.exception.ConstraintViolationException.ConstraintKind.UNIQUE;
    }

    private static Problem web(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        if (status >= 500) {
            ProblemType kind = status == 503 ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL;
            return new Problem(kind, List.of(), Faults.log(web));
        }
        return Problem.of(kind(status));
    }

    /** Our kind for a status that a library chose; one without a kind of its own counts as malformed. */
    static ProblemType kind(int status) {
        return switch (status) {
            case 401 -> ProblemType.NOT_SIGNED_IN;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 409 -> ProblemType.CONFLICT;
            case 410 -> ProblemType.GONE;
            case 412 -> ProblemType.PRECONDITION_FAILED;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA;
            case 422 -> ProblemType.INVALID;
            case 428 -> ProblemType.PRECONDITION_REQUIRED;
            case 429 -> ProblemType.TOO_MANY;
            default -> ProblemType.MALFORMED;
        };
    }

    /** Field by field: the last names of the path and the constraint's own name, never its message or value. */
    private static Problem invalid(ConstraintViolationException violation) {
        List<FieldProblem> fields = violation.getConstraintViolations().stream()
                .map(v -> new FieldProblem(pointer(v), constraint(v)))
                .distinct()
                .limit(100)
                .toList();
        return new Problem(ProblemType.INVALID, fields, null);
    }

    private static String pointer(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        int method = path.indexOf('.');
        int argument = path.indexOf('.', method + 1);
        return path.substring(argument < 0 ? Math.max(method + 1, 0) : argument + 1)
                .replace('.', '/');
    }

    private static String constraint(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** A parser's complaint is the sender's fault only while a request is read, not when we write or read our own. */
    private static boolean fromRequest(Throwable thrown) {
        return thrown instanceof WebApplicationException
                || (thrown instanceof JsonProcessingException parse && parse.getLocation() != null);
    }

    static @Nullable Throwable find(Throwable thrown, Class<? extends Throwable> type) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (type.isInstance(cause)) {
                return cause;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
