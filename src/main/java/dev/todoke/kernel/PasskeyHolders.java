package dev.todoke.kernel;

import java.util.UUID;

/** Whether those who are to make lists will be able to: lists open with a passkey only. {@code staff} implements it. */
public interface PasskeyHolders {

    /** Whether somebody who may make this division's lists has no passkey; never in mode demo, where a code does. */
    boolean missing(UUID division);
}
