package dev.terrarium.emulator.net;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A small TCP for the guest's side of tests: segments of random size, a window that may close for a while, segments out of
 * order kept, and each time-out sends everything again from the first byte that is not acknowledged.
 */
final class GuestTcp {
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int ACK = 16;

    private static final long TIMEOUT = TimeUnit.MILLISECONDS.toNanos(150);
    private static final byte[] LARGEST_SEGMENT = {2, 4, 0x05, (byte) 0xb4};

    private final Consumer<byte[]> wire;
    private final Random random;
    private final int remote;
    private int remotePort;
    private final int port;
    private final byte[] data;
    private final int initial;
    private final TreeMap<Integer, byte[]> early = new TreeMap<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private boolean listening;
    private boolean synSent;
    private boolean established;
    private boolean mayFinish = true;
    private int acknowledged; // of SYN, data and FIN, counted from the initial sequence number
    private int next;
    private int peerInitial;
    private int peerWindow;
    private long timeout = Long.MAX_VALUE;
    private int window = 0xffff;
    private int largestWindow = 0xffff;
    private boolean peerFinished;
    private boolean reset;
    private int farthestBeyondWindow;

    GuestTcp(Consumer<byte[]> wire, Random random, int port, int remote, int remotePort, byte[] data, int initial) {
        this.wire = wire;
        this.random = random;
        this.port = port;
        this.remote = remote;
        this.remotePort = remotePort;
        this.data = data;
        this.initial = initial;
    }

    /** Waits for a connection from any port of the remote address. */
    static GuestTcp listening(Consumer<byte[]> wire, Random random, int port, byte[] data, int initial) {
        GuestTcp tcp = new GuestTcp(wire, random, port, Packets.GATEWAY, 0, data, initial);
        tcp.listening = true;
        return tcp;
    }

    GuestTcp withLargestWindow(int bytes) {
        largestWindow = bytes;
        window = bytes;
        return this;
    }

    /** Holds the FIN back until {@link #finish}. */
    GuestTcp staysOpen() {
        mayFinish = false;
        return this;
    }

    void finish() {
        mayFinish = true;
    }

    /** Ends the connection at once, by a reset. */
    void abort() {
        transmit(next, RST | ACK, new byte[0], new byte[0]);
        reset = true;
    }

    byte[] received() {
        return received.toByteArray();
    }

    boolean isEstablished() {
        return established;
    }

    boolean isReset() {
        return reset;
    }

    boolean peerFinished() {
        return peerFinished;
    }

    int acknowledgedBytes() {
        return Math.max(0, Math.min(acknowledged - 1, data.length));
    }

    /** Returns whether both directions have come to their ends. */
    boolean isDone() {
        return peerFinished && acknowledged == data.length + 2;
    }

    int farthestBeyondWindow() {
        return farthestBeyondWindow;
    }

    /** Sends what may be sent, and again what has not been acknowledged in time. */
    void tick(long now) {
        if (reset || listening) {
            return;
        }
        if (window < 1460 && random.nextInt(20) == 0) {
            window = largestWindow;
            if (established) {
                send(0, ACK, 0);
            }
        }
        if (now - timeout >= 0) {
            timeout = Long.MAX_VALUE;
            synSent = false;
            next = acknowledged;
        }
        if (acknowledged == 0) {
            if (!synSent) {
                synSent = true;
                transmit(0, established ? SYN | ACK : SYN, LARGEST_SEGMENT, new byte[0]);
                next = 1;
                timeout = now + TIMEOUT;
            }
            return;
        }
        while (next < data.length + 1 && next - acknowledged < peerWindow) {
            int room = Math.min(peerWindow - (next - acknowledged), data.length + 1 - next);
            int length = Math.min(room, 1 + random.nextInt(1460));
            send(next, ACK, length);
            next += length;
            startTimer(now);
        }
        if (next == data.length + 1 && mayFinish) {
            send(next++, ACK | FIN, 0);
            startTimer(now);
        } else if (peerWindow == 0 && next == acknowledged && next < data.length + 1 && timeout == Long.MAX_VALUE) {
            send(next, ACK, 1);
            startTimer(now);
        }
    }

    private void startTimer(long now) {
        if (timeout == Long.MAX_VALUE) {
            timeout = now + TIMEOUT;
        }
    }

    private void send(int sequence, int flags, int length) {
        int from = sequence == 0 ? 0 : sequence - 1;
        transmit(sequence == 0 ? next : sequence, flags, new byte[0], Arrays.copyOfRange(data, from, from + length));
    }

    private void transmit(int sequence, int flags, byte[] options, byte[] bytes) {
        int acknowledgment = (flags & ACK) == 0 ? 0 : peerInitial + 1 + received.size() + (peerFinished ? 1 : 0);
        wire.accept(Packets.tcp(
                remote, port, remotePort, initial + sequence, acknowledgment, flags, window, options, bytes));
    }

    /** Takes a frame of the router. */
    void frame(byte[] frame, long now) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        int at = Packets.TRANSPORT;
        if ((bytes.getShort(at + 2) & 0xffff) != port) {
            return; // it is another's
        }
        int flags = bytes.get(at + 13);
        int sequence = bytes.getInt(at + 4);
        if (listening && (flags & SYN) != 0) {
            listening = false;
            remotePort = bytes.getShort(at) & 0xffff;
        }
        if ((flags & RST) != 0) {
            reset = true;
            return;
        }
        if ((flags & SYN) != 0) {
            peerInitial = sequence;
            established = true;
        }
        if ((flags & ACK) != 0) {
            acknowledge(bytes.getInt(at + 8) - initial, bytes.getShort(at + 14) & 0xffff, now);
        }
        byte[] payload = Arrays.copyOfRange(frame, at + (bytes.get(at + 12) >>> 4 & 0xf) * 4, frame.length);
        if (established && ((flags & (SYN | FIN)) != 0 || payload.length > 0)) {
            receive(sequence - peerInitial - 1, payload, (flags & FIN) != 0, (flags & SYN) != 0);
        }
    }

    private void acknowledge(int acknowledgment, int peersWindow, long now) {
        if (acknowledgment >= acknowledged && acknowledgment <= data.length + 2) {
            if (acknowledgment > acknowledged) {
                acknowledged = acknowledgment;
                next = Math.max(next, acknowledged);
                timeout = acknowledged == next ? Long.MAX_VALUE : now + TIMEOUT;
            }
            peerWindow = peersWindow;
        }
    }

    private void receive(int offset, byte[] payload, boolean fin, boolean syn) {
        if (!syn) {
            farthestBeyondWindow =
                    Math.max(farthestBeyondWindow, offset + payload.length - received.size() - largestWindow);
        }
        if (payload.length > 0 && offset <= received.size() && window > 0) {
            take(offset, payload);
        } else if (payload.length > 0 && window > 0) {
            early.put(offset, payload);
        }
        while (!early.isEmpty() && early.firstKey() <= received.size()) {
            take(early.firstKey(), early.pollFirstEntry().getValue());
        }
        if (fin && offset + payload.length == received.size()) {
            peerFinished = true;
        }
        send(0, ACK, 0);
        if (random.nextInt(200) == 0) {
            window = 0; // until a tick opens it again
        }
    }

    private void take(int offset, byte[] payload) {
        int known = received.size() - offset;
        if (known < payload.length) {
            received.write(payload, known, payload.length - known);
        }
    }
}
