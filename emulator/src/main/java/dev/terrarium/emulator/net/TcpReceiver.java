package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/**
 * The receiving half of a connection: what the guest sends, in order, until the host's socket takes it (RFC 9293, sections
 * 3.3.1 and 3.8.6). Segments that arrive before their turn are dropped; that they are acknowledged all the same makes the
 * guest send the missing one again.
 */
final class TcpReceiver {
    /** The largest window that a segment can tell without scaling. */
    private static final int CAPACITY = 0xffff;

    private final ByteRing buffer = new ByteRing(CAPACITY);
    private int next; // RCV.NXT
    private int advertisedEnd;
    private boolean finished;

    /** Returns the bytes that the host has not taken yet. */
    ByteRing buffer() {
        return buffer;
    }

    /** The guest's SYN has this number. */
    void start(int initialSequence) {
        next = initialSequence + 1;
        advertisedEnd = next + CAPACITY;
    }

    int next() {
        return next;
    }

    /** Returns the window to tell the guest (RCV.WND). Its end never moves back: only received bytes take room. */
    int window() {
        return buffer.room();
    }

    /** A segment with this window has been sent. */
    void advertise() {
        advertisedEnd = next + window();
    }

    /** Returns whether the window has opened so far that the guest should hear of it (section 3.8.6.2.2). */
    boolean shouldUpdateWindow() {
        int opened = next + window() - advertisedEnd;
        return opened >= Math.min(CAPACITY / 2, TcpSegment.LARGEST_PAYLOAD) && !finished;
    }

    /** Returns whether a part of a segment is within the window (table 6 of section 3.4). */
    boolean isAcceptable(TcpSegment segment) {
        int length = segment.length();
        int window = window();
        if (length == 0) {
            return window == 0 ? segment.sequence() == next : isInWindow(segment.sequence());
        }
        return window > 0 && (isInWindow(segment.sequence()) || isInWindow(segment.sequence() + length - 1));
    }

    boolean isInWindow(int sequence) {
        return SequenceNumbers.beforeOrAt(next, sequence) && SequenceNumbers.before(sequence, next + window());
    }

    /**
     * Takes the bytes of an acceptable segment that are next.
     *
     * @return whether the segment's FIN was next after them
     */
    boolean receive(TcpSegment segment) {
        int known = next - segment.sequence();
        ByteBuffer payload = segment.payload().slice();
        if (finished || known < 0 || known > payload.remaining()) {
            return false;
        }
        payload.position(known);
        int before = payload.remaining();
        buffer.append(payload);
        next += before - payload.remaining();
        if (!segment.has(TcpSegment.FIN) || payload.hasRemaining()) {
            return false;
        }
        next++;
        finished = true;
        return true;
    }

    /** Returns whether the guest has sent its last byte. */
    boolean isFinished() {
        return finished;
    }
}
