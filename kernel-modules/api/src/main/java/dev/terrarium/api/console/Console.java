package dev.terrarium.api.console;

import dev.terrarium.annotations.Syscall;

/** A stream of bytes to and from whoever watches the machine. */
public interface Console {
    /**
     * Writes bytes in order and returns when the device has taken all of them. Never allocates, so that a panic can use
     * it.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the array
     */
    @Syscall(64)
    void write(byte[] bytes, int offset, int length);

    /** Writes the low eight bits of the value. Never allocates. */
    void write(int value);

    /**
     * Reads at least one byte, waiting for it, and at most {@code length}.
     *
     * @return how many bytes were read; 0 only if {@code length} is 0
     * @throws IndexOutOfBoundsException if the range is not inside the array
     */
    @Syscall(63)
    int read(byte[] bytes, int offset, int length);

    /** Returns the next byte (0 to 255) if one has arrived, else -1; never waits. */
    int poll();
}
