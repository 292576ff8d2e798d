package dev.terrarium.emulator.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * A connection between the guest and a socket of the host: the state machine of RFC 9293, section 3.10. Data is acknowledged
 * to the guest when it is kept here, and the window shrinks by what the host has not taken; what the host sends is read only
 * as far as the guest's acknowledgments make room. So each side feels how slow the other is.
 */
final class TcpConnection {
    /** Twice the time that a segment may live: none lives long on this link, so it is as short as common systems' is. */
    static final long TIME_WAIT_NANOSECONDS = TimeUnit.SECONDS.toNanos(60);

    /**
     * Who talks to whom.
     *
     * @param remote what the guest takes for the other end
     */
    record Ends(Ipv4Address guest, int guestPort, Ipv4Address remote, int remotePort) {}

    private final Ends ends;
    private final Ipv4Output output;
    private final TcpSender sender;
    private final TcpReceiver receiver = new TcpReceiver();
    private HostStream host;
    private TcpState state;
    private boolean acknowledged;
    private long timeWaitEnd;

    private TcpConnection(Ends ends, int initialSequence, Ipv4Output output) {
        this.ends = ends;
        this.output = output;
        sender = new TcpSender(initialSequence, new TcpSender.Output() {
            @Override
            public boolean hasRoom() {
                return output.hasRoom();
            }

            @Override
            public void send(int sequence, int flags, ByteBuffer payload) {
                TcpConnection.this.send(sequence, flags, payload);
            }
        });
    }

    /** Makes a connection for a SYN of the guest. */
    static TcpConnection opening(Ends ends, TcpSegment syn, int initialSequence, Ipv4Output output) {
        TcpConnection connection = new TcpConnection(ends, initialSequence, output);
        connection.state = TcpState.CONNECTING;
        connection.takeSyn(syn);
        return connection;
    }

    /** Makes a connection that somebody on the host has begun. */
    static TcpConnection toGuest(Ends ends, int initialSequence, Ipv4Output output) {
        TcpConnection connection = new TcpConnection(ends, initialSequence, output);
        connection.state = TcpState.SYN_SENT;
        return connection;
    }

    void attach(HostStream stream) {
        host = stream;
    }

    Ends ends() {
        return ends;
    }

    TcpState state() {
        return state;
    }

    /** Returns whether nothing is left to do, neither for the guest nor for the host. */
    boolean isOver() {
        return state == TcpState.CLOSED && host == null;
    }

    /** Returns whether a SYN may take the place of this connection (RFC 9293, section 3.10.7.4; RFC 6191). */
    boolean yieldsTo(TcpSegment segment) {
        return state == TcpState.TIME_WAIT
                && segment.has(TcpSegment.SYN)
                && SequenceNumbers.beforeOrAt(receiver.next(), segment.sequence());
    }

    private void takeSyn(TcpSegment segment) {
        receiver.start(segment.sequence());
        sender.setLargestSegment(segment.largestSegment());
        sender.setWindow(segment);
    }

    private void send(int sequence, int flags, ByteBuffer payload) {
        boolean acknowledges = state != TcpState.SYN_SENT;
        boolean syn = (flags & TcpSegment.SYN) != 0;
        TcpSegment segment = new TcpSegment(
                ends.remotePort,
                ends.guestPort,
                sequence,
                acknowledges ? receiver.next() : 0,
                flags | (acknowledges ? TcpSegment.ACK : 0),
                receiver.window(),
                syn ? TcpSegment.LARGEST_PAYLOAD : 0,
                payload);
        output.send(ends.remote, ends.guest, Ipv4Packet.TCP, segment.encode(ends.remote, ends.guest));
        if (acknowledges) {
            acknowledged = true;
            receiver.advertise();
        }
    }

    private void acknowledge() {
        send(sender.next(), 0, ByteBuffer.allocate(0));
    }

    /** Processes a segment of the guest. */
    void segmentArrives(TcpSegment segment, long now) {
        switch (state) {
            case CONNECTING:
                if (segment.has(TcpSegment.RST)) {
                    abort();
                }
                break; // it is a SYN sent again, which is answered when the host has connected
            case SYN_SENT:
                arrivesInSynSent(segment, now);
                break;
            case CLOSED:
                break;
            default:
                arrivesSynchronised(segment, now);
                break;
        }
    }

    private void arrivesInSynSent(TcpSegment segment, long now) {
        boolean hasAcknowledgment = segment.has(TcpSegment.ACK);
        if (hasAcknowledgment && !sender.isNew(segment.acknowledgment())) {
            if (!segment.has(TcpSegment.RST)) {
                sendReset(segment.acknowledgment());
            }
            return;
        }
        if (segment.has(TcpSegment.RST)) {
            if (hasAcknowledgment) {
                abort();
            }
            return;
        }
        if (!segment.has(TcpSegment.SYN)) {
            return;
        }
        takeSyn(segment);
        if (hasAcknowledgment) {
            state = TcpState.ESTABLISHED;
            sender.acknowledge(segment, now);
            sender.establish();
            acknowledge();
            transfer(now);
        } else {
            state = TcpState.SYN_RECEIVED;
            acknowledge(); // the SYN itself is on its way already
        }
    }

    private void arrivesSynchronised(TcpSegment segment, long now) {
        if (!receiver.isAcceptable(segment)) {
            if (!segment.has(TcpSegment.RST)) {
                answerUnacceptable(segment, now);
            }
            return;
        }
        if (segment.has(TcpSegment.RST)) {
            if (segment.sequence() == receiver.next()) {
                abort();
            } else {
                acknowledge(); // the guest means it only if it repeats it with the number it is told (RFC 5961)
            }
            return;
        }
        if (segment.has(TcpSegment.SYN)) {
            acknowledge(); // likewise
            return;
        }
        if (!segment.has(TcpSegment.ACK) || !takeAcknowledgment(segment, now)) {
            return;
        }
        acknowledged = segment.length() == 0;
        if (segment.length() > 0 && receiver.receive(segment)) {
            guestFinishes(now);
        }
        transfer(now);
        if (!acknowledged && state != TcpState.CLOSED) {
            acknowledge();
        }
    }

    /** A segment outside the window is answered by where the connection is. */
    private void answerUnacceptable(TcpSegment segment, long now) {
        if (state == TcpState.TIME_WAIT && segment.has(TcpSegment.FIN)) {
            waitTime(now); // the guest has not received the acknowledgment of its end
        }
        acknowledged = false;
        if (receiver.window() == 0) {
            takeAcknowledgment(segment, now); // nothing else of what it carries depends on the window
        }
        transfer(now);
        if (!acknowledged && state != TcpState.CLOSED) {
            acknowledge();
        }
    }

    /** Returns whether the rest of the segment is to be processed. */
    private boolean takeAcknowledgment(TcpSegment segment, long now) {
        if (!segment.has(TcpSegment.ACK)) {
            return false;
        }
        if (state == TcpState.SYN_RECEIVED) {
            if (!sender.isNew(segment.acknowledgment())) {
                sendReset(segment.acknowledgment());
                return false;
            }
            state = TcpState.ESTABLISHED;
            sender.setWindow(segment);
            sender.establish();
        }
        if (sender.isTooHigh(segment.acknowledgment())) {
            acknowledge();
            return false;
        }
        sender.acknowledge(segment, now);
        if (sender.isFinAcknowledged()) {
            finAcknowledged(now);
        }
        return state != TcpState.CLOSED;
    }

    private void finAcknowledged(long now) {
        if (state == TcpState.FIN_WAIT_1) {
            state = TcpState.FIN_WAIT_2;
        } else if (state == TcpState.CLOSING) {
            waitTime(now);
        } else if (state == TcpState.LAST_ACK) {
            state = TcpState.CLOSED;
        }
    }

    private void guestFinishes(long now) {
        if (state == TcpState.ESTABLISHED) {
            state = TcpState.CLOSE_WAIT;
        } else if (state == TcpState.FIN_WAIT_1) {
            state = TcpState.CLOSING;
        } else if (state == TcpState.FIN_WAIT_2) {
            waitTime(now);
        }
    }

    private void hostFinishes() {
        sender.finish();
        state = state == TcpState.CLOSE_WAIT ? TcpState.LAST_ACK : TcpState.FIN_WAIT_1;
    }

    private void waitTime(long now) {
        state = TcpState.TIME_WAIT;
        timeWaitEnd = now + TIME_WAIT_NANOSECONDS;
    }

    /** The host's socket is ready for what it was waited for. */
    void hostReady(long now) {
        if (host == null) {
            return;
        }
        if (state == TcpState.CONNECTING) {
            try {
                if (host.finishConnecting()) {
                    state = TcpState.SYN_RECEIVED;
                    host.awaitMore(false);
                    sender.output(now);
                }
            } catch (IOException e) {
                refuse();
            }
            return;
        }
        transfer(now);
        updateWindow();
    }

    /** Answers the guest's SYN: nobody is there. */
    void refuse() {
        sendReset(0);
        abort();
    }

    /** Moves what can be moved, in both directions. */
    private void transfer(long now) {
        if (host != null && isOpen()) {
            try {
                host.writeFrom(receiver.buffer());
                if (receiver.isFinished() && receiver.buffer().size() == 0) {
                    host.endOutput();
                }
                if (!host.readInto(sender.buffer()) && !sender.isFinishing()) {
                    hostFinishes();
                }
                if (sender.isFinishing() && host.isOutputEnded()) {
                    host.close();
                    host = null;
                } else {
                    host.awaitMore(sender.buffer().room() > 0);
                }
            } catch (IOException e) {
                fail(); // the host's peer has reset the connection, or is gone
                return;
            }
        }
        if (state != TcpState.CLOSED) {
            sender.output(now);
        }
    }

    /** Returns whether the handshake is over, so that data may be moved. Bytes for the host outlive the connection. */
    private boolean isOpen() {
        return state != TcpState.CONNECTING && state != TcpState.SYN_SENT && state != TcpState.SYN_RECEIVED;
    }

    private void updateWindow() {
        if (isOpen() && state != TcpState.CLOSED && receiver.shouldUpdateWindow()) {
            acknowledge();
        }
    }

    /** Does what has come due, and goes on with what had no room. */
    void poll(long now) {
        if (state == TcpState.TIME_WAIT && now - timeWaitEnd >= 0) {
            state = TcpState.CLOSED;
        }
        if (state == TcpState.CLOSED || state == TcpState.CONNECTING) {
            return;
        }
        if (!sender.poll(now)) {
            fail();
        } else {
            sender.output(now);
        }
    }

    /** Returns when {@link #poll} has something to do; {@link Long#MAX_VALUE} if never. */
    long deadline() {
        return state == TcpState.TIME_WAIT ? timeWaitEnd : sender.deadline();
    }

    private void sendReset(int sequence) {
        send(sequence, TcpSegment.RST, ByteBuffer.allocate(0));
    }

    /** Ends the connection at once, and tells both sides. */
    private void fail() {
        if (state != TcpState.CLOSED) {
            sendReset(sender.next());
        }
        abort();
    }

    /** Ends the connection at once, and tells the host's side. */
    void abort() {
        state = TcpState.CLOSED;
        if (host != null) {
            host.reset();
            host = null;
        }
    }
}
