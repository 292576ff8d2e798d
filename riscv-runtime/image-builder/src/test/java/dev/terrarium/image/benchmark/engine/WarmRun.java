package dev.terrarium.image.benchmark.engine;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * The speed of an engine that has been running for a while, measured in a process of its own, so that a program is not
 * executed by code that other programs have shaped.
 */
public final class WarmRun {
    /** The instructions up to the program's work, roughly. */
    static final long TO_MAIN = 300_000;

    private static final int SEGMENTS = 5;

    private WarmRun() {}

    /**
     * Prints millions of instructions a second of the executing thread's processor time, the median of some measurements.
     *
     * @param arguments the image, the engine, how many instructions come before the measurements, and how many each one takes
     */
    public static void main(String[] arguments) {
        Machine machine = Machine.builder()
                .image(Path.of(arguments[0]))
                .engine(Engine.valueOf(arguments[1]))
                .build();
        machine.run(TO_MAIN);
        machine.writeMemory(machine.address("repetitions"), new byte[] {0, 0, 0, 0, 0, 0, 0, 1}); // for ever
        machine.run(Long.parseLong(arguments[2]));
        System.out.println(speed(machine::run, Long.parseLong(arguments[3])));
    }

    /** Returns the median of millions of instructions a second. */
    static double speed(LongConsumer engine, long instructions) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] speeds = new double[SEGMENTS];
        for (int i = 0; i < SEGMENTS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            engine.accept(instructions);
            speeds[i] = instructions * 1e3 / (threads.getCurrentThreadCpuTime() - start);
        }
        Arrays.sort(speeds);
        return speeds[SEGMENTS / 2];
    }
}
