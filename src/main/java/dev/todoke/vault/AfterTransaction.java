package dev.todoke.vault;

import jakarta.transaction.Synchronization;

/** Something to do once a transaction has ended, however it ended. */
record AfterTransaction(Runnable work) implements Synchronization {

    @Override
    public void beforeCompletion() {
        // Nothing: only the end counts.
    }

    @Override
    public void afterCompletion(int status) {
        work.run();
    }
}
