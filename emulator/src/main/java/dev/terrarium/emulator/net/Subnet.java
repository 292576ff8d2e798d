package dev.terrarium.emulator.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The guest's network, 10.0.2.0/24 as QEMU's, and where its addresses lead on the host.
 *
 * @param nameServer the host's name server; null if none is known
 */
record Subnet(InetSocketAddress nameServer) {
    static final int PREFIX_LENGTH = 24;
    static final Ipv4Address MASK = Ipv4Address.of(255, 255, 255, 0);
    static final Ipv4Address GATEWAY = Ipv4Address.of(10, 0, 2, 2);
    static final Ipv4Address DNS = Ipv4Address.of(10, 0, 2, 3);
    static final Ipv4Address GUEST = Ipv4Address.of(10, 0, 2, 15);
    static final Ipv4Address SUBNET_BROADCAST = Ipv4Address.of(10, 0, 2, 255);
    static final MacAddress ROUTER_MAC = new MacAddress(0x5255_0a00_0202L);

    private static final int DNS_PORT = 53;

    /** Returns whether an address is one of the router's own. */
    boolean isRouter(Ipv4Address address) {
        return address.equals(GATEWAY) || address.equals(DNS);
    }

    /** Returns whether the guest may send from an address. */
    boolean isGuest(Ipv4Address address) {
        return address.sharesPrefix(GATEWAY, PREFIX_LENGTH)
                && !isRouter(address)
                && !address.equals(SUBNET_BROADCAST)
                && (address.bits() & ~MASK.bits()) != 0;
    }

    /**
     * Returns the address on the host's side of what the guest calls by an address and a port: the gateway is the host's
     * loopback, the name server is the host's, and what is outside the subnet is itself.
     *
     * @return null if nothing is there
     */
    InetSocketAddress toHost(Ipv4Address address, int port) {
        if (port == 0) {
            return null;
        }
        if (address.equals(GATEWAY)) {
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        }
        if (address.equals(DNS)) {
            return port == DNS_PORT ? nameServer : null;
        }
        if (address.sharesPrefix(GATEWAY, PREFIX_LENGTH) || !address.isRoutable()) {
            return null;
        }
        return new InetSocketAddress(address.toInetAddress(), port);
    }
}
