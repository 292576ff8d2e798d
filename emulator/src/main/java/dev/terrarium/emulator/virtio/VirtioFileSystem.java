package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.ninep.FileServer;
import dev.terrarium.emulator.snapshot.StateTransfer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A 9P transport: a buffer's part to be read is a request, and its part to be written is for the answer.
 *
 * <p>Source: "VirtIO 9P transport" of the 9P device, type 9 (section 5 reserves it); the layout is Linux's {@code virtio_9p.h}.
 */
public final class VirtioFileSystem extends QueuedDevice {
    static final long MOUNT_TAG = 1;

    private static final int DEVICE_ID = 9;
    private static final int QUEUES = 1;
    private static final int ERROR_SIZE = 11;

    private final FileServer server;
    private final byte[] tag;

    /**
     * Makes a device.
     *
     * @param tag the name by which the guest mounts the folder
     */
    public VirtioFileSystem(FileServer server, String tag) {
        super(DEVICE_ID, QUEUES);
        this.server = server;
        this.tag = tag.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long features() {
        return MOUNT_TAG;
    }

    @Override
    public byte[] configuration() {
        return ByteBuffer.allocate(2 + tag.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) tag.length)
                .put(tag)
                .array();
    }

    @Override
    public void reset() {
        super.reset();
        server.reset();
    }

    @Override
    public void notified(int queue) throws DriverFault {
        queue(queue).useAvailable(this::serve);
    }

    private int serve(DescriptorChain buffer) throws DriverFault {
        if (buffer.writableBytes() < ERROR_SIZE) {
            throw new DriverFault("a request has no room for its answer");
        }
        byte[] request = buffer.read(Math.min(buffer.readableBytes(), FileServer.LARGEST_MESSAGE));
        byte[] answer = server.answer(request, buffer.writableBytes());
        buffer.write(answer);
        return answer.length;
    }

    /**
     * Always fails.
     *
     * @throws MachineException because a folder of the host cannot be put back
     */
    @Override
    public void exchange(StateTransfer state) {
        throw new MachineException(
                "a machine that shares a folder has no snapshots: the folder could not be put back. Leave --share out");
    }

    @Override
    public void close() {
        server.close();
    }
}
