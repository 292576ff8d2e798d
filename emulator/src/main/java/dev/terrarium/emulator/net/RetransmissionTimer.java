package dev.terrarium.emulator.net;

import java.util.concurrent.TimeUnit;

/** When unanswered segments are sent again (RFC 6298). Times are in nanoseconds. */
final class RetransmissionTimer {
    /** Below the standard's second: the link has no distance, and its losses are few. */
    static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(200);

    static final long LONGEST = TimeUnit.SECONDS.toNanos(60);
    private static final long INITIAL = TimeUnit.SECONDS.toNanos(1);
    private static final long NEVER = Long.MAX_VALUE;

    private boolean measured;
    private long smoothedRoundTrip;
    private long variation;
    private long timeout = INITIAL;
    private int doublings;
    private long deadline = NEVER;

    /** Takes a measured time from a segment to its acknowledgment, which must not be of a segment sent twice. */
    void measure(long roundTrip) {
        if (measured) {
            variation += (Math.abs(smoothedRoundTrip - roundTrip) - variation) / 4;
            smoothedRoundTrip += (roundTrip - smoothedRoundTrip) / 8;
        } else {
            measured = true;
            smoothedRoundTrip = roundTrip;
            variation = roundTrip / 2;
        }
        timeout = Math.min(LONGEST, Math.max(SHORTEST, smoothedRoundTrip + 4 * variation));
    }

    void start(long now) {
        deadline = now + Math.min(LONGEST, timeout << doublings);
    }

    void stop() {
        deadline = NEVER;
    }

    boolean isRunning() {
        return deadline != NEVER;
    }

    boolean hasExpired(long now) {
        return isRunning() && now - deadline >= 0;
    }

    long deadline() {
        return deadline;
    }

    /** Doubles the time-out, up to its longest. */
    void backOff() {
        if (timeout << doublings < LONGEST) {
            doublings++;
        }
    }

    /** The peer has answered. */
    void forgetBackOff() {
        doublings = 0;
    }
}
