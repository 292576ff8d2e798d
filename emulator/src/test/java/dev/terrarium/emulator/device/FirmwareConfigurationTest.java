package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.Ram;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirmwareConfigurationTest {
    private static final long BASE = 0x10100000L;
    private static final long COMMAND = 0x80001000L;
    private static final long BUFFER = 0x80002000L;
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.US_ASCII);

    private final Bus bus = new Bus(new Ram(1 << 20), ProcessorModel.COMPLETE.decoder());

    FirmwareConfigurationTest() {
        Map<String, byte[]> files = Map.of("opt/text", TEXT, "opt/a", new byte[] {7});
        bus.attach(BASE, 0x18, new FirmwareConfiguration(bus.directMemoryAccess(), 3, new TreeMap<>(files)));
    }

    private void select(int key) throws BusError {
        bus.write(BASE + 8, 2, Short.reverseBytes((short) key));
    }

    private byte[] read(int length) throws BusError {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) bus.read(BASE, 1);
        }
        return bytes;
    }

    private int command(int control, int length, long address) throws BusError {
        bus.write(COMMAND, 4, Integer.reverseBytes(control));
        bus.write(COMMAND + 4, 4, Integer.reverseBytes(length));
        bus.write(COMMAND + 8, 8, Long.reverseBytes(address));
        bus.write(BASE + 16, 8, Long.reverseBytes(COMMAND));
        return Integer.reverseBytes((int) bus.read(COMMAND, 4));
    }

    private byte[] memory(int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(bus.ram().bytes(), Ram.offset(BUFFER), bytes, 0, length);
        return bytes;
    }

    @Test
    void signatureAndFeatures() throws BusError {
        assertArrayEquals("QEMU".getBytes(StandardCharsets.US_ASCII), read(4));
        select(1);
        assertEquals(3, bus.read(BASE, 4));
        assertEquals(0, bus.read(BASE, 4), "zeros follow");
        assertEquals(0x51454d5520434647L, Long.reverseBytes(bus.read(BASE + 16, 8)));
        select(5);
        assertEquals(3, bus.read(BASE, 2), "harts");
    }

    @Test
    void theDirectoryListsTheFiles() throws BusError {
        select(0x19);
        ByteBuffer directory = ByteBuffer.wrap(read(4 + 128));
        assertEquals(2, directory.getInt());
        assertEquals(1, directory.getInt(4));
        assertEquals(0x20, directory.getShort(8));
        assertEquals(TEXT.length, directory.getInt(68));
        assertEquals(0x21, directory.getShort(72));
        assertEquals("opt/text\0", new String(directory.array(), 76, 9, StandardCharsets.US_ASCII));
        select(0x21);
        assertArrayEquals(TEXT, read(TEXT.length));
    }

    @Test
    void directMemoryAccess() throws BusError {
        bus.write(BUFFER + 9, 4, -1);
        assertEquals(0, command(0x21 << 16 | 8 | 2, 4, BUFFER));
        assertArrayEquals("some".getBytes(StandardCharsets.US_ASCII), memory(4));
        assertEquals(0, command(4, 1, 0));
        assertEquals(0, command(2, 7, BUFFER));
        assertArrayEquals("text\0\0\0".getBytes(StandardCharsets.US_ASCII), memory(7));
    }

    @Test
    void theAddressMayBeWrittenInHalves() throws BusError {
        bus.write(COMMAND, 4, Integer.reverseBytes(0x20 << 16 | 8 | 2));
        bus.write(COMMAND + 4, 4, Integer.reverseBytes(1));
        bus.write(COMMAND + 8, 8, Long.reverseBytes(BUFFER));
        bus.write(BASE + 16, 4, 0);
        bus.write(BASE + 20, 4, Integer.reverseBytes((int) COMMAND));
        assertEquals(0, bus.read(COMMAND, 4));
        assertArrayEquals(new byte[] {7}, memory(1));
    }

    @ParameterizedTest
    @CsvSource({"0x7fffffff, 4", "0x800fffff, 2", "-1, 4", "0x80000000, -1", "0x10100000, 4"})
    void buffersOutsideMemoryAreErrors(String address, int length) throws BusError {
        byte[] before = bus.ram().bytes().clone();
        assertEquals(1, command(0x21 << 16 | 8 | 2, length, Long.decode(address)));
        System.arraycopy(before, 0x1000, bus.ram().bytes(), 0x1000, 16);
        assertArrayEquals(before, bus.ram().bytes());
    }

    @Test
    void nothingCanBeWritten() throws BusError {
        assertEquals(1, command(0x21 << 16 | 8 | 16, 4, BUFFER));
        bus.write(BASE, 1, 9);
        select(0x21);
        assertArrayEquals(TEXT, read(TEXT.length));
    }

    @Test
    void commandsOutsideMemoryAreIgnored() throws BusError {
        bus.write(BASE + 16, 8, Long.reverseBytes(-8L));
        bus.write(BASE + 16, 8, Long.reverseBytes(0x800ffffcL));
        select(0x999);
        assertEquals(0, bus.read(BASE, 8), "an item that is not there has no bytes");
    }
}
