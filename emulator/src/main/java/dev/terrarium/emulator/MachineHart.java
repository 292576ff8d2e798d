package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Trap;
import java.util.Objects;
import java.util.Optional;

/** One of a machine's harts, for those who look at it and change it from outside. */
public final class MachineHart {
    private final Hart hart;
    private final GuestMemory memory;

    MachineHart(Hart hart, GuestMemory memory) {
        this.hart = hart;
        this.memory = memory;
    }

    /** Returns the hart's number, from 0 on. */
    public int id() {
        return hart.id();
    }

    /** Returns whether the hart executes nothing until another one starts it. */
    public boolean isStopped() {
        return hart.stopped();
    }

    /** Returns whether the hart waits for an interrupt. */
    public boolean isWaiting() {
        return hart.waiting();
    }

    /** Returns how many instructions the hart has retired: see {@link Machine#retiredInstructions}. */
    public long retiredInstructions() {
        return hart.retired();
    }

    /** Returns the address of the next instruction. */
    public long pc() {
        return hart.pc();
    }

    /** Sets the address of the next instruction; bit 0 is cleared. */
    public void setPc(long address) {
        hart.setPc(address);
    }

    /**
     * Returns an integer register.
     *
     * @param number 0 to 31
     */
    public long register(int number) {
        return hart.register(Objects.checkIndex(number, 32));
    }

    /**
     * Sets an integer register; setting {@code x0} does nothing.
     *
     * @param number 0 to 31
     */
    public void setRegister(int number, long value) {
        hart.setRegister(Objects.checkIndex(number, 32), value);
    }

    /**
     * Returns the bits of a floating-point register.
     *
     * @param number 0 to 31
     */
    public long floatRegister(int number) {
        return hart.floatRegister(Objects.checkIndex(number, 32));
    }

    /**
     * Sets the bits of a floating-point register.
     *
     * @param number 0 to 31
     */
    public void setFloatRegister(int number, long bits) {
        hart.setFloatRegister(Objects.checkIndex(number, 32), bits);
    }

    /** Returns the privilege level: 0 for U, 1 for S, 3 for M. */
    public int privilege() {
        return hart.privilege();
    }

    /**
     * Returns a control and status register, whatever the hart's privilege.
     *
     * @param number the register's number, such as those of {@link dev.terrarium.emulator.hart.CsrNumber}
     * @throws IllegalArgumentException if the hart has no such register
     */
    public long csr(int number) {
        try {
            return hart.csr().value(number);
        } catch (Trap trap) {
            throw new IllegalArgumentException(String.format("there is no CSR 0x%03x", number));
        }
    }

    /**
     * Returns a copy of main memory as the hart sees it now, whatever its page tables permit, without marking pages.
     *
     * @param address a virtual address
     * @return the bytes; none if not all of them are mapped to main memory
     */
    public Optional<byte[]> readVirtual(long address, int length) {
        return memory.read(hart, address, length);
    }

    /**
     * Changes main memory as the hart sees it now, whatever its page tables permit, without marking pages.
     *
     * @param address a virtual address
     * @return false, with nothing changed, if not all of it is mapped to main memory
     */
    public boolean writeVirtual(long address, byte[] bytes) {
        return memory.write(hart, address, bytes);
    }
}
