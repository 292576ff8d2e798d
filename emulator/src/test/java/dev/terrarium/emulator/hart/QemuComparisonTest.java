package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Firmware;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.QemuRun;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.isa.Disassembler;
import dev.terrarium.emulator.isa.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random instructions on this emulator and on QEMU, where it is installed: all registers and {@code fcsr} are the same bit for
 * bit after every twentieth instruction. The instructions are those of RV64GC and Zba, Zbb, Zbc and Zbs that go straight on,
 * and illegal ones.
 */
class QemuComparisonTest {
    private static final String EXTENSIONS = ",zba=on,zbb=on,zbc=on,zbs=on";

    private static final int BLOCKS = 2_000;
    private static final int BLOCK_INSTRUCTIONS = 20;

    private static final long CODE = 0x8000_0000L;
    private static final long DATA = 0x8040_0000L;
    private static final long RESULTS = 0x8080_0000L;
    private static final long UART = 0x1000_0000L;
    /** x1 to x31 but gp, which points to where the results go; f0 to f31; fcsr. */
    private static final int RESULT_SIZE = 512;

    private static final int GP = 3;
    private static final int HANDLER_SIZE = 28;

    @TempDir
    Path folder;

    private final int[] instructions = new int[BLOCKS * BLOCK_INSTRUCTIONS];

    @Test
    void straightCode() throws IOException, InterruptedException {
        QemuRun.requireQemu();
        for (int seed = 0; seed < 2; seed++) {
            byte[] image = image(seed);
            byte[] expected = QemuRun.outputOf(image, folder, Duration.ofMinutes(2), "-cpu", "rv64" + EXTENSIONS);
            for (Engine engine : Engine.values()) {
                compare(engine + ", seed " + seed, expected, run(image, engine));
            }
        }
    }

    private static byte[] run(byte[] image, Engine engine) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        Machine.builder()
                .firmware(Firmware.NONE)
                .processor(ProcessorModel.parse("rv64gc" + EXTENSIONS))
                .image(image)
                .engine(engine)
                .consoleOutput(console)
                .maxInstructions(200_000_000)
                .build()
                .run();
        return console.toByteArray();
    }

    private void compare(String run, byte[] expected, byte[] actual) {
        assertEquals(BLOCKS * RESULT_SIZE, expected.length, "QEMU's results, " + run);
        assertEquals(expected.length, actual.length, "results, " + run);
        ByteBuffer first = ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer second = ByteBuffer.wrap(actual).order(ByteOrder.LITTLE_ENDIAN);
        for (int offset = 0; offset < expected.length; offset += Long.BYTES) {
            if (first.getLong(offset) != second.getLong(offset)) {
                int block = offset / RESULT_SIZE;
                int number = offset % RESULT_SIZE / Long.BYTES;
                assertEquals(
                        Long.toHexString(first.getLong(offset)),
                        Long.toHexString(second.getLong(offset)),
                        "result " + number + " of block " + block + ", " + run + listing(block));
            }
        }
    }

    private String listing(int block) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BLOCK_INSTRUCTIONS; i++) {
            int bits = instructions[block * BLOCK_INSTRUCTIONS + i];
            text.append(String.format("%n%08x %s", bits, Disassembler.disassemble(bits, 0)));
        }
        return text.toString();
    }

    private byte[] image(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomInstructions source = new RandomInstructions(random, 1);
        Assembler code = new Assembler();
        code.add("jal zero, " + (4 + HANDLER_SIZE));
        // An exception leaves its cause in t5 and its value in t6, and goes on behind the instruction.
        code.add("csrrs t5, 0x341, zero; addi t5, t5, 4; csrrw zero, 0x341, t5; csrrs t5, 0x342, zero;"
                + " csrrs t6, 0x343, zero; mret; addi zero, zero, 0");
        code.writeCsr(CsrNumber.MTVEC, CODE + 4).load("t0", 0x6000).add("csrrs zero, 0x300, t0");
        code.load("gp", RESULTS);
        for (int i = 0; i < 32; i++) {
            code.load("t0", random.nextLong() >> random.nextInt(64)).add("fmv.d.x f" + i + ", t0");
        }
        for (int i = 1; i < 32; i++) {
            if (i != GP) {
                code.load("x" + i, random.nextLong() >> random.nextInt(64));
            }
        }
        for (int block = 0; block < BLOCKS; block++) {
            code.load("x" + RandomInstructions.DATA, DATA);
            code.load("x" + RandomInstructions.PAGE_END, DATA + 4096 - 24);
            code.load("x" + RandomInstructions.PROGRAM, DATA + 64);
            code.load("x" + RandomInstructions.MORE_DATA, DATA + 512);
            code.add("csrrwi zero, 0x003, 0; csrrwi zero, 0x002, " + (random.nextInt(3) == 0 ? random.nextInt(8) : 0));
            for (int i = 0; i < BLOCK_INSTRUCTIONS; i++) {
                int bits = straight(source);
                instructions[block * BLOCK_INSTRUCTIONS + i] = bits;
                code.add(bits);
            }
            keepResults(code);
        }
        print(code);
        return code.exit(0).bytes();
    }

    /** A 32-bit instruction that does not jump, does not touch gp, and has no result that depends on the machine. */
    private static int straight(RandomInstructions source) {
        while (true) {
            int bits = source.next();
            if (!Decoder.isCompressed(bits) && (bits >>> 7 & 31) != GP && isComparable(bits)) {
                return bits;
            }
        }
    }

    private static boolean isComparable(int bits) {
        Operation operation = Decoder.COMPLETE.operation(bits);
        switch (operation.encoding()) {
            case B:
            case J:
            case CSR:
            case CSR_IMMEDIATE:
            case CACHE_BLOCK:
            case EXACT:
            case FENCE:
            case LOAD_RESERVED:
                return false;
            case NONE:
                int major = bits & 0x7f;
                return major == 0x13 || major == 0x1b || major == 0x33 || major == 0x3b || major == 0x53;
            default:
                return operation != Operation.JALR && operation != Operation.SC_W && operation != Operation.SC_D;
        }
    }

    private static void keepResults(Assembler code) {
        int offset = 0;
        for (int i = 1; i < 32; i++) {
            if (i != GP) {
                code.add("sd x" + i + ", " + offset + "(gp)");
                offset += Long.BYTES;
            }
        }
        for (int i = 0; i < 32; i++) {
            code.add("fsd f" + i + ", " + offset + "(gp)");
            offset += Long.BYTES;
        }
        code.add("csrrs t0, 0x003, zero; sd t0, " + offset + "(gp); addi gp, gp, " + RESULT_SIZE);
    }

    /** Sends all results to the serial port, byte by byte. */
    private static void print(Assembler code) {
        code.load("t0", UART).load("t1", RESULTS).load("t2", RESULTS + (long) BLOCKS * RESULT_SIZE);
        code.add("lbu t3, 5(t0); andi t3, t3, 32; beq t3, zero, -8");
        code.add("lbu t3, 0(t1); sb t3, 0(t0); addi t1, t1, 1; bne t1, t2, -24");
    }
}
