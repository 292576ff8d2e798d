package dev.terrarium.devices.console;

import dev.terrarium.runtime.hosted.MemoryMappedDevice;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A 16550A with the other end of its line in memory. Its transmitter needs a few looks at the line status before it is
 * empty again, and writing to it earlier fails the test, as does an access that the hardware would not understand.
 */
final class SimulatedUart implements MemoryMappedDevice {
    private static final int BUSY_LOOKS = 3;

    private final int shift;
    private final int width;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Queue<Byte> input = new ArrayDeque<>();
    private int busy;
    private int lineControl;
    private int interruptEnable = 0xF;
    private int fifoControl;
    private int divisor = 1;

    /**
     * Creates a UART.
     *
     * @param shift log2 of the distance of registers in bytes
     * @param width the only width of access in bytes that it understands
     */
    SimulatedUart(int shift, int width) {
        this.shift = shift;
        this.width = width;
    }

    void type(byte[] bytes) {
        for (byte b : bytes) {
            input.add(b);
        }
    }

    byte[] written() {
        return output.toByteArray();
    }

    int divisor() {
        return divisor;
    }

    int lineControl() {
        return lineControl;
    }

    int interruptEnable() {
        return interruptEnable;
    }

    int fifoControl() {
        return fifoControl;
    }

    @Override
    public long load(long offset, int bytes) {
        switch (register(offset, bytes)) {
            case 0:
                return input.isEmpty() ? 0 : input.remove() & 0xFF;
            case 5:
                busy = Math.max(0, busy - 1);
                return (input.isEmpty() ? 0 : 0x01) | (busy > 0 ? 0 : 0x60);
            default:
                throw new AssertionError("load from register " + (offset >> shift));
        }
    }

    @Override
    public void store(long offset, int bytes, long value) {
        int register = register(offset, bytes);
        boolean latch = (lineControl & 0x80) != 0;
        if (register == 0 && latch) {
            divisor = divisor & 0xFF00 | (int) value;
        } else if (register == 1 && latch) {
            divisor = divisor & 0xFF | (int) value << 8;
        } else if (register == 0) {
            transmit((int) value);
        } else if (register == 1) {
            interruptEnable = (int) value;
        } else if (register == 2) {
            fifoControl = (int) value;
        } else if (register == 3) {
            lineControl = (int) value;
        } else {
            throw new AssertionError("store to register " + register);
        }
    }

    private void transmit(int value) {
        if (busy > 0) {
            throw new AssertionError("a byte was written while the transmitter was busy");
        }
        output.write(value);
        busy = BUSY_LOOKS;
    }

    private int register(long offset, int bytes) {
        if (bytes != width || (offset & (1 << shift) - 1) != 0) {
            throw new AssertionError(bytes + " bytes at offset " + offset);
        }
        return (int) (offset >> shift);
    }
}
