package dev.terrarium.emulator.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.MachineHart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boots Debian's kernel for riscv64 to a shell, runs commands, and powers off. */
class LinuxTest {
    private static final Path OPENSBI = Path.of("/usr/lib/riscv64-linux-gnu/opensbi/generic");
    private static final String ARGUMENTS = "console=ttyS0 panic=-1";

    @TempDir
    private Path temporary;

    private static MachineBuilder machine(String firmware, Engine engine) {
        MachineBuilder builder = Machine.builder().memory(256L << 20).engine(engine);
        return firmware.equals("sbi") ? builder : builder.firmware(OPENSBI.resolve(firmware));
    }

    @ParameterizedTest
    @CsvSource({"sbi, COMPILER", "sbi, INTERPRETER", "fw_dynamic.elf, COMPILER"})
    void bootsToAShell(String firmware, Engine engine) throws IOException {
        try (LinuxGuest linux = new LinuxGuest(machine(firmware, engine), temporary, ARGUMENTS)) {
            assertEquals(List.of("Linux riscv64"), linux.execute("uname -sm"));
            assertEquals(List.of(ARGUMENTS), linux.execute("cat /proc/cmdline"));
            assertEquals(List.of("1"), linux.execute("grep -c ^processor /proc/cpuinfo"));
            assertEquals(List.of("500500"), linux.execute("seq 1000 | awk '{ s += $1 } END { print s }'"));
            assertEquals(List.of("d41d8cd98f00b204e9800998ecf8427e  -"), linux.execute("md5sum < /dev/null"));
            assertTrue(linux.execute("date +%Y").contains("2026"), linux.text());
            linux.powerOff();
        }
    }

    /** The kernel starts the other harts by HSM, and sends them interrupts and fences. */
    @Test
    void bootsOnFourHarts() throws IOException {
        try (LinuxGuest linux = new LinuxGuest(machine("sbi", Engine.COMPILER).harts(4), temporary, ARGUMENTS)) {
            assertEquals(List.of("4"), linux.execute("grep -c ^processor /proc/cpuinfo"), linux.text());
            assertEquals(List.of("0-3"), linux.execute("cat /sys/devices/system/cpu/online"));
            for (MachineHart hart : linux.machine().harts()) {
                assertTrue(hart.retiredInstructions() > 1_000_000, "hart " + hart.id() + " has worked");
            }
        }
    }
}
