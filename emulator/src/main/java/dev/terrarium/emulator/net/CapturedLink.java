package dev.terrarium.emulator.net;

import java.io.IOException;
import java.util.function.LongSupplier;

/** A link whose frames are captured as they pass the guest's device. */
public final class CapturedLink implements EthernetLink {
    private final EthernetLink link;
    private final PacketCapture capture;
    private final LongSupplier clock;

    /**
     * Makes a link that is closed with its capture.
     *
     * @param clock the machine's time, in nanoseconds
     */
    public CapturedLink(EthernetLink link, PacketCapture capture, LongSupplier clock) {
        this.link = link;
        this.capture = capture;
        this.clock = clock;
    }

    @Override
    public void transmit(byte[] frame) {
        capture.add(frame, clock.getAsLong());
        link.transmit(frame);
    }

    @Override
    public byte[] receive() {
        byte[] frame = link.receive();
        if (frame != null) {
            capture.add(frame, clock.getAsLong());
        }
        return frame;
    }

    @Override
    public void poll() {
        link.poll();
    }

    @Override
    public boolean expectsHost() {
        return link.expectsHost();
    }

    @Override
    public void await(long nanoseconds) {
        link.await(nanoseconds);
    }

    @Override
    public void close() throws IOException {
        try (capture) {
            link.close();
        }
    }
}
