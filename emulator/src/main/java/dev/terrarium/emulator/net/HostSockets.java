package dev.terrarium.emulator.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The host's sockets that the network uses, none of which ever blocks. Those that are ready are served in the order in
 * which they were opened, so that what the guest sees depends on the host's timing and on nothing else.
 */
final class HostSockets implements Closeable {
    private final Selector selector;
    private long opened;

    /** Serves a socket that is ready. */
    interface Handler {
        void ready();
    }

    private record Registration(long sequence, Handler handler) {}

    HostSockets() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("the host offers no way to wait for sockets: " + e.getMessage(), e);
        }
    }

    /** Takes over a socket: it is closed with the others at the latest. */
    SelectionKey register(SelectableChannel channel, int operations, Handler handler) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, new Registration(opened++, handler));
    }

    boolean isEmpty() {
        return selector.keys().isEmpty();
    }

    /** Serves the sockets that are ready now. */
    void poll() {
        if (isEmpty()) {
            return;
        }
        try {
            selector.selectNow();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot poll the network's sockets: " + e.getMessage(), e);
        }
        List<Registration> ready = new ArrayList<>();
        for (SelectionKey key : selector.selectedKeys()) {
            ready.add((Registration) key.attachment());
        }
        selector.selectedKeys().clear();
        ready.sort(Comparator.comparingLong(Registration::sequence));
        ready.forEach(registration -> registration.handler().ready());
    }

    /** Waits until a socket is ready. */
    void await(long nanoseconds) {
        try {
            // A time-out of 0 would be none at all.
            selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanoseconds)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot wait for the network's sockets: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!selector.isOpen()) {
            return;
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
