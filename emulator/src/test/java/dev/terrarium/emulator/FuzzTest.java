package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.image.ElfBuilder;
import dev.terrarium.emulator.virtio.EntropySource;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever bytes a user boots: the machine runs them or says why not; nothing else comes out of it, and it ends. */
class FuzzTest {
    private static final int LIMIT = 20_000;

    private final SplittableRandom random = new SplittableRandom(7);

    private MachineBuilder builder(byte[] image) {
        return Machine.builder()
                .memory(4 << 20)
                .image(image)
                .maxInstructions(LIMIT)
                .consoleInput(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    private static void run(MachineBuilder builder) {
        RunResult result = builder.build().run();
        assertNotNull(result.reason());
        assertTrue(result.retiredInstructions() <= LIMIT);
    }

    @Test
    void randomBytesAsCode() {
        for (int i = 0; i < 300; i++) {
            byte[] code = new byte[4096];
            random.nextBytes(code);
            run(builder(code).firmware(i % 2 == 0 ? Firmware.SBI : Firmware.NONE));
        }
    }

    /** Valid instructions with random operands get further than random bytes do. */
    @Test
    void randomInstructions() {
        int[] majors = {
            0x03, 0x07, 0x0f, 0x13, 0x17, 0x1b, 0x23, 0x27, 0x2f, 0x33, 0x37, 0x3b, 0x43, 0x47, 0x4b, 0x4f, 0x53, 0x63,
            0x67, 0x6f, 0x73
        };
        for (int i = 0; i < 200; i++) {
            Assembler code = new Assembler();
            // A trap handler that skips the instruction that has trapped, so that the run goes on.
            int status = i % 2 == 0 ? 0x100 : 0x300;
            long base = i % 2 == 0 ? 0x80200000L : 0x80000000L;
            code.add("jal zero, 16")
                    .add("csrrs t0, " + (status + 0x41) + ", zero; addi t0, t0, 4; csrrw zero, " + (status + 0x41)
                            + ", t0")
                    .add(i % 2 == 0 ? "sret" : "mret")
                    .load("t0", base + 4)
                    .add("csrrw zero, " + (status + 5) + ", t0");
            code.load("a0", base).load("a1", 0x10000000).load("a2", 0xc000000).load("sp", base + 0x800);
            for (int j = 0; j < 1000; j++) {
                code.add(random.nextInt() & ~0x7f | majors[random.nextInt(majors.length)]);
            }
            run(builder(code.bytes()).firmware(i % 2 == 0 ? Firmware.SBI : Firmware.NONE));
        }
    }

    @Test
    void randomSbiCalls() {
        long[] extensions = {0, 1, 2, 3, 4, 5, 6, 7, 0x10, 0x54494D45, 0x735049, 0x52464E43, 0x48534D, 0x4442434E};
        Machine machine =
                builder(new Assembler().add("ecall; jal zero, -4").bytes()).build();
        for (int i = 0; i < LIMIT / 2; i++) {
            for (int register = 10; register < 16; register++) {
                machine.setRegister(register, random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(-2, 8));
            }
            machine.setRegister(16, random.nextInt(-1, 6));
            machine.setRegister(17, extensions[random.nextInt(extensions.length)]);
            if (machine.register(17) == 0x48534D && (machine.register(16) & 1) == 1) {
                continue; // the hart would stop or wait
            }
            machine.setPc(0x80200000L);
            assertTrue(machine.step());
            assertEquals(0x80200004L, machine.pc());
        }
    }

    @Test
    void randomDeviceAccess() {
        long[] bases = {
            0x100000,
            0x101000,
            0x2000000,
            0xc000000,
            0x10000000,
            0x10001000,
            0x10002000,
            0x10008000,
            0x10100000,
            0x20000000
        };
        String[] accesses = {
            "lb a2, 0(a0)",
            "lhu a2, 0(a0)",
            "lw a2, 0(a0)",
            "ld a2, 0(a0)",
            "sb a1, 0(a0)",
            "sh a1, 0(a0)",
            "sw a1, 0(a0)",
            "sd a1, 0(a0)"
        };
        for (String access : accesses) {
            for (int i = 0; i < 500; i++) {
                Machine machine = builder(new Assembler().add(access).bytes())
                        .entropy(EntropySource.seeded(i))
                        .virtioConsole(new ByteArrayInputStream(new byte[9]), OutputStream.nullOutputStream())
                        .build();
                for (int j = 0; j < 20; j++) {
                    long offset = random.nextInt(1 << random.nextInt(1, 24));
                    machine.setRegister(10, bases[random.nextInt(bases.length)] + offset);
                    machine.setRegister(11, random.nextLong());
                    machine.setPc(0x80200000L);
                    machine.step();
                }
                i += 99;
            }
        }
    }

    @Test
    void damagedElfFiles() {
        byte[] code = new Assembler().exit(1).bytes();
        byte[] good = new ElfBuilder()
                .entry(0x80200000L)
                .segment(0x80200000L, code, 4096)
                .segment(0x80300000L, new byte[64], 64)
                .build();
        int booted = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] elf = good.clone();
            for (int j = random.nextInt(1, 4); j > 0; j--) {
                elf[random.nextInt(4, 64 + 2 * 56)] = (byte) random.nextInt();
            }
            try {
                run(builder(elf));
                booted++;
            } catch (MachineException e) {
                assertTrue(e.getMessage().startsWith("the image"), e.getMessage());
            }
        }
        assertTrue(booted > 0, "some damage is harmless");
    }

    @Test
    void randomBytesAsElf() {
        for (int i = 0; i < 2000; i++) {
            byte[] elf = new byte[random.nextInt(4, 400)];
            random.nextBytes(elf);
            System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1}, 0, elf, 0, Math.min(6, elf.length));
            if (elf.length > 20 && i % 2 == 0) {
                elf[18] = (byte) 243;
                elf[19] = 0;
            }
            try {
                run(builder(elf));
            } catch (MachineException e) {
                assertTrue(e.getMessage().startsWith("the image"), e.getMessage());
            }
        }
    }
}
