package dev.terrarium.emulator.net;

import dev.terrarium.emulator.MachineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A network of the guest and a router, 10.0.2.0/24, behind which lies what the host's user can reach. The router is 10.0.2.2,
 * which is also the host's loopback; 10.0.2.3 is the host's name server, and 10.0.2.15 is what DHCP gives the guest.
 */
public final class UserNetwork implements EthernetLink {
    /** How many frames may wait for the guest before data that can wait does. */
    private static final int FULL = 64;
    /** How many frames may wait for the guest at all. */
    private static final int OVERFULL = 1024;

    private final HostSockets sockets = new HostSockets();
    private final Queue<byte[]> toGuest = new ArrayDeque<>();
    private final Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);
    private final Ipv4Output output = new Output();
    private final LongSupplier clock;
    private final Subnet subnet;
    private final UdpRelay udp;
    private final TcpStack tcp;
    private final List<InetSocketAddress> forwarded = new ArrayList<>();
    private MacAddress guest;

    /**
     * Makes a network.
     *
     * @param guest the address of the guest's device, until frames come from another
     * @param forwards ports of the host that lead to the guest
     * @param clock the machine's time, in nanoseconds
     * @throws MachineException if a port of the host is in use or may not be used
     */
    public UserNetwork(MacAddress guest, List<PortForward> forwards, LongSupplier clock) {
        this(guest, forwards, clock, HostNameServer.find());
    }

    UserNetwork(MacAddress guest, List<PortForward> forwards, LongSupplier clock, InetSocketAddress nameServer) {
        this.guest = guest;
        this.clock = clock;
        subnet = new Subnet(nameServer);
        udp = new UdpRelay(sockets, output, subnet, clock, this::countDrop);
        tcp = new TcpStack(sockets, output, subnet, clock, this::countDrop);
        for (PortForward forward : forwards) {
            try {
                forwarded.add(open(forward));
            } catch (IOException e) {
                MachineException failure = new MachineException(
                        "cannot forward " + forward + ": " + e.getMessage() + "; choose another with --forward", e);
                try {
                    close();
                } catch (IOException alsoFailed) {
                    failure.addSuppressed(alsoFailed);
                }
                throw failure;
            }
        }
    }

    private InetSocketAddress open(PortForward forward) throws IOException {
        if (forward.protocol() == PortForward.Protocol.TCP) {
            ServerSocketChannel listener = ServerSocketChannel.open();
            try {
                listener.bind(forward.host());
                tcp.forward(listener, forward.guestPort());
                return (InetSocketAddress) listener.getLocalAddress();
            } catch (IOException e) {
                listener.close();
                throw e;
            }
        }
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(forward.host());
            udp.forward(channel, forward.guestPort());
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Returns where the forwarded ports of the host are, in the order in which they were given. */
    public List<InetSocketAddress> forwarded() {
        return Collections.unmodifiableList(forwarded);
    }

    /** Returns how many packets were dropped, for each reason for which any were. */
    public Map<DropReason, Long> drops() {
        return Collections.unmodifiableMap(drops);
    }

    private void countDrop(DropReason reason) {
        drops.merge(reason, 1L, Long::sum);
    }

    TcpStack tcp() {
        return tcp;
    }

    UdpRelay udp() {
        return udp;
    }

    /** Packets for the guest become frames that wait for it. */
    private final class Output implements Ipv4Output {
        @Override
        public void send(Ipv4Address source, Ipv4Address destination, int protocol, ByteBuffer payload) {
            MacAddress station = destination.equals(Ipv4Address.BROADCAST) ? MacAddress.BROADCAST : guest;
            ByteBuffer packet = Ipv4Packet.encode(source, destination, protocol, payload);
            enqueue(new EthernetFrame(station, Subnet.ROUTER_MAC, EthernetFrame.IPV4, packet).toBytes());
        }

        @Override
        public boolean hasRoom() {
            return toGuest.size() < FULL;
        }
    }

    private void enqueue(byte[] frame) {
        if (toGuest.size() < OVERFULL) {
            toGuest.add(frame);
        } else {
            countDrop(DropReason.NO_ROOM);
        }
    }

    @Override
    public void transmit(byte[] frame) {
        try {
            dispatch(EthernetFrame.parse(frame));
        } catch (PacketDropped dropped) {
            countDrop(dropped.reason());
        }
    }

    private void dispatch(EthernetFrame frame) throws PacketDropped {
        if (frame.source().isGroup()) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        if (!frame.destination().equals(Subnet.ROUTER_MAC)
                && !frame.destination().equals(MacAddress.BROADCAST)) {
            throw new PacketDropped(DropReason.NOT_ROUTED);
        }
        guest = frame.source();
        switch (frame.type()) {
            case EthernetFrame.ARP:
                byte[] answer = ArpResponder.answer(frame.payload(), subnet);
                if (answer != null) {
                    enqueue(answer);
                }
                break;
            case EthernetFrame.IPV4:
                dispatch(Ipv4Packet.parse(frame.payload()));
                break;
            default:
                throw new PacketDropped(DropReason.UNKNOWN_PROTOCOL);
        }
    }

    private void dispatch(Ipv4Packet packet) throws PacketDropped {
        if (packet.protocol() == Ipv4Packet.UDP && isForDhcp(packet)) {
            DhcpServer.answer(UdpDatagram.parse(packet), output);
            return;
        }
        if (!subnet.isGuest(packet.source())) {
            throw new PacketDropped(DropReason.FOREIGN_SOURCE);
        }
        switch (packet.protocol()) {
            case Ipv4Packet.ICMP:
                if (!subnet.isRouter(packet.destination())) {
                    throw new PacketDropped(DropReason.NOT_ROUTED); // the host's own messages need privileges
                }
                Icmp.answer(packet, output);
                break;
            case Ipv4Packet.UDP:
                udp.send(packet);
                break;
            case Ipv4Packet.TCP:
                tcp.segmentArrives(packet);
                break;
            default:
                throw new PacketDropped(DropReason.UNKNOWN_PROTOCOL);
        }
    }

    private boolean isForDhcp(Ipv4Packet packet) throws PacketDropped {
        boolean here = packet.destination().equals(Ipv4Address.BROADCAST)
                || packet.destination().equals(Subnet.SUBNET_BROADCAST)
                || packet.destination().equals(Subnet.GATEWAY);
        boolean allowed = packet.source().equals(Ipv4Address.UNSPECIFIED) || subnet.isGuest(packet.source());
        return here && allowed && UdpDatagram.parse(packet).destinationPort() == DhcpServer.SERVER_PORT;
    }

    @Override
    public byte[] receive() {
        return toGuest.poll();
    }

    @Override
    public void poll() {
        sockets.poll();
        udp.poll();
        tcp.poll();
    }

    @Override
    public boolean expectsHost() {
        return !sockets.isEmpty();
    }

    @Override
    public void await(long nanoseconds) {
        if (toGuest.isEmpty()) {
            long untilTimer = tcp.deadline() == Long.MAX_VALUE
                    ? TimeUnit.HOURS.toNanos(1)
                    : Math.max(0, tcp.deadline() - clock.getAsLong());
            sockets.await(Math.min(nanoseconds, untilTimer));
        }
    }

    @Override
    public void close() throws IOException {
        sockets.close();
    }
}
