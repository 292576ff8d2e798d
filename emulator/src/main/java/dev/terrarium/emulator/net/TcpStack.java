package dev.terrarium.emulator.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The router's end of the guest's TCP connections, each of which goes on as a socket of the host. */
final class TcpStack {
    /** The most connections; with so many, further ones are refused. */
    static final int MOST_CONNECTIONS = 1024;

    /** The clock of initial sequence numbers ticks each four microseconds (RFC 9293, section 3.4.1). */
    private static final int NANOSECONDS_PER_SEQUENCE = 4000;
    /** Connections that begin in the same tick have numbers that are further apart than a window. */
    private static final int SEQUENCE_STEP = 1 << 18;

    private static final int FIRST_PEER_PORT = 49152;

    private final HostSockets sockets;
    private final Ipv4Output output;
    private final Subnet subnet;
    private final LongSupplier clock;
    private final Consumer<DropReason> drops;
    private final Map<TcpConnection.Ends, TcpConnection> byEnds = new HashMap<>();
    /** In the order in which they began. */
    private final List<TcpConnection> connections = new ArrayList<>();

    private int opened;
    private int nextPeerPort = FIRST_PEER_PORT;

    TcpStack(HostSockets sockets, Ipv4Output output, Subnet subnet, LongSupplier clock, Consumer<DropReason> drops) {
        this.sockets = sockets;
        this.output = output;
        this.subnet = subnet;
        this.clock = clock;
        this.drops = drops;
    }

    /** Processes a segment of the guest. */
    void segmentArrives(Ipv4Packet packet) throws PacketDropped {
        TcpSegment segment = TcpSegment.parse(packet);
        if (segment.sourcePort() == 0) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        TcpConnection.Ends ends = new TcpConnection.Ends(
                packet.source(), segment.sourcePort(), packet.destination(), segment.destinationPort());
        TcpConnection connection = byEnds.get(ends);
        if (connection != null && connection.yieldsTo(segment)) {
            byEnds.remove(ends);
            connections.remove(connection);
            connection.abort();
            connection = null;
        }
        if (connection != null) {
            connection.segmentArrives(segment, clock.getAsLong());
            forgetIfClosed(connection);
        } else if (segment.has(TcpSegment.RST)) {
            return; // it is about no connection, and resets are not answered
        } else if (segment.flags() == TcpSegment.SYN || segment.flags() == (TcpSegment.SYN | TcpSegment.PSH)) {
            open(ends, segment);
        } else {
            refuse(ends, segment);
        }
    }

    private void open(TcpConnection.Ends ends, TcpSegment syn) throws PacketDropped {
        InetSocketAddress address = subnet.toHost(ends.remote(), ends.remotePort());
        if (address == null && !subnet.isRouter(ends.remote())) {
            throw new PacketDropped(DropReason.NOT_ROUTED);
        }
        TcpConnection connection = TcpConnection.opening(ends, syn, initialSequence(), output);
        if (address == null || connections.size() >= MOST_CONNECTIONS) {
            connection.refuse();
            return;
        }
        try {
            connection.attach(HostStream.connect(address, sockets, () -> connection.hostReady(clock.getAsLong())));
        } catch (IOException | UnsupportedOperationException e) {
            connection.refuse();
            return;
        }
        byEnds.put(ends, connection);
        connections.add(connection);
    }

    /** Answers a segment that belongs to no connection (RFC 9293, section 3.10.7.1). */
    private void refuse(TcpConnection.Ends ends, TcpSegment segment) {
        boolean acknowledges = segment.has(TcpSegment.ACK);
        TcpSegment reset = new TcpSegment(
                ends.remotePort(),
                ends.guestPort(),
                acknowledges ? segment.acknowledgment() : 0,
                acknowledges ? 0 : segment.sequence() + segment.length(),
                TcpSegment.RST | (acknowledges ? 0 : TcpSegment.ACK),
                0,
                0,
                ByteBuffer.allocate(0));
        output.send(ends.remote(), ends.guest(), Ipv4Packet.TCP, reset.encode(ends.remote(), ends.guest()));
    }

    private int initialSequence() {
        return (int) (clock.getAsLong() / NANOSECONDS_PER_SEQUENCE) + opened++ * SEQUENCE_STEP;
    }

    /** Connects whoever connects to a port of the host to a port of the guest. */
    void forward(ServerSocketChannel listener, int guestPort) throws IOException {
        sockets.register(listener, SelectionKey.OP_ACCEPT, () -> {
            try {
                SocketChannel accepted = listener.accept();
                if (accepted != null) {
                    accept(accepted, guestPort);
                }
            } catch (IOException e) {
                drops.accept(DropReason.HOST_REFUSED); // whoever has connected is gone
            }
        });
    }

    private void accept(SocketChannel channel, int guestPort) throws IOException {
        if (connections.size() >= MOST_CONNECTIONS) {
            channel.close();
            drops.accept(DropReason.NO_ROOM);
            return;
        }
        TcpConnection connection = TcpConnection.toGuest(chooseEnds(guestPort), initialSequence(), output);
        connection.attach(HostStream.accepted(channel, sockets, () -> connection.hostReady(clock.getAsLong())));
        byEnds.put(connection.ends(), connection);
        connections.add(connection);
    }

    private TcpConnection.Ends chooseEnds(int guestPort) {
        TcpConnection.Ends ends;
        do {
            ends = new TcpConnection.Ends(Subnet.GUEST, guestPort, Subnet.GATEWAY, nextPeerPort++);
            if (nextPeerPort > 0xffff) {
                nextPeerPort = FIRST_PEER_PORT;
            }
        } while (byEnds.containsKey(ends));
        return ends;
    }

    /** Does what has come due. */
    void poll() {
        long now = clock.getAsLong();
        Iterator<TcpConnection> each = connections.iterator();
        while (each.hasNext()) {
            TcpConnection connection = each.next();
            connection.poll(now);
            forgetIfClosed(connection);
            if (connection.isOver()) {
                each.remove();
            }
        }
    }

    /** The guest may use the ends again, though the host may not have taken all that was sent. */
    private void forgetIfClosed(TcpConnection connection) {
        if (connection.state() == TcpState.CLOSED) {
            byEnds.remove(connection.ends(), connection);
        }
    }

    /** Returns when {@link #poll} has something to do; {@link Long#MAX_VALUE} if never. */
    long deadline() {
        long earliest = Long.MAX_VALUE;
        for (TcpConnection connection : connections) {
            earliest = Math.min(earliest, connection.deadline());
        }
        return earliest;
    }

    int connectionCount() {
        return connections.size();
    }

    /** Returns the connections that the guest sees. */
    List<TcpConnection> connections() {
        return List.copyOf(byEnds.values());
    }
}
