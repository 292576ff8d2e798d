package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.snapshot.StateTransfer;
import java.util.List;

/** An entropy device (section 5.4). */
public final class VirtioEntropy implements VirtioDevice {
    private static final int DEVICE_ID = 4;
    /** A larger buffer is filled in part, as the specification permits. */
    private static final int MOST_BYTES = 4096;

    private final EntropySource source;
    private List<Virtqueue> queues = List.of();

    /** Makes a device that gives bytes of this source. */
    public VirtioEntropy(EntropySource source) {
        this.source = source;
    }

    @Override
    public int deviceId() {
        return DEVICE_ID;
    }

    @Override
    public long features() {
        return 0;
    }

    @Override
    public int queueCount() {
        return 1;
    }

    @Override
    public void start(long negotiated, List<Virtqueue> allQueues) {
        queues = allQueues;
    }

    @Override
    public void reset() {
        queues = List.of();
    }

    @Override
    public void exchange(StateTransfer state) {
        state.part(source);
    }

    @Override
    public void notified(int queue) throws DriverFault {
        queues.get(queue).useAvailable(buffer -> {
            byte[] bytes = new byte[Math.min(buffer.writableBytes(), MOST_BYTES)];
            source.fill(bytes);
            buffer.write(bytes);
            return bytes.length;
        });
    }
}
