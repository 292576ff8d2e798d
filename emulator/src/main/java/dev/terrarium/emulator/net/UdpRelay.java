package dev.terrarium.emulator.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Translates datagrams between the guest and the host's sockets. Each pair of a guest's port and a remote port has its own
 * connected socket, so that nobody but whom the guest has addressed can answer it (address- and port-dependent filtering,
 * RFC 4787, section 5).
 */
final class UdpRelay {
    /** How long a pair may be idle until it is forgotten (RFC 4787, section 4.3: at least two minutes). */
    static final long IDLE_NANOSECONDS = TimeUnit.MINUTES.toNanos(2);
    /** The most pairs; the one that was idle longest makes room. */
    static final int MOST_FLOWS = 256;
    /** How many datagrams of a socket are passed on at once, so that others have their turn. */
    private static final int BATCH = 32;

    private static final int FIRST_PEER_PORT = 49152;
    private static final int LARGEST_DATAGRAM = 65536;

    private final HostSockets sockets;
    private final Ipv4Output output;
    private final Subnet subnet;
    private final LongSupplier clock;
    private final Consumer<DropReason> drops;
    /** In the order of their last use. */
    private final Map<Pair, Flow> flows = new LinkedHashMap<>(16, 0.75f, true);

    private final ByteBuffer received = ByteBuffer.allocate(LARGEST_DATAGRAM);
    private int nextPeerPort = FIRST_PEER_PORT;

    private record Pair(Ipv4Address guest, int guestPort, Ipv4Address remote, int remotePort) {}

    /** Where the guest's datagrams of a pair go. */
    private abstract static class Flow {
        long lastUse;

        abstract int send(ByteBuffer payload) throws IOException;

        abstract void close() throws IOException;
    }

    UdpRelay(HostSockets sockets, Ipv4Output output, Subnet subnet, LongSupplier clock, Consumer<DropReason> drops) {
        this.sockets = sockets;
        this.output = output;
        this.subnet = subnet;
        this.clock = clock;
        this.drops = drops;
    }

    /** Passes a datagram of the guest on. */
    void send(Ipv4Packet packet) throws PacketDropped {
        UdpDatagram datagram = UdpDatagram.parse(packet);
        Pair pair = new Pair(packet.source(), datagram.sourcePort(), packet.destination(), datagram.destinationPort());
        try {
            Flow flow = flows.get(pair);
            if (flow == null) {
                flow = open(pair, packet);
            }
            if (flow != null) {
                flow.lastUse = clock.getAsLong();
                if (flow.send(datagram.payload()) == 0 && datagram.payload().hasRemaining()) {
                    throw new PacketDropped(DropReason.NO_ROOM);
                }
            }
        } catch (IOException e) {
            forget(pair);
            Icmp.portUnreachable(packet, output);
            throw new PacketDropped(DropReason.HOST_REFUSED);
        }
    }

    /** Returns null if nothing can be at the address, which the guest is told. */
    private Flow open(Pair pair, Ipv4Packet packet) throws IOException, PacketDropped {
        if (pair.guestPort == 0) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        InetSocketAddress remote = subnet.toHost(pair.remote, pair.remotePort);
        if (remote == null) {
            if (subnet.isRouter(pair.remote)) {
                Icmp.portUnreachable(packet, output);
            }
            throw new PacketDropped(DropReason.NOT_ROUTED);
        }
        Flow flow = new ConnectedFlow(pair, packet, remote);
        add(pair, flow);
        return flow;
    }

    private void add(Pair pair, Flow flow) {
        if (flows.size() == MOST_FLOWS) {
            forget(flows.keySet().iterator().next());
        }
        flow.lastUse = clock.getAsLong();
        flows.put(pair, flow);
    }

    private void forget(Pair pair) {
        Flow flow = flows.remove(pair);
        if (flow != null) {
            close(flow);
        }
    }

    private void close(Flow flow) {
        try {
            flow.close();
        } catch (IOException e) {
            drops.accept(DropReason.HOST_REFUSED); // the host's last word about a datagram that it had accepted
        }
    }

    /** Forgets pairs that were idle too long. */
    void poll() {
        long now = clock.getAsLong();
        Iterator<Flow> longestIdleFirst = flows.values().iterator();
        while (longestIdleFirst.hasNext()) {
            Flow flow = longestIdleFirst.next();
            if (now - flow.lastUse < IDLE_NANOSECONDS) {
                break;
            }
            longestIdleFirst.remove();
            close(flow);
        }
    }

    int flowCount() {
        return flows.size();
    }

    /** Passes what is in {@link #received} to the guest. */
    private void deliver(Pair pair) {
        received.flip();
        if (received.remaining() > UdpDatagram.LARGEST_PAYLOAD) {
            drops.accept(DropReason.TOO_LARGE);
            return;
        }
        new UdpDatagram(pair.remotePort, pair.guestPort, received).send(pair.remote, pair.guest, output);
    }

    /** A flow that the guest has begun. */
    private final class ConnectedFlow extends Flow {
        private final Pair pair;
        private final Ipv4Packet first;
        private final DatagramChannel channel = DatagramChannel.open();

        ConnectedFlow(Pair pair, Ipv4Packet first, InetSocketAddress remote) throws IOException {
            this.pair = pair;
            this.first = first;
            try {
                channel.connect(remote);
                sockets.register(channel, SelectionKey.OP_READ, this::ready);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }

        @Override
        int send(ByteBuffer payload) throws IOException {
            return channel.write(payload);
        }

        private void ready() {
            try {
                for (int i = 0; i < BATCH && channel.isOpen() && output.hasRoom(); i++) {
                    if (channel.receive(received.clear()) == null) {
                        return;
                    }
                    Flow used = flows.get(pair); // which also makes it the last one to be forgotten
                    used.lastUse = clock.getAsLong();
                    deliver(pair);
                }
            } catch (IOException e) {
                forget(pair);
                Icmp.portUnreachable(first, output);
            }
        }

        @Override
        void close() throws IOException {
            channel.close();
        }
    }

    /**
     * Passes datagrams that come to a port of the host to a port of the guest. Each sender looks to the guest like a port
     * of the gateway, so that the guest can answer it.
     *
     * @param channel bound to the host's port
     */
    void forward(DatagramChannel channel, int guestPort) throws IOException {
        Map<SocketAddress, Pair> senders = new HashMap<>();
        sockets.register(channel, SelectionKey.OP_READ, () -> {
            try {
                for (int i = 0; i < BATCH && output.hasRoom(); i++) {
                    SocketAddress sender = channel.receive(received.clear());
                    if (sender == null) {
                        return;
                    }
                    Pair pair = senders.computeIfAbsent(
                            sender,
                            any -> new Pair(Subnet.GUEST, guestPort, Subnet.GATEWAY, choosePeerPort(guestPort)));
                    Flow flow = flows.get(pair);
                    if (flow == null) {
                        flow = new ForwardedFlow(channel, sender, senders);
                        add(pair, flow);
                    }
                    flow.lastUse = clock.getAsLong();
                    deliver(pair);
                }
            } catch (IOException e) {
                drops.accept(DropReason.HOST_REFUSED); // an earlier answer did not reach its receiver
            }
        });
    }

    private int choosePeerPort(int guestPort) {
        int port;
        do {
            port = nextPeerPort++;
            if (nextPeerPort > 0xffff) {
                nextPeerPort = FIRST_PEER_PORT;
            }
        } while (flows.containsKey(new Pair(Subnet.GUEST, guestPort, Subnet.GATEWAY, port)));
        return port;
    }

    /** A flow that somebody on the host has begun, over a forwarded port. */
    private static final class ForwardedFlow extends Flow {
        private final DatagramChannel channel;
        private final SocketAddress peer;
        private final Map<SocketAddress, Pair> senders;

        ForwardedFlow(DatagramChannel channel, SocketAddress peer, Map<SocketAddress, Pair> senders) {
            this.channel = channel;
            this.peer = peer;
            this.senders = senders;
        }

        @Override
        int send(ByteBuffer payload) throws IOException {
            return channel.send(payload, peer);
        }

        @Override
        void close() {
            senders.remove(peer); // the port is others' too
        }
    }
}
