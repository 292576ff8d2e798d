package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.snapshot.StateTransfer;

/** An entropy device (section 5.4). */
public final class VirtioEntropy extends QueuedDevice {
    private static final int DEVICE_ID = 4;
    private static final int QUEUES = 1;
    /** A larger buffer is filled in part, as the specification permits. */
    private static final int MOST_BYTES = 4096;

    private final EntropySource source;

    /** Makes a device that gives bytes of this source. */
    public VirtioEntropy(EntropySource source) {
        super(DEVICE_ID, QUEUES);
        this.source = source;
    }

    @Override
    public long features() {
        return 0;
    }

    @Override
    public void exchange(StateTransfer state) {
        state.part(source);
    }

    @Override
    public void notified(int queue) throws DriverFault {
        queue(queue).useAvailable(buffer -> {
            byte[] bytes = new byte[Math.min(buffer.writableBytes(), MOST_BYTES)];
            source.fill(bytes);
            buffer.write(bytes);
            return bytes.length;
        });
    }
}
