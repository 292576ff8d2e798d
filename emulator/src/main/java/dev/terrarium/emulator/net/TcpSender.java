package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/**
 * The sending half of a connection: what is sent, sent again and kept until the guest acknowledges it (RFC 9293, sections
 * 3.3.1, 3.8.1 and 3.8.6). Names in comments are those of the standard.
 *
 * <p>There is no congestion window: between the router and the guest lies a queue that is not filled further when it is
 * full, so nothing is lost for want of room, which is what a congestion window reacts to.
 */
final class TcpSender {
    /** So many time-outs in a row without an answer end a connection (R2 of section 3.8.3). */
    static final int MOST_UNANSWERED = 12;

    private static final int CAPACITY = 128 << 10;
    private static final int DUPLICATES_OF_A_LOSS = 3;

    /** Sends a segment of the connection, with its acknowledgment and window. */
    interface Output {
        boolean hasRoom();

        void send(int sequence, int flags, ByteBuffer payload);
    }

    private final Output output;
    private final ByteRing buffer = new ByteRing(CAPACITY);
    private final RetransmissionTimer timer = new RetransmissionTimer();
    private final int initial; // ISS
    private int base; // of the first byte in the buffer
    private int unacknowledged; // SND.UNA
    private int next; // SND.NXT, which goes back after a loss
    private int highest; // the highest value of SND.NXT so far
    private int window; // SND.WND
    private int windowSequence; // SND.WL1
    private int windowAcknowledgment; // SND.WL2
    private int largestSegment = TcpSegment.DEFAULT_LARGEST_SEGMENT;
    private boolean established;
    private boolean finished;
    private boolean probing;
    private int unanswered;
    private int duplicates;
    private boolean measuring;
    private int measuredSequence;
    private long measuredSince;

    TcpSender(int initialSequence, Output output) {
        this.output = output;
        initial = initialSequence;
        base = initial + 1;
        unacknowledged = initial;
        next = initial;
        highest = initial;
    }

    /** Returns the bytes to be sent and not yet acknowledged, to which the host adds. */
    ByteRing buffer() {
        return buffer;
    }

    int next() {
        return highest;
    }

    void setLargestSegment(int option) {
        int told = option == 0 ? TcpSegment.DEFAULT_LARGEST_SEGMENT : option;
        // A guest that asks for absurdly small segments gets small ones, but no flood of empty ones.
        largestSegment = Math.max(64, Math.min(told, TcpSegment.LARGEST_PAYLOAD));
    }

    /** Takes the window of a segment of the handshake. */
    void setWindow(TcpSegment segment) {
        window = segment.window();
        windowSequence = segment.sequence();
        windowAcknowledgment = segment.acknowledgment();
    }

    /** From now on data may be sent. */
    void establish() {
        established = true;
    }

    /** No more bytes will be added: the end is sent after the last one. */
    void finish() {
        finished = true;
    }

    boolean isFinishing() {
        return finished;
    }

    private int finSequence() {
        return base + buffer.size();
    }

    boolean isFinAcknowledged() {
        return finished && unacknowledged == finSequence() + 1;
    }

    /** Returns whether an acknowledgment is of something that has been sent and was not acknowledged before. */
    boolean isNew(int acknowledgment) {
        return SequenceNumbers.before(unacknowledged, acknowledgment)
                && SequenceNumbers.beforeOrAt(acknowledgment, highest);
    }

    /** Returns whether an acknowledgment is of something that has not been sent. */
    boolean isTooHigh(int acknowledgment) {
        return SequenceNumbers.before(highest, acknowledgment);
    }

    /** Processes a segment's acknowledgment and window. */
    void acknowledge(TcpSegment segment, long now) {
        int acknowledgment = segment.acknowledgment();
        if (isNew(acknowledgment)) {
            advance(acknowledgment, now);
        } else if (acknowledgment == unacknowledged) {
            unanswered = 0;
            countDuplicate(segment);
        }
        if (SequenceNumbers.beforeOrAt(unacknowledged, acknowledgment)
                && (SequenceNumbers.before(windowSequence, segment.sequence())
                        || windowSequence == segment.sequence()
                                && SequenceNumbers.beforeOrAt(windowAcknowledgment, acknowledgment))) {
            setWindow(segment);
            if (window > 0 && probing) {
                stopProbing();
            }
        }
    }

    private void advance(int acknowledgment, long now) {
        unacknowledged = acknowledgment;
        next = SequenceNumbers.later(next, acknowledgment);
        int bytes = Math.min(acknowledgment - base, buffer.size());
        if (bytes > 0) {
            buffer.discard(bytes);
            base += bytes;
        }
        if (measuring && SequenceNumbers.before(measuredSequence, acknowledgment)) {
            timer.measure(now - measuredSince);
            measuring = false;
        }
        timer.forgetBackOff();
        unanswered = 0;
        duplicates = 0;
        probing = false;
        if (unacknowledged == highest) {
            timer.stop();
        } else {
            timer.start(now);
        }
    }

    /** Fast retransmit (RFC 5681, section 3.2): duplicates say that segments behind a lost one arrive. */
    private void countDuplicate(TcpSegment segment) {
        boolean duplicate = segment.length() == 0 && segment.window() == window && unacknowledged != highest;
        if (duplicate && !probing && ++duplicates == DUPLICATES_OF_A_LOSS) {
            measuring = false;
            int length = Math.min(Math.min(largestSegment, buffer.size()), window);
            if (length > 0 && unacknowledged == base) {
                sendSegment(unacknowledged, length, length == buffer.size() && finished && length < window);
            }
        }
    }

    private void stopProbing() {
        probing = false;
        timer.stop();
        timer.forgetBackOff();
    }

    /** Sends what may be sent now, and starts the timer if that needs an answer. */
    void output(long now) {
        if (!established && next == initial) {
            output.send(initial, TcpSegment.SYN, ByteBuffer.allocate(0));
            advanceNext(1, now);
        }
        if (!established) {
            return;
        }
        while (output.hasRoom()) {
            int available = buffer.size() - (next - base);
            if (available < 0) {
                return; // the end is sent
            }
            int usable = unacknowledged + window - next;
            int length = Math.max(0, Math.min(Math.min(largestSegment, available), usable));
            boolean fin = finished && length == available && usable > length;
            if (length == 0 && !fin) {
                startProbing(available > 0 || finished, now);
                return;
            }
            if (length < largestSegment && length < available && next != unacknowledged) {
                return; // the window will open further: no silly small segment
            }
            sendSegment(next, length, fin);
            advanceNext(length + (fin ? 1 : 0), now);
        }
    }

    private void sendSegment(int sequence, int length, boolean fin) {
        ByteBuffer payload = ByteBuffer.allocate(length);
        int offset = sequence - base;
        buffer.copy(offset, payload, length);
        boolean last = offset + length == buffer.size();
        int flags = (fin ? TcpSegment.FIN : 0) | (last && length > 0 ? TcpSegment.PSH : 0);
        output.send(sequence, flags, payload.flip());
    }

    private void advanceNext(int length, long now) {
        if (!measuring && next == highest) {
            measuring = true;
            measuredSequence = next;
            measuredSince = now;
        }
        next += length;
        highest = SequenceNumbers.later(highest, next);
        if (!timer.isRunning() || probing) {
            probing = false;
            timer.start(now);
        }
    }

    /** With a closed window and nothing on its way, only a probe finds out when it opens (section 3.8.6.1). */
    private void startProbing(boolean pending, long now) {
        if (pending && next == unacknowledged && !probing) {
            probing = true;
            timer.start(now);
        }
    }

    /**
     * Sends again what was not acknowledged in time.
     *
     * @return false if the guest has not answered for too long
     */
    boolean poll(long now) {
        if (!timer.hasExpired(now)) {
            return true;
        }
        if (++unanswered > MOST_UNANSWERED) {
            timer.stop();
            return false;
        }
        timer.backOff();
        timer.start(now);
        measuring = false; // an answer could be to either of two segments (Karn's algorithm)
        duplicates = 0;
        if (probing) {
            int length = Math.min(1, buffer.size());
            sendSegment(unacknowledged, length, length == 0);
            highest = SequenceNumbers.later(highest, unacknowledged + 1);
        } else {
            next = unacknowledged;
            output(now);
        }
        return true;
    }

    long deadline() {
        return timer.deadline();
    }
}
