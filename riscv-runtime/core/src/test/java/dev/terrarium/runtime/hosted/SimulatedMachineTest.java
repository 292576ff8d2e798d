package dev.terrarium.runtime.hosted;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.Csr;
import dev.terrarium.runtime.Hart;
import dev.terrarium.runtime.Image;
import dev.terrarium.runtime.Sbi;
import dev.terrarium.runtime.Wired;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SimulatedMachineTest {
    private static final long RAM = 0x8000_0000L;

    @Test
    void memoryIsLittleEndian() {
        byte[] contents = new byte[16];
        try (SimulatedMachine.Installation installation =
                new SimulatedMachine().memory(RAM, contents).install()) {
            Address.storeLong(RAM, 0x0102_0304_0506_0708L);
            Address.storeInt(RAM + 8, 0xA1B2_C3D4);
            Address.storeShort(RAM + 12, (short) 0xFFFE);
            Address.storeByte(RAM + 15, (byte) -1);
            assertArrayEquals(
                    new byte[] {
                        8, 7, 6, 5, 4, 3, 2, 1, (byte) 0xD4, (byte) 0xC3, (byte) 0xB2, (byte) 0xA1, -2, -1, 0, -1
                    },
                    contents);
            assertEquals(0x0102_0304_0506_0708L, Address.loadLong(RAM));
            assertEquals(0xA1B2_C3D4, Address.loadInt(RAM + 8));
            assertEquals(-2, Address.loadShort(RAM + 12));
            assertEquals(-1, Address.loadByte(RAM + 15));
            assertEquals(0x0405, Address.loadShort(RAM + 3), "misaligned");
        }
    }

    @Test
    void accessesOutsideOfEveryRegionFault() {
        SimulatedMachine machine = new SimulatedMachine().ram(RAM, 16);
        SimulatedAccessFault fault = assertThrows(SimulatedAccessFault.class, () -> machine.loadLong(RAM + 9));
        assertEquals(RAM + 9, fault.address());
        assertEquals(
                "load of 8 bytes at 0x80000009 is outside every region of the simulated machine:"
                        + " memory 0x80000000-0x8000000f",
                fault.getMessage());
        assertThrows(SimulatedAccessFault.class, () -> machine.storeByte(RAM - 1, (byte) 0));
        assertThrows(SimulatedAccessFault.class, () -> machine.storeByte(RAM + 16, (byte) 0));
        assertThrows(SimulatedAccessFault.class, () -> machine.loadByte(-1));
        assertThrows(SimulatedAccessFault.class, () -> machine.loadInt(Long.MIN_VALUE));
        assertThrows(SimulatedAccessFault.class, () -> new SimulatedMachine().loadByte(0));
    }

    @Test
    void regionsMayNotOverlap() {
        SimulatedMachine machine = new SimulatedMachine().ram(RAM, 4096);
        String message = assertThrows(IllegalArgumentException.class, () -> machine.ram(RAM + 4095, 1))
                .getMessage();
        assertEquals("memory 0x80000fff-0x80000fff overlaps memory 0x80000000-0x80000fff", message);
        assertThrows(IllegalArgumentException.class, () -> machine.ram(0, 0));
        machine.ram(RAM + 4096, 1);
    }

    @Test
    void devicesSeeOffsetWidthAndValue() {
        List<String> seen = new ArrayList<>();
        MemoryMappedDevice device = new MemoryMappedDevice() {
            @Override
            public long load(long offset, int bytes) {
                seen.add("load " + offset + " " + bytes);
                return -1;
            }

            @Override
            public void store(long offset, int bytes, long value) {
                seen.add("store " + offset + " " + bytes + " " + Long.toHexString(value));
            }
        };
        SimulatedMachine machine = new SimulatedMachine().device("uart", 0x1000_0000L, 0x100, device);
        assertEquals(-1, machine.loadShort(0x1000_0002L));
        machine.storeByte(0x1000_0001L, (byte) -1);
        machine.storeInt(0x1000_0010L, -2);
        assertEquals(List.of("load 2 2", "store 1 1 ff", "store 16 4 fffffffe"), seen);
    }

    @Test
    void arraysHaveAddresses() {
        SimulatedMachine machine = new SimulatedMachine();
        byte[] first = {1, 2, 3};
        byte[] second = {1, 2, 3};
        long address = machine.addressOf(first);
        assertEquals(address, machine.addressOf(first));
        assertNotEquals(address, machine.addressOf(second));
        assertNotEquals(machine.addressOf(new byte[0]), machine.addressOf(new byte[0]));
        machine.storeByte(address + 1, (byte) 9);
        assertArrayEquals(new byte[] {1, 9, 3}, first);
        assertThrows(SimulatedAccessFault.class, () -> machine.loadByte(address + 3));
    }

    @Test
    void csrsKeepWhatIsWritten() {
        try (SimulatedMachine.Installation installation =
                new SimulatedMachine().csr(Csr.TIME, 5).install()) {
            assertEquals(5, Csr.read(Csr.TIME));
            Csr.write(Csr.SIE, 0b1100);
            Csr.set(Csr.SIE, 0b0011);
            Csr.clear(Csr.SIE, 0b0110);
            assertEquals(0b1001, Csr.read(Csr.SIE));
        }
    }

    @Test
    void whatIsMissingIsNamedWithItsFix() {
        try (SimulatedMachine.Installation installation = new SimulatedMachine().install()) {
            assertMissing("CSR 0x100", "csr(", () -> Csr.read(Csr.SSTATUS));
            assertMissing("SBI extension 0x10", "firmware(", () -> Sbi.call(Sbi.BASE, 0, 0, 0, 0));
            assertMissing("image", "image(", Image::start);
            assertMissing("image", "image(", Image::end);
            assertMissing("device tree", "deviceTree(", Image::deviceTree);
            assertMissing("java.lang.Runnable", "wire(Runnable.class", () -> Wired.the(Runnable.class));
            assertMissing("interrupt", "onWait(", Hart::waitForInterrupt);
        }
    }

    @Test
    void theMachineIsTheThreadsUntilItsInstallationIsClosed() throws InterruptedException {
        SimulatedMachine outer = new SimulatedMachine();
        SimulatedMachine inner = new SimulatedMachine();
        try (SimulatedMachine.Installation first = outer.install()) {
            try (SimulatedMachine.Installation second = inner.install()) {
                assertSame(inner, SimulatedMachine.current());
            }
            assertSame(outer, SimulatedMachine.current());
            List<Throwable> thrown = new ArrayList<>();
            Thread other =
                    new Thread(() -> thrown.add(assertThrows(IllegalStateException.class, SimulatedMachine::current)));
            other.start();
            other.join();
            assertEquals(1, thrown.size());
        }
        String message = assertThrows(IllegalStateException.class, () -> Address.loadByte(0))
                .getMessage();
        assertTrue(message.contains("SimulatedMachine.install()"), message);
    }

    private static void assertMissing(String what, String fix, Executable executable) {
        String message = assertThrows(IllegalStateException.class, executable).getMessage();
        assertTrue(message.contains(what) && message.contains(fix), message);
    }
}
