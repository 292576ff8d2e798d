package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** Takes packets for the guest. */
interface Ipv4Output {
    /** Sends a packet whose payload is at most {@link Ipv4Packet#LARGEST_PAYLOAD} bytes. */
    void send(Ipv4Address source, Ipv4Address destination, int protocol, ByteBuffer payload);

    /** Returns whether the guest keeps up, so that data can be sent which could as well wait. */
    boolean hasRoom();
}
