package dev.terrarium.emulator.virtio;

import java.util.List;

/** What devices of all types have alike: a type, a number of virtqueues, and the queues from DRIVER_OK to a reset. */
abstract class QueuedDevice implements VirtioDevice {
    private final int deviceId;
    private final int queueCount;
    private List<Virtqueue> queues = List.of();

    QueuedDevice(int deviceId, int queueCount) {
        this.deviceId = deviceId;
        this.queueCount = queueCount;
    }

    @Override
    public final int deviceId() {
        return deviceId;
    }

    @Override
    public final int queueCount() {
        return queueCount;
    }

    @Override
    public void start(long negotiated, List<Virtqueue> allQueues) {
        queues = allQueues;
    }

    @Override
    public void reset() {
        queues = List.of();
    }

    /** Whether the driver has set DRIVER_OK, so that there are queues. */
    final boolean isStarted() {
        return !queues.isEmpty();
    }

    final Virtqueue queue(int number) {
        return queues.get(number);
    }
}
