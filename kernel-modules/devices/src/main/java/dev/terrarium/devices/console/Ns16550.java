package dev.terrarium.devices.console;

import dev.terrarium.annotations.Driver;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.console.Console;
import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.runtime.Address;

/**
 * A polled driver for the 16550A UART (National Semiconductor PC16550D data sheet), found through the device tree:
 * the first enabled node, with its {@code reg}, {@code reg-offset}, {@code reg-shift} and {@code reg-io-width}. The line is
 * set to 8N1; its speed stays as firmware set it unless the node has both {@code current-speed} and {@code clock-frequency}.
 *
 * <p>As long as no UART was found, writing goes through firmware, polling finds nothing and reading is an error. So a
 * panic before or in {@code probe} is seen, and gets to the end of the machine instead of waiting for a device that is not
 * there.
 */
@Provides(Console.class)
@Driver(compatible = Ns16550.COMPATIBLE)
public final class Ns16550 implements Console {
    static final String COMPATIBLE = "ns16550a";

    /** Registers, by number (data sheet, table I and II); DLAB in LCR turns the first two into the divisor latch. */
    private static final int RECEIVER_BUFFER = 0;

    private static final int TRANSMITTER_HOLDING = 0;
    private static final int DIVISOR_LOW = 0;
    private static final int INTERRUPT_ENABLE = 1;
    private static final int DIVISOR_HIGH = 1;
    private static final int FIFO_CONTROL = 2;
    private static final int LINE_CONTROL = 3;
    private static final int LINE_STATUS = 5;

    private static final int FIFO_ENABLE = 0x01;
    private static final int EIGHT_BITS_NO_PARITY_ONE_STOP = 0x03;
    private static final int DIVISOR_LATCH_ACCESS = 0x80;
    private static final int DATA_READY = 0x01;
    private static final int TRANSMITTER_HOLDING_EMPTY = 0x20;
    private static final int TRANSMITTER_EMPTY = 0x40;

    /** The UART samples each bit this often. */
    private static final long CLOCKS_PER_BIT = 16;

    private final DeviceTree tree;

    /** Address of register 0; 0 as long as no UART was found. */
    private long base;

    private int shift;
    private boolean wide;

    public Ns16550(DeviceTree tree) {
        this.tree = tree;
    }

    /**
     * Finds the UART and sets it up.
     *
     * @throws IllegalStateException if the device tree has none that is enabled
     */
    @OnBoot
    void probe() {
        int node = tree.findCompatible(COMPATIBLE, DeviceTree.NONE);
        while (node != DeviceTree.NONE && !tree.isEnabled(node)) {
            node = tree.findCompatible(COMPATIBLE, node);
        }
        if (node == DeviceTree.NONE) {
            throw new IllegalStateException("the device tree has no enabled node that is compatible with " + COMPATIBLE
                    + ": use another console, such as SbiConsole");
        }
        shift = cellOr(node, "reg-shift", 0);
        wide = cellOr(node, "reg-io-width", 1) == 4;
        base = tree.registerAddress(node, 0) + cellOr(node, "reg-offset", 0);
        setUp(divisor(node));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        ByteRanges.check(bytes, offset, length);
        for (int i = 0; i < length; i++) {
            write(bytes[offset + i]);
        }
    }

    @Override
    public void write(int value) {
        if (base == 0) {
            FirmwareConsole.write(value);
            return;
        }
        awaitStatus(TRANSMITTER_HOLDING_EMPTY);
        store(TRANSMITTER_HOLDING, value & 0xFF);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        ByteRanges.check(bytes, offset, length);
        if (length == 0) {
            return 0;
        }
        if (base == 0) {
            throw new IllegalStateException("no UART to read from: the " + COMPATIBLE + " console was not probed");
        }
        awaitStatus(DATA_READY);
        int count = 0;
        while (count < length && (load(LINE_STATUS) & DATA_READY) != 0) {
            bytes[offset + count] = (byte) load(RECEIVER_BUFFER);
            count++;
        }
        return count;
    }

    @Override
    public int poll() {
        return base != 0 && (load(LINE_STATUS) & DATA_READY) != 0 ? load(RECEIVER_BUFFER) : -1;
    }

    /** Returns the divisor that gives the node's speed, or 0 to leave the speed alone. */
    private long divisor(int node) {
        long speed = cellOr(node, "current-speed", 0) & 0xFFFF_FFFFL;
        long clock = cellOr(node, "clock-frequency", 0) & 0xFFFF_FFFFL;
        if (speed == 0 || clock == 0) {
            return 0;
        }
        long divisor = (clock + CLOCKS_PER_BIT * speed / 2) / (CLOCKS_PER_BIT * speed);
        return divisor > 0xFFFF ? 0xFFFF : divisor;
    }

    private void setUp(long divisor) {
        // What firmware wrote last is still on its way, and changing the line would garble it.
        awaitStatus(TRANSMITTER_EMPTY);
        store(INTERRUPT_ENABLE, 0);
        if (divisor != 0) {
            store(LINE_CONTROL, DIVISOR_LATCH_ACCESS | EIGHT_BITS_NO_PARITY_ONE_STOP);
            store(DIVISOR_LOW, (int) divisor & 0xFF);
            store(DIVISOR_HIGH, (int) divisor >>> 8);
        }
        store(LINE_CONTROL, EIGHT_BITS_NO_PARITY_ONE_STOP);
        store(FIFO_CONTROL, FIFO_ENABLE);
    }

    private int cellOr(int node, String property, int otherwise) {
        return tree.hasProperty(node, property) ? tree.cell(node, property, 0) : otherwise;
    }

    private void awaitStatus(int bit) {
        while ((load(LINE_STATUS) & bit) == 0) {
            // The device is polled: there is nothing else to run, and no interrupt is set up to wait for.
        }
    }

    private int load(int register) {
        long address = base + ((long) register << shift);
        return (wide ? Address.loadInt(address) : Address.loadByte(address)) & 0xFF;
    }

    private void store(int register, int value) {
        long address = base + ((long) register << shift);
        if (wide) {
            Address.storeInt(address, value);
        } else {
            Address.storeByte(address, (byte) value);
        }
    }
}
