package dev.todoke.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells staff that something waits for them (担当者への通知), by mail or chat. Called in the business transaction; nothing is
 * sent before it is committed, nothing when it is not. {@code post} implements it.
 */
public interface StaffNotices {

    void tell(Notice notice);

    /** What may be told. Names stand in rows and never change. */
    enum Code {
        APPROVAL_ASKED(false),
        ERASURE_OVERDUE(true),
        JOB_FAILED(true),
        OPENING_BUDGET_PASSED(true),
        SIGN_IN_ALARM(true),
        RECOVERY_STARTED(false),
        LONE_DEED(false),
        /** Somebody was taken off the list of those who are told. */
        RECIPIENT_REMOVED(false),
        /** Somebody has a new passkey, one less, or bound a company account; the object is the person. */
        FACTORS_CHANGED(false),
        TOKEN_MADE(false),
        /** Somebody passed by who was named for the day the company's provider is down. */
        BREAK_GLASS(false);

        private final boolean daily;

        Code(boolean daily) {
            this.daily = daily;
        }

        /** Told once a day for the same division and object, however often it happens. */
        public boolean daily() {
            return daily;
        }
    }

    /**
     * One thing to tell: codes, ids and counts, never a personal value.
     *
     * @param division whose list of recipients; null for the whole instance
     * @param object what it is about, for example the approval; null where nothing has an id
     * @param count how many; 0 where that has no meaning
     */
    record Notice(
            Code code, @Nullable UUID division, @Nullable UUID object, int count) {}
}
