package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.Optional;
import java.util.OptionalLong;

/** Main memory as people look at it and change it from outside: by physical addresses, or by a hart's virtual ones. */
final class GuestMemory {
    private final Bus bus;

    GuestMemory(Bus bus) {
        this.bus = bus;
    }

    /** What is done with a part of main memory: its offset there, its offset in the whole, and its size in bytes. */
    private interface PartVisitor {
        void visit(int offset, int position, int size);
    }

    /** See {@link Machine#readMemory}. */
    byte[] read(long address, int length) {
        requireMemory(address, length);
        byte[] copy = new byte[length];
        System.arraycopy(bus.ram().bytes(), Ram.offset(address), copy, 0, length);
        return copy;
    }

    /** See {@link Machine#writeMemory}. */
    void write(long address, byte[] bytes) {
        requireMemory(address, bytes.length);
        put(bytes, 0, Ram.offset(address), bytes.length);
    }

    /** See {@link Machine#readVirtual}. */
    Optional<byte[]> read(Hart viewer, long address, int length) {
        byte[] copy = new byte[length];
        boolean complete = eachPage(
                viewer,
                address,
                length,
                (offset, position, size) -> System.arraycopy(bus.ram().bytes(), offset, copy, position, size));
        return complete ? Optional.of(copy) : Optional.empty();
    }

    /** See {@link Machine#writeVirtual}. */
    boolean write(Hart viewer, long address, byte[] bytes) {
        return eachPage(viewer, address, bytes.length, (offset, position, size) -> {})
                && eachPage(
                        viewer, address, bytes.length, (offset, position, size) -> put(bytes, position, offset, size));
    }

    private void put(byte[] bytes, int position, int offset, int size) {
        System.arraycopy(bytes, position, bus.ram().bytes(), offset, size);
        bus.codeCache().invalidate(offset, size);
    }

    /** Visits the parts of a virtual range, until one is not main memory; then returns false. */
    private boolean eachPage(Hart viewer, long address, int length, PartVisitor visitor) {
        int position = 0;
        while (position < length) {
            long start = address + position;
            long inPage = MemoryMap.PAGE_SIZE - (start & MemoryMap.PAGE_SIZE - 1);
            int size = (int) Math.min(length - position, inPage);
            OptionalLong physical = viewer.translation().find(start);
            if (physical.isEmpty() || !bus.ram().contains(physical.getAsLong(), size)) {
                return false;
            }
            visitor.visit(Ram.offset(physical.getAsLong()), position, size);
            position += size;
        }
        return true;
    }

    private void requireMemory(long address, int length) {
        if (length < 0 || !bus.ram().contains(address, length)) {
            throw new IllegalArgumentException(
                    String.format("%d bytes at 0x%x are not all main memory", length, address));
        }
    }
}
