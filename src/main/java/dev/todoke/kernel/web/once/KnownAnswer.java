package dev.todoke.kernel.web.once;

import org.jspecify.annotations.Nullable;

/** What is kept of an answer. */
record KnownAnswer(
        int status,
        byte @Nullable [] body,
        @Nullable String location,
        @Nullable String etag) {}
