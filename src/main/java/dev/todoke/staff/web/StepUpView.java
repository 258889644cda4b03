package dev.todoke.staff.web;

import dev.todoke.kernel.Operation;

/**
 * The step-up page: for what, and where to go on.
 *
 * @param name the list's or the winner's own name, without a personal value; empty where nobody has one for it
 */
public record StepUpView(
        boolean byCode, boolean byPasskey, String operation, String name, Operation work, String back, String problem) {

    public String content() {
        String hash = work.contentHash();
        return hash == null ? "" : hash;
    }

    public boolean people() {
        return work.rows() > 0;
    }
}
