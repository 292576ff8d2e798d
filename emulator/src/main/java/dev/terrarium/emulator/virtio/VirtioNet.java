package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.net.EthernetLink;
import dev.terrarium.emulator.net.MacAddress;
import dev.terrarium.emulator.snapshot.StateTransfer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A network card with one pair of queues and without offloads (section 5.1). */
public final class VirtioNet extends QueuedDevice {
    static final long MAC = 1L << 5;
    static final long STATUS = 1L << 16;

    private static final int DEVICE_ID = 1;
    private static final int QUEUES = 2;
    private static final int RECEIVE = 0;
    private static final int TRANSMIT = 1;
    private static final int CONFIGURATION_SIZE = 10;
    private static final short LINK_UP = 1;
    private static final short QUEUE_PAIRS = 1;
    /** The length of {@code virtio_net_hdr}, which has all its fields from version 1 on (section 5.1.6). */
    private static final int HEADER_SIZE = 12;

    private static final int NUMBER_OF_BUFFERS = 10;
    /** No link takes frames that are longer, so no more bytes are read of a buffer. */
    private static final int MOST_BYTES = 0xffff;

    private final MacAddress mac;
    private final EthernetLink link;

    /** Makes a card. The link is closed with it. */
    public VirtioNet(MacAddress mac, EthernetLink link) {
        super(DEVICE_ID, QUEUES);
        this.mac = mac;
        this.link = link;
    }

    @Override
    public long features() {
        return MAC | STATUS;
    }

    @Override
    public byte[] configuration() {
        return ByteBuffer.allocate(CONFIGURATION_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(mac.toBytes())
                .putShort(LINK_UP)
                .putShort(QUEUE_PAIRS)
                .array();
    }

    @Override
    public void notified(int queue) throws DriverFault {
        if (queue == TRANSMIT) {
            queue(TRANSMIT).useAvailable(this::transmit);
        }
        deliver(); // answers of the link itself, or frames for which there were no buffers
    }

    private int transmit(DescriptorChain buffer) throws DriverFault {
        buffer.read(HEADER_SIZE); // it can ask for offloads only, none of which was offered
        link.transmit(buffer.read(Math.min(buffer.readableBytes(), MOST_BYTES)));
        return 0;
    }

    @Override
    public void poll() throws DriverFault {
        link.poll();
        deliver();
    }

    private void deliver() throws DriverFault {
        Virtqueue receive = queue(RECEIVE);
        for (int left = receive.available(); left > 0; left--) {
            byte[] frame = link.receive();
            if (frame == null) {
                break;
            }
            receive.useNext(buffer -> receive(buffer, frame));
        }
    }

    /** Without merged buffers each has room for the largest frame (section 5.1.6.3.1): if not, the driver is at fault. */
    private static int receive(DescriptorChain buffer, byte[] frame) throws DriverFault {
        buffer.write(ByteBuffer.allocate(HEADER_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(NUMBER_OF_BUFFERS, (short) 1)
                .array());
        buffer.write(frame);
        return HEADER_SIZE + frame.length;
    }

    @Override
    public boolean keepsHostTime() {
        return isStarted() && link.expectsHost();
    }

    @Override
    public void await(long nanoseconds) {
        link.await(nanoseconds);
    }

    @Override
    public void flush() {
        link.flush();
    }

    @Override
    public void exchange(StateTransfer state) {
        throw new MachineException(
                "a machine with a network has no snapshots: the other ends of its connections could not be put back."
                        + " Leave the network out");
    }

    @Override
    public void close() throws IOException {
        link.close();
    }
}
