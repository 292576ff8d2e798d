package dev.terrarium.emulator.device;

import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import dev.terrarium.emulator.storage.FlashImage;
import java.util.Arrays;

/**
 * A bank of NOR flash with Intel's command set: two 16-bit devices side by side, which take the same commands and give the
 * same answers. Commands take effect at once.
 *
 * <p>Source: JEDEC JESD68.01 "Common Flash Interface (CFI)"; Intel AP-646 "Common Flash Interface and Command Sets"; the
 * numbers are those of QEMU's {@code virt}.
 */
public final class CfiFlash implements MmioDevice, Stateful {
    private static final int BANK_WIDTH = 4;
    /** How many bytes can be written with one command, for both devices together. */
    private static final int BUFFER_SIZE = 4096;

    private static final int READ_ARRAY = 0xff;
    private static final int READ_STATUS = 0x70;
    private static final int READ_IDENTIFIER = 0x90;
    private static final int READ_QUERY = 0x98;
    private static final int CLEAR_STATUS = 0x50;
    private static final int PROGRAM = 0x40;
    private static final int ALTERNATE_PROGRAM = 0x10;
    private static final int BLOCK_ERASE = 0x20;
    private static final int WRITE_TO_BUFFER = 0xe8;
    private static final int LOCK = 0x60;
    private static final int CONFIRM = 0xd0;

    private static final int READY = 0x80;
    private static final int ERASE_ERROR = 0x20;
    private static final int PROGRAM_ERROR = 0x10;
    private static final int SEQUENCE_ERROR = ERASE_ERROR | PROGRAM_ERROR;

    private static final int MANUFACTURER = 0x89;
    private static final int DEVICE = 0x18;
    /** The query's answer from address 0x10 on (CFI, section 2.4); sizes are of one device. */
    private static final int[] QUERY = {
        'Q', 'R', 'Y', 1, 0, 0x31, 0, 0, 0, 0, 0, // Intel's command set; its table is at 0x31
        0x45, 0x55, 0, 0, 7, 7, 10, 0, 4, 4, 4, 0, // voltages and time-outs
        24, 2, 0, 11, 0, // 16 MiB; 16 bits wide; buffers of 2 KiB
        1, 127, 0, 0, 2, // 128 blocks of 128 KiB
        'P', 'R', 'I', '1', '0', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1
    };

    private static final int QUERY_START = 0x10;

    private final FlashImage image;
    private int mode = READ_ARRAY;
    /** The command that waits for more writes; {@link #READ_ARRAY} if none does. */
    private int command = READ_ARRAY;

    private int status = READY;
    /** How many writes to the buffer are to come, or -1 while their number is. */
    private int expected;

    private int bufferStart;
    private int bufferLength;
    private final byte[] buffer = new byte[BUFFER_SIZE];

    /** Makes a bank with this content, which can be read. */
    public CfiFlash(FlashImage image) {
        this.image = image;
    }

    /** The bank can be read, and keeps its content. */
    @Override
    public void reset() {
        mode = READ_ARRAY;
        command = READ_ARRAY;
        status = READY;
        expected = 0;
        bufferStart = 0;
        bufferLength = 0;
    }

    @Override
    public long read(long offset, int size) {
        int at = (int) offset;
        if (mode == READ_ARRAY) {
            return image.read(at, size);
        }
        long both = answer(at / BANK_WIDTH) * 0x1_0001_0001_0001L;
        return both >>> 8 * (at % BANK_WIDTH);
    }

    private int answer(int address) {
        switch (mode) {
            case READ_IDENTIFIER:
                int identifier = address & 0xff;
                return identifier == 0 ? MANUFACTURER : identifier == 1 ? DEVICE : 0;
            case READ_QUERY:
                int index = address - QUERY_START;
                return index >= 0 && index < QUERY.length ? QUERY[index] : 0;
            default:
                return status;
        }
    }

    @Override
    public void write(long offset, int size, long value) {
        int at = (int) offset;
        int code = (int) value & 0xff;
        switch (command) {
            case PROGRAM:
                status |= image.program(at, size, value) ? 0 : PROGRAM_ERROR;
                command = READ_ARRAY;
                break;
            case BLOCK_ERASE:
                confirmErase(at, code);
                break;
            case LOCK:
                command = READ_ARRAY; // blocks are never locked
                break;
            case WRITE_TO_BUFFER:
                fillBuffer(at, size, value);
                break;
            default:
                begin(code);
                break;
        }
    }

    private void begin(int code) {
        switch (code) {
            case READ_STATUS:
            case READ_IDENTIFIER:
            case READ_QUERY:
                mode = code;
                break;
            case CLEAR_STATUS:
                status = READY;
                mode = READ_ARRAY;
                break;
            case PROGRAM:
            case ALTERNATE_PROGRAM:
                mode = READ_STATUS;
                command = PROGRAM;
                break;
            case BLOCK_ERASE:
            case LOCK:
                mode = READ_STATUS;
                command = code;
                break;
            case WRITE_TO_BUFFER:
                mode = READ_STATUS;
                command = code;
                expected = -1;
                bufferLength = 0;
                break;
            default:
                mode = READ_ARRAY; // READ_ARRAY itself, and what is no command
                break;
        }
    }

    private void confirmErase(int at, int code) {
        if (code == CONFIRM) {
            status |= image.erase(at) ? 0 : ERASE_ERROR;
        } else {
            status |= SEQUENCE_ERROR;
        }
        command = READ_ARRAY;
    }

    /** First comes the number of writes less one, then the data, in ascending order, then the confirmation. */
    private void fillBuffer(int at, int size, long value) {
        if (expected < 0) {
            expected = ((int) value & 0xffff) + 1;
        } else if (expected > 0) {
            expected--;
            if (bufferLength == 0) {
                bufferStart = at;
            }
            if (at != bufferStart + bufferLength || bufferLength + size > BUFFER_SIZE) {
                abandonBuffer();
                return;
            }
            for (int i = 0; i < size; i++) {
                buffer[bufferLength++] = (byte) (value >>> 8 * i);
            }
        } else if (((int) value & 0xff) == CONFIRM) {
            for (int i = 0; i < bufferLength; i++) {
                status |= image.program(bufferStart + i, 1, buffer[i]) ? 0 : PROGRAM_ERROR;
            }
            command = READ_ARRAY;
        } else {
            abandonBuffer();
        }
    }

    private void abandonBuffer() {
        status |= SEQUENCE_ERROR;
        command = READ_ARRAY;
    }

    @Override
    public void exchange(StateTransfer state) {
        mode = state.value(mode);
        command = state.value(command);
        status = state.value(status);
        expected = state.value(expected);
        bufferStart = state.value(bufferStart);
        byte[] filled = state.bytes(Arrays.copyOf(buffer, bufferLength));
        bufferLength = Math.min(filled.length, BUFFER_SIZE);
        System.arraycopy(filled, 0, buffer, 0, bufferLength);
        state.part(image);
    }
}
