package dev.terrarium.image.benchmark.engine;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.hart.CsrNumber;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A {@link WarmRun} of the {@link PlainInterpreter}, from where a machine has brought the program to. */
public final class PlainRun {
    private static final long MEMORY = 0x8000_0000L;
    private static final int SIZE = 64 << 20;
    private static final long COMPARED = 3_000_000;

    private PlainRun() {}

    /**
     * Prints millions of instructions a second as {@link WarmRun} does, after some instructions that a machine executes too,
     * which end in the same state.
     *
     * @param arguments the image, whether addresses are translated, how many instructions come before the measurements, and how many each one takes
     */
    public static void main(String[] arguments) {
        Machine machine = Machine.builder().image(Path.of(arguments[0])).build();
        machine.run(WarmRun.TO_MAIN);
        machine.writeMemory(machine.address("repetitions"), new byte[] {0, 0, 0, 0, 0, 0, 0, 1}); // for ever
        byte[] memory = machine.readMemory(MEMORY, SIZE);
        PlainInterpreter plain = Boolean.parseBoolean(arguments[1])
                ? new PlainTranslatingInterpreter(
                        memory, MEMORY, registers(machine), machine.pc(), machine.csr(CsrNumber.SATP))
                : new PlainInterpreter(memory, MEMORY, registers(machine), machine.pc());
        machine.run(COMPARED);
        plain.run(COMPARED);
        long[] results = IntStream.range(0, 32).mapToLong(plain::register).toArray();
        if (plain.pc() != machine.pc() || !Arrays.equals(results, registers(machine))) {
            throw new IllegalStateException("it is not where the machine is: 0x" + Long.toHexString(plain.pc()));
        }
        plain.run(Long.parseLong(arguments[2]));
        System.out.println(WarmRun.speed(plain::run, Long.parseLong(arguments[3])));
    }

    private static long[] registers(Machine machine) {
        return IntStream.range(0, 32).mapToLong(machine::register).toArray();
    }
}
