package dev.terrarium.emulator.net;

import dev.terrarium.emulator.MachineException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What a machine's network card is connected to.
 *
 * @param mac the card's address
 * @param forwards ports of the host that lead to the guest
 * @param capture where the frames are written to; null for nowhere
 */
public record NetworkSettings(MacAddress mac, List<PortForward> forwards, Path capture) {
    /** The address of QEMU's first card. */
    public static final MacAddress DEFAULT_MAC = new MacAddress(0x5254_0012_3456L);

    /** Copies the list. */
    public NetworkSettings {
        forwards = List.copyOf(forwards);
    }

    /** Returns a user-mode network without forwarded ports and capture. */
    public static NetworkSettings user() {
        return new NetworkSettings(DEFAULT_MAC, List.of(), null);
    }

    /** Returns the same network with one more forwarded port. */
    public NetworkSettings forward(PortForward forward) {
        List<PortForward> more = new ArrayList<>(forwards);
        more.add(forward);
        return new NetworkSettings(mac, more, capture);
    }

    /** Returns the same network with its frames written to a file in the pcap format. */
    public NetworkSettings captureTo(Path file) {
        return new NetworkSettings(mac, forwards, file);
    }

    /**
     * Returns a link to a network, with the capture.
     *
     * @param clock the machine's time, in nanoseconds
     * @throws MachineException if the file of the capture cannot be written
     */
    public EthernetLink captured(EthernetLink network, LongSupplier clock) {
        if (capture == null) {
            return network;
        }
        try {
            return new CapturedLink(
                    network,
                    new PacketCapture(new BufferedOutputStream(new FileOutputStream(capture.toFile()))),
                    clock);
        } catch (IOException e) {
            throw new MachineException("cannot write the packet capture: " + e.getMessage(), e);
        }
    }
}
