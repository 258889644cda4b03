package dev.todoke.kernel.web.rate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each caller: full it holds a minute's worth, and it refills evenly. Bounded: when there are too
 * many callers the longest silent one is forgotten, who would soon have a full bucket anyway.
 */
final class Buckets {

    static final int WINDOW = 60;
    private static final double NANOS = 1_000_000_000.0;

    private final Map<String, Bucket> all;

    Buckets(int callers) {
        this.all = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > callers;
            }
        };
    }

    private record Bucket(double tokens, long at) {}

    /** @param remaining whole requests left; @param full seconds until the bucket is; @param again seconds until one is left */
    record Taken(boolean allowed, int quota, long remaining, long full, long again) {}

    /** @param now nanoseconds since some moment */
    synchronized Taken take(String caller, int quota, long now) {
        double perSecond = quota / (double) WINDOW;
        Bucket known = all.get(caller);
        double tokens = known == null
                ? quota
                : Math.min(quota, known.tokens() + Math.max(0, now - known.at()) / NANOS * perSecond);
        boolean allowed = tokens >= 1;
        double left = allowed ? tokens - 1 : tokens;
        all.put(caller, new Bucket(left, now));
        long full = (long) Math.ceil((quota - left) / perSecond);
        long again = left >= 1 ? 0 : Math.max(1, (long) Math.ceil((1 - left) / perSecond));
        return new Taken(allowed, quota, (long) left, full, again);
    }

    synchronized int size() {
        return all.size();
    }
}
