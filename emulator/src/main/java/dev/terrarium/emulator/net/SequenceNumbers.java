package dev.terrarium.emulator.net;

/**
 * Arithmetic of TCP's sequence numbers, which wrap at 2<sup>32</sup> (RFC 9293, section 3.4). Numbers are compared by the
 * sign of their distance, which is right while they are less than 2<sup>31</sup> apart; windows here are far smaller.
 */
final class SequenceNumbers {
    private SequenceNumbers() {}

    /** Returns whether {@code a} comes before {@code b}. */
    static boolean before(int a, int b) {
        return a - b < 0;
    }

    static boolean beforeOrAt(int a, int b) {
        return a - b <= 0;
    }

    static int later(int a, int b) {
        return before(a, b) ? b : a;
    }
}
