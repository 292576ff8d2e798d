package api;

import dev.terrarium.annotations.Syscall;

public interface Clock extends Device {
    @Syscall(113)
    long now();

    @Syscall(115)
    <T extends Comparable<T>> T latest(T first, T second) throws InterruptedException;

    @Syscall(114)
    int sleepAll(int... ticks);
}
