package dev.terrarium.emulator.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** The host's socket of a connection: it moves bytes as far as it can without waiting, and reports each failure once. */
final class HostStream {
    private final SocketChannel channel;
    private final SelectionKey key;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean writable = true;

    private HostStream(SocketChannel channel, SelectionKey key) {
        this.channel = channel;
        this.key = key;
    }

    /** Begins to connect. The handler is called when that succeeds or fails. */
    static HostStream connect(InetSocketAddress address, HostSockets sockets, HostSockets.Handler handler)
            throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            SelectionKey key = sockets.register(channel, SelectionKey.OP_CONNECT, handler);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(address);
            return new HostStream(channel, key);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Takes over a connection that somebody has made. */
    static HostStream accepted(SocketChannel channel, HostSockets sockets, HostSockets.Handler handler)
            throws IOException {
        try {
            SelectionKey key = sockets.register(channel, 0, handler);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return new HostStream(channel, key);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns whether the connection is made now. */
    boolean finishConnecting() throws IOException {
        return channel.finishConnect();
    }

    /** Reads as much as there is room for; returns false at the end of what the host sends. */
    boolean readInto(ByteRing target) throws IOException {
        while (!inputEnded && target.room() > 0) {
            int count = target.readFrom(channel);
            if (count == 0) {
                break;
            }
            inputEnded = count < 0;
        }
        return !inputEnded;
    }

    /** Writes as much as the host takes. */
    void writeFrom(ByteRing source) throws IOException {
        if (source.size() > 0) {
            source.writeTo(channel);
        }
        writable = source.size() == 0;
    }

    /** Tells the host that nothing follows. */
    void endOutput() throws IOException {
        if (!outputEnded) {
            outputEnded = true;
            channel.shutdownOutput();
        }
    }

    boolean isOutputEnded() {
        return outputEnded;
    }

    /** Asks to be called when bytes arrive, if there is room for them, and when bytes can be written, if there are any. */
    void awaitMore(boolean room) {
        if (key.isValid()) {
            key.interestOps((room && !inputEnded ? SelectionKey.OP_READ : 0) | (writable ? 0 : SelectionKey.OP_WRITE));
        }
    }

    /** Closes the socket. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a socket of the network: " + e.getMessage(), e);
        }
    }

    /** Closes the socket so that the host's peer sees a reset. */
    void reset() {
        lingerNot();
        close();
    }

    /** Lets {@link #close} send a reset. */
    private void lingerNot() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            outputEnded = true; // the peer has gone already: there is nobody to be told
        }
    }
}
