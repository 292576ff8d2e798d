package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.snapshot.Snapshot;
import dev.terrarium.emulator.storage.DiskFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests that work virtio devices themselves. */
class VirtioGuestTest {
    private static final long SLOT = 0x10001000L;
    private static final long DESCRIPTORS = 0x80300000L;
    private static final long AVAILABLE = 0x80301000L;
    private static final long USED = 0x80302000L;
    private static final long HEADER = 0x80303000L;
    private static final long FUNCTION = 0x80310000L;

    @TempDir
    Path folder;

    private static Assembler store(Assembler code, int register, long value) {
        return code.load("t0", SLOT).load("t1", value).add("sw t1, " + register + "(t0)");
    }

    /** Brings the device in the first slot up, with one queue. */
    private static Assembler start(int queue) {
        Assembler code = new Assembler();
        store(code, 0x70, 3);
        store(code, 0x24, 1);
        store(code, 0x20, 1);
        store(code, 0x70, 11);
        store(code, 0x30, queue);
        store(code, 0x38, 8);
        store(code, 0x80, DESCRIPTORS);
        store(code, 0x90, AVAILABLE);
        store(code, 0xa0, USED);
        store(code, 0x44, 1);
        return store(code, 0x70, 15);
    }

    private static byte[] descriptors(long[]... rows) {
        ByteBuffer table = ByteBuffer.allocate(16 * rows.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows.length; i++) {
            table.putLong(rows[i][0])
                    .putInt((int) rows[i][1])
                    .putShort((short) rows[i][2])
                    .putShort((short) (i + 1));
        }
        return table.array();
    }

    /** A function that has been executed often is overwritten by a disk's sector: the next call executes that. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatADeviceWritesIsExecuted(Engine engine) throws IOException {
        byte[] before = new Assembler().add("addi a0, a0, 1; jalr zero, 0(ra)").bytes();
        byte[] after = new Assembler().add("addi a0, a0, 7; jalr zero, 0(ra)").bytes();
        Path file = Files.write(folder.resolve("disk.img"), Arrays.copyOf(after, 512));

        Assembler code = start(0).load("a0", 0).load("a1", FUNCTION).load("s0", 50_000);
        code.add("jalr ra, 0(a1); addi s0, s0, -1; bne s0, zero, -8");
        store(code, 0x50, 0);
        code.load("s0", 100)
                .add("jalr ra, 0(a1); addi s0, s0, -1; bne s0, zero, -8")
                .exit(0);

        try (Machine machine = Machine.builder()
                .memory(4 << 20)
                .engine(engine)
                .image(code.bytes())
                .disk(new DiskFile(file, DiskFile.Use.OVERLAY))
                .build()) {
            machine.writeMemory(FUNCTION, before);
            machine.writeMemory(
                    DESCRIPTORS,
                    descriptors(
                            new long[] {HEADER, 16, 1}, new long[] {FUNCTION, 512, 3}, new long[] {HEADER + 64, 1, 2}));
            machine.writeMemory(AVAILABLE, new byte[] {0, 0, 1, 0});
            assertEquals(RunResult.Reason.POWER_OFF, machine.run().reason());
            assertEquals(50_000 + 7 * 100, machine.register(10));
        }
    }

    /** A guest that sleeps until the second console has input is woken by it through the PLIC. */
    @Test
    void inputWakesAWaitingGuest() {
        Assembler code = start(0);
        code.load("t0", 0xc000004).load("t1", 1).add("sw t1, 0(t0)"); // the priority of source 1
        code.load("t0", 0xc002080).load("t1", 2).add("sw t1, 0(t0)"); // enabled for S-mode
        code.load("t1", 1 << 9).add("csrrs zero, 0x104, t1"); // sie.SEIE
        code.add("wfi");
        code.load("t0", FUNCTION).add("lb a0, 0(t0); lb a1, 1(t0)").exit(0);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Machine machine = Machine.builder()
                .memory(4 << 20)
                .image(code.bytes())
                .virtioConsole(new ByteArrayInputStream("ok".getBytes(StandardCharsets.US_ASCII)), output)
                .build();
        machine.writeMemory(DESCRIPTORS, descriptors(new long[] {FUNCTION, 16, 2}));
        machine.writeMemory(AVAILABLE, new byte[] {0, 0, 1, 0});
        assertEquals(RunResult.Reason.POWER_OFF, machine.run().reason());
        assertEquals('o', machine.register(10));
        assertEquals('k', machine.register(11));
    }

    /** A run is put back to the middle of its work with an overlay and random bytes, and does the rest again. */
    @Test
    void snapshotsHoldDevices() throws IOException {
        Path file = Files.write(folder.resolve("disk.img"), new byte[8192]);
        Assembler code = start(0);
        store(code, 0x50, 0);
        code.add("addi s1, zero, 1");
        for (int i = 0; i < 2; i++) {
            code.load("t0", AVAILABLE).load("t1", i + 2).add("sh t1, 2(t0)");
            code.load("t0", FUNCTION).load("t1", i + 77).add("sb t1, 0(t0)");
            store(code, 0x50, 0);
        }
        code.exit(0);
        Machine machine = Machine.builder()
                .memory(4 << 20)
                .image(code.bytes())
                .disk(new DiskFile(file, DiskFile.Use.OVERLAY))
                .entropy(EntropySource.seeded(3))
                .build();
        machine.writeMemory(HEADER, new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 5});
        machine.writeMemory(
                DESCRIPTORS,
                descriptors(new long[] {HEADER, 16, 1}, new long[] {FUNCTION, 512, 1}, new long[] {HEADER + 64, 1, 2}));
        machine.writeMemory(AVAILABLE, new byte[] {0, 0, 1, 0});
        assertTrue(machine.runUntil(() -> machine.register(9) == 1));
        Snapshot middle = machine.snapshot();
        RunResult first = machine.run();
        byte[] memory = machine.readMemory(0x80000000L, 4 << 20);
        Snapshot end = machine.snapshot();
        machine.restore(middle);
        assertEquals(1, machine.readMemory(USED, 4)[2]);
        assertEquals(first, machine.run());
        assertArrayEquals(memory, machine.readMemory(0x80000000L, 4 << 20));
        machine.restore(end);
        assertEquals(first, machine.run());
        assertEquals(3, machine.readMemory(USED, 4)[2]);
        assertArrayEquals(new byte[8192], Files.readAllBytes(file));
    }

    @Test
    void aMachineThatWritesToAFileHasNoSnapshots() throws IOException {
        Path file = Files.write(folder.resolve("disk.img"), new byte[512]);
        try (Machine machine = Machine.builder()
                .image(new Assembler().exit(0).bytes())
                .disk(new DiskFile(file, DiskFile.Use.READ_WRITE))
                .build()) {
            MachineException failure = assertThrows(MachineException.class, machine::snapshot);
            assertEquals(
                    "a machine that writes to the disk " + file + " has no snapshots: what it has written could not be"
                            + " put back. Give the disk ,overlay",
                    failure.getMessage());
        }
    }

    @Test
    void thereAreEightSlots() {
        MachineBuilder builder = Machine.builder();
        for (int i = 0; i < 8; i++) {
            builder.entropy(EntropySource.seeded(i));
        }
        MachineException failure = assertThrows(MachineException.class, () -> builder.entropy(EntropySource.seeded(9)));
        assertEquals(
                "the machine has 8 slots for virtio devices, and all are taken: leave a disk or another device out",
                failure.getMessage());
    }
}
