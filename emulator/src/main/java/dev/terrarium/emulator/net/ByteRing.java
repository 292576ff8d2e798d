package dev.terrarium.emulator.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A queue of bytes of limited length. Its memory is allocated at its first use. */
final class ByteRing {
    private final int capacity;
    private byte[] bytes;
    private int start;
    private int size;

    ByteRing(int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    int room() {
        return capacity - size;
    }

    private byte[] bytes() {
        if (bytes == null) {
            bytes = new byte[capacity];
        }
        return bytes;
    }

    /** Adds bytes at the end, as many as there is room for. */
    void append(ByteBuffer source) {
        while (source.hasRemaining() && size < capacity) {
            ByteBuffer gap = gap();
            int count = Math.min(gap.remaining(), source.remaining());
            gap.put(source.slice().limit(count));
            source.position(source.position() + count);
            size += count;
        }
    }

    /** Adds bytes of a channel at the end; returns how many, or -1 if the channel is at its end. There must be room. */
    int readFrom(ReadableByteChannel channel) throws IOException {
        int count = channel.read(gap());
        size += Math.max(count, 0);
        return count;
    }

    /** Moves bytes from the start into a channel, and returns how many. */
    int writeTo(WritableByteChannel channel) throws IOException {
        int total = 0;
        while (size > 0) {
            int contiguous = Math.min(size, capacity - start);
            int count = channel.write(ByteBuffer.wrap(bytes(), start, contiguous));
            discard(count);
            total += count;
            if (count < contiguous) {
                break;
            }
        }
        return total;
    }

    /** Returns the free room behind the last byte, as far as it is contiguous. */
    private ByteBuffer gap() {
        int end = start + size;
        return end < capacity
                ? ByteBuffer.wrap(bytes(), end, capacity - end)
                : ByteBuffer.wrap(bytes(), end - capacity, start - (end - capacity));
    }

    /** Copies bytes that stay in the queue. */
    void copy(int offset, ByteBuffer target, int count) {
        int from = start + offset;
        if (from >= capacity) {
            from -= capacity;
        }
        int first = Math.min(count, capacity - from);
        if (count > 0) {
            target.put(bytes(), from, first).put(bytes(), 0, count - first);
        }
    }

    /** Takes bytes from the start away. */
    void discard(int count) {
        size -= count;
        start += count;
        if (start >= capacity) {
            start -= capacity;
        }
        if (size == 0) {
            start = 0;
        }
    }
}
