package dev.terrarium.emulator.device;

import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.DirectMemoryAccess;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * QEMU's firmware configuration device, behind MMIO with DMA: items of bytes, chosen by key, read from their start on. Files
 * are items with names, listed in the directory.
 *
 * <p>Source: QEMU's documentation, "QEMU Firmware Configuration (fw_cfg) Device". Control registers are big-endian; the data
 * register keeps the order of bytes.
 */
public final class FirmwareConfiguration implements MmioDevice, Stateful {
    /** The longest name of a file, in bytes. */
    public static final int LONGEST_NAME = 55;

    private static final int DATA = 0x00;
    private static final int SELECTOR = 0x08;
    private static final int DMA_ADDRESS = 0x10;

    private static final int KEY_SIGNATURE = 0x00;
    private static final int KEY_ID = 0x01;
    private static final int KEY_RAM_SIZE = 0x03;
    private static final int KEY_PROCESSORS = 0x05;
    private static final int KEY_MOST_PROCESSORS = 0x0f;
    private static final int KEY_DIRECTORY = 0x19;
    private static final int KEY_FIRST_FILE = 0x20;

    private static final int TRADITIONAL_INTERFACE = 1;
    private static final int DMA_INTERFACE = 2;
    private static final int DIRECTORY_ENTRY = 64;
    /** "QEMU CFG", big-endian: what the address register reads as, so that drivers know that there is DMA. */
    private static final long DMA_SIGNATURE = 0x51454d5520434647L;

    private static final int CONTROL_ERROR = 1;
    private static final int CONTROL_READ = 2;
    private static final int CONTROL_SKIP = 4;
    private static final int CONTROL_SELECT = 8;
    private static final int CONTROL_WRITE = 16;

    private static final byte[] NOTHING = new byte[0];
    private static final byte[] ZEROS = new byte[4096];

    private final DirectMemoryAccess memory;
    private final Map<Integer, byte[]> items = new HashMap<>();
    private int selected;
    private long position;
    private int dmaAddressHigh;

    /**
     * Makes a device.
     *
     * @param harts how many harts the machine has
     * @param files the content of files by name; names are ASCII, up to {@link #LONGEST_NAME} characters
     */
    public FirmwareConfiguration(DirectMemoryAccess memory, int harts, SortedMap<String, byte[]> files) {
        this.memory = memory;
        items.put(KEY_SIGNATURE, "QEMU".getBytes(StandardCharsets.US_ASCII));
        items.put(
                KEY_ID,
                littleEndian(4).putInt(TRADITIONAL_INTERFACE | DMA_INTERFACE).array());
        items.put(KEY_RAM_SIZE, littleEndian(8).putLong(memory.memorySize()).array());
        items.put(KEY_PROCESSORS, littleEndian(2).putShort((short) harts).array());
        items.put(KEY_MOST_PROCESSORS, littleEndian(2).putShort((short) harts).array());
        ByteBuffer directory =
                ByteBuffer.allocate(4 + DIRECTORY_ENTRY * files.size()).putInt(files.size());
        int key = KEY_FIRST_FILE;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            int start = directory.position();
            directory.putInt(file.getValue().length).putShort((short) key).putShort((short) 0);
            directory.put(file.getKey().getBytes(StandardCharsets.US_ASCII));
            directory.position(start + DIRECTORY_ENTRY);
            items.put(key++, file.getValue());
        }
        items.put(KEY_DIRECTORY, directory.array());
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void reset() {
        selected = 0;
        position = 0;
        dmaAddressHigh = 0;
    }

    private byte[] item() {
        return items.getOrDefault(selected, NOTHING);
    }

    private void select(int key) {
        selected = key & 0xffff;
        position = 0;
    }

    /** After an item's end there are zeros. */
    private int next() {
        byte[] item = item();
        return position < item.length ? item[(int) position++] & 0xff : 0;
    }

    @Override
    public long read(long offset, int size) {
        if (offset == DATA) {
            long value = 0;
            for (int i = 0; i < size; i++) {
                value |= (long) next() << 8 * i;
            }
            return value;
        }
        if (offset >= DMA_ADDRESS && offset + size <= DMA_ADDRESS + 8) {
            return Long.reverseBytes(DMA_SIGNATURE) >>> 8 * (offset - DMA_ADDRESS);
        }
        return 0;
    }

    @Override
    public void write(long offset, int size, long value) {
        if (offset == SELECTOR && size == 2) {
            select(Short.reverseBytes((short) value));
        } else if (offset == DMA_ADDRESS && size == 8) {
            transfer(Long.reverseBytes(value));
        } else if (offset == DMA_ADDRESS && size == 4) {
            dmaAddressHigh = Integer.reverseBytes((int) value);
        } else if (offset == DMA_ADDRESS + 4 && size == 4) {
            transfer((long) dmaAddressHigh << 32 | Integer.reverseBytes((int) value) & 0xffffffffL);
        }
        // The data register cannot be written.
    }

    /** Carries out the command at an address: control, length and the buffer's address, all big-endian. */
    private void transfer(long command) {
        dmaAddressHigh = 0;
        byte[] bytes = new byte[16];
        try {
            memory.read(command, bytes, 0, bytes.length);
            ByteBuffer fields = ByteBuffer.wrap(bytes);
            boolean done = transfer(fields.getInt(0), fields.getInt(4) & 0xffffffffL, fields.getLong(8));
            memory.write(command, 4, Integer.reverseBytes(done ? 0 : CONTROL_ERROR) & 0xffffffffL);
        } catch (BusError e) {
            return; // there is no command at this address, and no place to say so
        }
    }

    private boolean transfer(int control, long length, long address) throws BusError {
        if ((control & CONTROL_SELECT) != 0) {
            select(control >>> 16);
        }
        if ((control & CONTROL_READ) != 0) {
            return copy(length, address);
        }
        if ((control & CONTROL_WRITE) != 0) {
            return false; // no item can be written
        }
        if ((control & CONTROL_SKIP) != 0) {
            position = Math.min(position + length, item().length);
        }
        return true;
    }

    private boolean copy(long length, long address) throws BusError {
        if (!memory.contains(address, length)) {
            return false;
        }
        byte[] item = item();
        int count = (int) Math.min(length, item.length - position);
        memory.write(address, item, (int) position, count);
        position += count;
        for (long done = count; done < length; done += ZEROS.length) {
            memory.write(address + done, ZEROS, 0, (int) Math.min(ZEROS.length, length - done));
        }
        return true;
    }

    @Override
    public void exchange(StateTransfer state) {
        selected = state.value(selected);
        position = Math.max(0, Math.min(state.value(position), item().length));
        dmaAddressHigh = state.value(dmaAddressHigh);
    }
}
