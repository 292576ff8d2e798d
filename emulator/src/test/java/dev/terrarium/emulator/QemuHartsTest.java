package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.assembler.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A guest of four harts does the same on QEMU, where it is installed: what it prints depends on no order of the harts. */
@Timeout(120)
class QemuHartsTest {
    /**
     * Each hart adds its part to a sum, under a lock that it takes 5,000 times, after all have come; then each in turn prints
     * its number and how much of the sum it finds itself, by MSIP from the one before it; and the last one prints the sum.
     */
    private static final String GUEST =
            """
            li s0, 0x80300000
            addi s7, a0, 0
            addi t1, zero, 1
            amoadd.d zero, t1, (s0)
            all_come:
            ld t0, 0(s0)
            li t1, 4
            bne t0, t1, @all_come
            addi s3, s0, 16
            li s2, 5000
            again:
            addi t0, zero, 1
            lock:
            amoswap.w t1, t0, (s3)
            bne t1, zero, @lock
            ld t2, 8(s0)
            add t2, t2, s7
            addi t2, t2, 1
            sd t2, 8(s0)
            fence
            amoswap.w zero, zero, (s3)
            addi s2, s2, -1
            bne s2, zero, @again
            li t1, 1
            addi t0, s0, 24
            amoadd.d zero, t1, (t0)
            all_done:
            ld t0, 24(s0)
            li t1, 4
            bne t0, t1, @all_done
            beq s7, zero, @my_turn
            li t0, 8
            csrrs zero, 0x304, t0
            sleep:
            wfi
            csrrs t0, 0x344, zero
            andi t0, t0, 8
            beq t0, zero, @sleep
            my_turn:
            li s4, 0x10000000
            addi t0, s7, 48
            sb t0, 0(s4)
            csrrs t0, 0xf14, zero
            addi t0, t0, 97
            sb t0, 0(s4)
            li t1, 3
            beq s7, t1, @last
            li t0, 0x2000000
            addi t1, s7, 1
            slli t1, t1, 2
            add t0, t0, t1
            li t1, 1
            sw t1, 0(t0)
            rest:
            wfi
            jal zero, @rest
            last:
            ld t2, 8(s0)
            li t3, 10000
            digit:
            divu t0, t2, t3
            remu t2, t2, t3
            addi t0, t0, 48
            sb t0, 0(s4)
            li t4, 10
            divu t3, t3, t4
            bne t3, zero, @digit
            exit 0
            """;

    @TempDir
    private Path folder;

    @Test
    void fourHartsDoTheSame() throws IOException, InterruptedException {
        for (Engine engine : Engine.values()) {
            ByteArrayOutputStream console = new ByteArrayOutputStream();
            RunResult result = Machine.builder()
                    .harts(4)
                    .engine(engine)
                    .firmware(Firmware.NONE)
                    .image(Program.assemble(GUEST))
                    .consoleOutput(console)
                    .maxInstructions(20_000_000)
                    .build()
                    .run();
            assertEquals(RunResult.Reason.POWER_OFF, result.reason());
            assertEquals("0a1b2c3d50000", console.toString(StandardCharsets.US_ASCII));
        }
        QemuRun.requireQemu();
        byte[] output = QemuRun.outputOf(Program.assemble(GUEST), folder, Duration.ofSeconds(60), "-smp", "4");
        assertEquals("0a1b2c3d50000", new String(output, StandardCharsets.US_ASCII));
    }
}
