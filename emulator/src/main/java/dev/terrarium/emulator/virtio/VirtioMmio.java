package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.memory.DirectMemoryAccess;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The MMIO transport of a virtio device: version 2, without the legacy interface (section 4.2). */
public final class VirtioMmio implements MmioDevice, Stateful {
    /** The driver may use the indirect flag (section 6). */
    public static final long INDIRECT_DESCRIPTORS = 1L << 28;
    /** Interrupts and notifications are asked for by index. */
    public static final long EVENT_INDEX = 1L << 29;
    /** The device keeps to version 1 of the specification or later. */
    public static final long VERSION_1 = 1L << 32;

    static final int ACKNOWLEDGE = 1;
    static final int DRIVER = 2;
    static final int DRIVER_OK = 4;
    static final int FEATURES_OK = 8;
    static final int DEVICE_NEEDS_RESET = 64;

    private static final int MAGIC_VALUE = 0x000;
    private static final int VERSION = 0x004;
    private static final int DEVICE_ID = 0x008;
    private static final int VENDOR_ID = 0x00c;
    private static final int DEVICE_FEATURES = 0x010;
    private static final int DEVICE_FEATURES_SELECT = 0x014;
    private static final int DRIVER_FEATURES = 0x020;
    private static final int DRIVER_FEATURES_SELECT = 0x024;
    private static final int QUEUE_SELECT = 0x030;
    private static final int QUEUE_SIZE_MAX = 0x034;
    private static final int QUEUE_SIZE = 0x038;
    private static final int QUEUE_READY = 0x044;
    private static final int QUEUE_NOTIFY = 0x050;
    private static final int INTERRUPT_STATUS = 0x060;
    private static final int INTERRUPT_ACKNOWLEDGE = 0x064;
    private static final int STATUS = 0x070;
    private static final int QUEUE_DESCRIPTOR = 0x080;
    private static final int QUEUE_DRIVER = 0x090;
    private static final int QUEUE_DEVICE = 0x0a0;
    private static final int SHARED_MEMORY = 0x0b0;
    private static final int CONFIGURATION_GENERATION = 0x0fc;
    private static final int CONFIGURATION = 0x100;

    private static final int MAGIC = 0x74726976;
    private static final int MODERN = 2;
    /** "TRRM", little-endian. */
    private static final int VENDOR = 0x4d525254;

    private static final int USED_BUFFER = 1;
    private static final int CONFIGURATION_CHANGE = 2;

    private final VirtioDevice device;
    private final List<Virtqueue> queues = new ArrayList<>();
    private int deviceFeaturesSelect;
    private int driverFeaturesSelect;
    private long driverFeatures;
    private int queueSelect;
    private int interruptStatus;
    private int status;
    private byte[] configuration;
    private int generation;

    /** Makes a slot without a device. */
    public VirtioMmio() {
        device = null;
    }

    /** Makes a slot with a device in its state after reset. */
    public VirtioMmio(VirtioDevice device, DirectMemoryAccess memory) {
        this.device = device;
        this.configuration = device.configuration();
        for (int i = 0; i < device.queueCount(); i++) {
            queues.add(new Virtqueue(memory, () -> interruptStatus |= USED_BUFFER));
        }
    }

    /** Returns whether the interrupt line is asserted. */
    public boolean interrupting() {
        return interruptStatus != 0;
    }

    @Override
    public String description() {
        return "a virtio slot with "
                + (device == null ? "nothing" : device.getClass().getSimpleName());
    }

    @Override
    public void exchange(StateTransfer state) {
        if (device == null) {
            return;
        }
        deviceFeaturesSelect = state.value(deviceFeaturesSelect);
        driverFeaturesSelect = state.value(driverFeaturesSelect);
        driverFeatures = state.value(driverFeatures);
        queueSelect = state.value(queueSelect);
        interruptStatus = state.value(interruptStatus);
        status = state.value(status);
        configuration = state.bytes(configuration);
        generation = state.value(generation);
        queues.forEach(state::part);
        device.reset(); // a device that is saved is put back at once, just as one that is restored
        if (isLive()) {
            device.start(driverFeatures, queues);
        }
        state.part(device);
    }

    /** Lets the device do what the host's side gives reason to. */
    public void poll() {
        if (isLive()) {
            try {
                device.poll();
            } catch (DriverFault fault) {
                needReset();
            }
        }
    }

    /** Before DRIVER_OK, and from DEVICE_NEEDS_RESET on, a device touches no buffers (section 3.1.1). */
    private boolean isLive() {
        return (status & (DRIVER_OK | DEVICE_NEEDS_RESET)) == DRIVER_OK;
    }

    private long offeredFeatures() {
        return device.features() | INDIRECT_DESCRIPTORS | EVENT_INDEX | VERSION_1;
    }

    @Override
    public long read(long offset, int size) {
        int at = (int) offset;
        if (device != null && at >= CONFIGURATION) {
            return readConfiguration(at - CONFIGURATION, size);
        }
        // Other registers are 32 bits wide and are accessed as such (section 4.2.2.2).
        return size == 4 && at % 4 == 0 ? readRegister(at) : 0;
    }

    private long readRegister(int register) {
        switch (register) {
            case MAGIC_VALUE:
                return MAGIC;
            case VERSION:
                return MODERN;
            case VENDOR_ID:
                return VENDOR;
            case DEVICE_ID:
                return device == null ? 0 : device.deviceId();
            default:
                return device == null ? 0 : readDeviceRegister(register);
        }
    }

    private long readDeviceRegister(int register) {
        switch (register) {
            case DEVICE_FEATURES:
                return half(offeredFeatures(), deviceFeaturesSelect);
            case QUEUE_SIZE_MAX:
                return queueSelect < queues.size() ? Virtqueue.LARGEST_SIZE : 0;
            case QUEUE_READY:
                return queueSelect < queues.size() && selected().ready() ? 1 : 0;
            case INTERRUPT_STATUS:
                return interruptStatus;
            case STATUS:
                return status;
            case CONFIGURATION_GENERATION:
                refreshConfiguration();
                return generation;
            default:
                // There is no shared memory: its length and base read as all ones (section 4.2.2).
                return register >= SHARED_MEMORY && register < SHARED_MEMORY + 16 ? -1 : 0;
        }
    }

    private static long half(long features, int select) {
        return Integer.compareUnsigned(select, 2) < 0 ? features >>> 32 * select & 0xffffffffL : 0;
    }

    private long readConfiguration(int offset, int size) {
        refreshConfiguration();
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            int at = offset + i;
            value = value << 8 | (at < configuration.length ? configuration[at] & 0xff : 0);
        }
        return value;
    }

    /** The generation changes when the configuration does, so that a driver sees whether its reads fit together. */
    private void refreshConfiguration() {
        byte[] current = device.configuration();
        if (!Arrays.equals(current, configuration)) {
            configuration = current;
            generation++;
        }
    }

    private Virtqueue selected() {
        return queues.get(queueSelect);
    }

    @Override
    public void write(long offset, int size, long value) {
        int at = (int) offset;
        if (device == null) {
            return;
        }
        if (at >= CONFIGURATION) {
            device.writeConfiguration(at - CONFIGURATION, size, value);
        } else if (size == 4 && at % 4 == 0) {
            writeRegister(at, (int) value);
        }
    }

    private void writeRegister(int register, int value) {
        switch (register) {
            case DEVICE_FEATURES_SELECT:
                deviceFeaturesSelect = value;
                break;
            case DRIVER_FEATURES_SELECT:
                driverFeaturesSelect = value;
                break;
            case DRIVER_FEATURES:
                writeDriverFeatures(value);
                break;
            case QUEUE_SELECT:
                queueSelect = value < 0 ? Integer.MAX_VALUE : value;
                break;
            case QUEUE_NOTIFY:
                notifyQueue(value);
                break;
            case INTERRUPT_ACKNOWLEDGE:
                interruptStatus &= ~value;
                break;
            case STATUS:
                writeStatus(value & 0xff);
                break;
            default:
                if (queueSelect < queues.size()) {
                    writeQueueRegister(register, value);
                }
                break;
        }
    }

    private void writeDriverFeatures(int value) {
        if ((status & FEATURES_OK) != 0) {
            return; // what has been negotiated stays (section 3.1.1)
        }
        if (driverFeaturesSelect == 0) {
            driverFeatures = driverFeatures & 0xffffffffL << 32 | value & 0xffffffffL;
        } else if (driverFeaturesSelect == 1) {
            driverFeatures = driverFeatures & 0xffffffffL | (long) value << 32;
        }
    }

    private void writeStatus(int value) {
        if (value == 0) {
            reset();
            return;
        }
        int before = status;
        status = value & ~DEVICE_NEEDS_RESET | before & DEVICE_NEEDS_RESET;
        if ((before & FEATURES_OK) == 0 && (value & FEATURES_OK) != 0 && !acceptsFeatures()) {
            status &= ~FEATURES_OK;
        }
        if ((before & DRIVER_OK) == 0 && (status & DRIVER_OK) != 0) {
            start();
        }
    }

    /** The driver accepts what was offered and no more, and is not a legacy one (section 6.2). */
    private boolean acceptsFeatures() {
        return (driverFeatures & ~offeredFeatures()) == 0 && (driverFeatures & VERSION_1) != 0;
    }

    private void start() {
        if ((status & FEATURES_OK) == 0) {
            needReset(); // the driver has skipped the negotiation
            return;
        }
        for (Virtqueue queue : queues) {
            queue.negotiate((driverFeatures & EVENT_INDEX) != 0, (driverFeatures & INDIRECT_DESCRIPTORS) != 0);
        }
        device.start(driverFeatures, queues);
    }

    @Override
    public void reset() {
        if (device == null) {
            return;
        }
        status = 0;
        interruptStatus = 0;
        driverFeatures = 0;
        deviceFeaturesSelect = 0;
        driverFeaturesSelect = 0;
        queueSelect = 0;
        queues.forEach(Virtqueue::reset);
        device.reset();
    }

    private void writeQueueRegister(int register, int value) {
        Virtqueue queue = selected();
        if (register == QUEUE_READY) {
            setReady(queue, (value & 1) != 0);
            return;
        }
        if (queue.ready()) {
            return; // a queue in use stays where it is (section 4.2.2.2)
        }
        switch (register) {
            case QUEUE_SIZE:
                queue.setSize(value);
                break;
            case QUEUE_DESCRIPTOR:
            case QUEUE_DESCRIPTOR + 4:
                queue.setDescriptorArea(withHalf(queue.descriptorArea(), register, value));
                break;
            case QUEUE_DRIVER:
            case QUEUE_DRIVER + 4:
                queue.setDriverArea(withHalf(queue.driverArea(), register, value));
                break;
            case QUEUE_DEVICE:
            case QUEUE_DEVICE + 4:
                queue.setDeviceArea(withHalf(queue.deviceArea(), register, value));
                break;
            default:
                break; // read-only or reserved
        }
    }

    private static long withHalf(long address, int register, int value) {
        return register % 8 == 0
                ? address & 0xffffffffL << 32 | value & 0xffffffffL
                : address & 0xffffffffL | (long) value << 32;
    }

    private void setReady(Virtqueue queue, boolean ready) {
        if (!ready) {
            queue.disable();
        } else if (!queue.ready()) {
            try {
                queue.enable();
            } catch (DriverFault fault) {
                needReset();
            }
        }
    }

    private void notifyQueue(int index) {
        if (isLive() && index >= 0 && index < queues.size()) {
            try {
                device.notified(index);
            } catch (DriverFault fault) {
                needReset();
            }
        }
    }

    /** Section 2.1.2: a running driver is told by a configuration change. */
    private void needReset() {
        status |= DEVICE_NEEDS_RESET;
        if ((status & DRIVER_OK) != 0) {
            interruptStatus |= CONFIGURATION_CHANGE;
        }
    }
}
