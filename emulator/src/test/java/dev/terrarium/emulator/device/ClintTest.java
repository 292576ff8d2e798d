package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.Ram;
import org.junit.jupiter.api.Test;

class ClintTest {
    private static final long SOFTWARE = 1 << 3;
    private static final long TIMER = 1 << 7;

    private final Hart hart = new Hart(new Bus(new Ram(4096), Decoder.COMPLETE), ProcessorModel.COMPLETE);
    private final Clint clint = new Clint(hart.clock(), 1);

    @Test
    void nothingIsPendingAfterReset() {
        assertEquals(0, clint.asserted(0));
        assertEquals(-1, clint.read(0x4000, 8));
        assertEquals(0, clint.read(0xbff8, 8));
        assertEquals(Long.MAX_VALUE, clint.instructionsUntilTimer(0));
    }

    @Test
    void softwareInterruptsAreOneBit() {
        clint.write(0, 4, 0xffffffffL);
        assertEquals(SOFTWARE, clint.asserted(0));
        assertEquals(1, clint.read(0, 4));
        clint.write(0, 4, 0);
        assertEquals(0, clint.asserted(0));
    }

    @Test
    void theTimerFiresWhenTheTimeIsReached() {
        clint.write(0x4000, 8, 100);
        assertEquals(0, clint.asserted(0));
        assertEquals(1000, clint.instructionsUntilTimer(0));
        hart.clock().skip(999);
        assertEquals(1, clint.instructionsUntilTimer(0));
        hart.clock().skip(1);
        assertEquals(TIMER, clint.asserted(0));
        assertEquals(100, clint.read(0xbff8, 8));
        clint.write(0x4000, 8, 101);
        assertEquals(0, clint.asserted(0));
    }

    @Test
    void registersMayBeWrittenInHalves() {
        clint.write(0x4000, 4, 0x11223344);
        clint.write(0x4004, 4, 0x55667788);
        assertEquals(0x5566778811223344L, clint.read(0x4000, 8));
        assertEquals(0x55667788L, clint.read(0x4004, 4) & 0xffffffffL);
        clint.write(0xbffc, 4, 1);
        assertEquals(1L << 32, clint.read(0xbff8, 8));
    }

    @Test
    void timeCanBeSet() {
        hart.clock().skip(12345);
        clint.write(0xbff8, 8, 7);
        assertEquals(7, clint.read(0xbff8, 8));
        hart.clock().skip(10);
        assertEquals(8, clint.read(0xbff8, 8));
    }

    @Test
    void otherHartsRegistersAreZero() {
        clint.write(4, 4, 1);
        clint.write(0x4008, 8, 1);
        assertEquals(0, clint.asserted(0));
        assertEquals(0, clint.read(4, 4));
        assertEquals(0, clint.read(0x4008, 8));
    }

    @Test
    void eachHartHasItsOwnRegisters() {
        Clint three = new Clint(hart.clock(), 3);
        three.write(4, 4, 1);
        assertEquals(0, three.asserted(0));
        assertEquals(SOFTWARE, three.asserted(1));
        assertEquals(0, three.asserted(2));
        assertEquals(1, three.read(4, 4));
        assertEquals(1L << 32, three.read(0, 8));
        three.write(0x4010, 8, 50);
        assertEquals(50, three.read(0x4010, 8));
        assertEquals(-1, three.read(0x4008, 8));
        assertEquals(500, three.instructionsUntilTimer(2));
        hart.clock().skip(500);
        assertEquals(TIMER, three.asserted(2));
        assertEquals(SOFTWARE, three.asserted(1));
        three.write(12, 4, 1);
        three.write(0x4018, 8, 0);
        assertEquals(0, three.read(12, 4), "there is no hart 3");
        assertEquals(0, three.read(0x4018, 8));
    }
}
