package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.snapshot.StateTransfer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongSupplier;

/** A console with one port (section 5.3). */
public final class VirtioConsole extends QueuedDevice {
    static final long EMERGENCY_WRITE = 1L << 2;

    private static final int DEVICE_ID = 3;
    private static final int QUEUES = 2;
    private static final int RECEIVE = 0;
    private static final int TRANSMIT = 1;
    private static final int CONFIGURATION_SIZE = 12;
    private static final int PORTS = 4;
    private static final int EMERGENCY_CHARACTER = 8;
    /** The most bytes that are passed on at once. */
    private static final int MOST_BYTES = 4096;

    private final Console console;

    /** Makes a device whose other end is a console of the host. */
    public VirtioConsole(Console console) {
        super(DEVICE_ID, QUEUES);
        this.console = console;
    }

    @Override
    public long features() {
        return EMERGENCY_WRITE;
    }

    @Override
    public byte[] configuration() {
        return ByteBuffer.allocate(CONFIGURATION_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(PORTS, 1)
                .array();
    }

    /** A character that can be sent before there are queues. */
    @Override
    public void writeConfiguration(int offset, int size, long value) {
        if (offset == EMERGENCY_CHARACTER) {
            console.write((int) value & 0xff);
        }
    }

    @Override
    public void notified(int queue) throws DriverFault {
        if (queue == TRANSMIT) {
            queue(TRANSMIT).useAvailable(this::transmit);
        } else {
            poll();
        }
    }

    private int transmit(DescriptorChain buffer) throws DriverFault {
        byte[] bytes = new byte[Math.min(buffer.readableBytes(), MOST_BYTES)];
        while (buffer.readableBytes() > 0) {
            int size = Math.min(buffer.readableBytes(), bytes.length);
            buffer.read(bytes, 0, size);
            for (int i = 0; i < size; i++) {
                console.write(bytes[i]);
            }
        }
        return 0;
    }

    @Override
    public boolean await() {
        try {
            return isStarted() && queue(RECEIVE).available() > 0 && console.awaitInput();
        } catch (DriverFault fault) {
            return false; // the next poll meets it again and asks for a reset
        }
    }

    @Override
    public void recordInput(LongSupplier position) {
        console.record(position);
    }

    @Override
    public long nextArrival() {
        return console.nextArrival();
    }

    @Override
    public void exchange(StateTransfer state) {
        state.part(console);
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public void poll() throws DriverFault {
        console.poll();
        Virtqueue receive = queue(RECEIVE);
        for (int left = receive.available(); left > 0 && console.hasInput(); left--) {
            receive.useNext(this::receive);
        }
    }

    private int receive(DescriptorChain buffer) throws DriverFault {
        byte[] bytes = new byte[Math.min(buffer.writableBytes(), MOST_BYTES)];
        int count = 0;
        while (count < bytes.length && console.hasInput()) {
            bytes[count++] = (byte) console.read();
        }
        buffer.write(bytes, 0, count);
        return count;
    }
}
