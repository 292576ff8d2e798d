package dev.terrarium.emulator.net;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** Delays, reorders, loses and doubles frames. */
final class FaultyWire {
    private final Random random;
    private final double faults;
    private final Consumer<byte[]> end;
    private final PriorityQueue<InFlight> frames =
            new PriorityQueue<>(Comparator.comparingLong(InFlight::arrival).thenComparingLong(InFlight::sequence));
    private long sequence;

    private record InFlight(long arrival, long sequence, byte[] frame) {}

    /**
     * Makes a wire.
     *
     * @param faults how probable each kind of fault is
     */
    FaultyWire(Random random, double faults, Consumer<byte[]> end) {
        this.random = random;
        this.faults = faults;
        this.end = end;
    }

    void send(byte[] frame, long now) {
        if (random.nextDouble() < faults) {
            return;
        }
        int copies = random.nextDouble() < faults ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            long delay = random.nextDouble() < faults ? random.nextInt(5_000_000) : 0;
            frames.add(new InFlight(now + delay, sequence++, frame));
        }
    }

    /** Delivers what has arrived, and returns whether there was any. */
    boolean deliver(long now) {
        boolean any = false;
        while (!frames.isEmpty() && frames.peek().arrival <= now) {
            end.accept(frames.poll().frame);
            any = true;
        }
        return any;
    }
}
