package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.function.Function;

/** A hart with a little memory and no devices, for tests of instructions and of the privileged architecture. */
class HartFixture {
    /** Where test code goes. */
    static final long CODE = 0x8000_1000L;

    /** Where test data goes: it has a page of its own, and the next page too. */
    static final long DATA = 0x8000_2000L;

    final Bus bus;
    final Hart hart;
    final ExecutionEngine engine;

    HartFixture() {
        this(1 << 20);
    }

    HartFixture(int memory) {
        this(memory, Interpreter::new);
    }

    HartFixture(ProcessorModel model) {
        this(1 << 20, Interpreter::new, model);
    }

    HartFixture(int memory, Function<Hart, ExecutionEngine> engines) {
        this(memory, engines, ProcessorModel.COMPLETE);
    }

    HartFixture(int memory, Function<Hart, ExecutionEngine> engines, ProcessorModel model) {
        bus = new Bus(new Ram(memory), model.decoder());
        hart = new Hart(bus, model);
        if (model.has(ProcessorModel.Feature.PMP)) {
            hart.csr().write(CsrNumber.PMPADDR15, -1);
            hart.csr().write(CsrNumber.PMPCFG2, 0x1fL << 56);
        }
        engine = engines.apply(hart);
        hart.setPc(CODE);
        hart.csr().mstatus |= Status.FS_DIRTY;
    }

    /** Puts code at an address. */
    HartFixture code(long address, String instructions) {
        byte[] bytes = new Assembler().add(instructions).bytes();
        for (int i = 0; i < bytes.length; i++) {
            write(address + i, 1, bytes[i]);
        }
        return this;
    }

    /** Puts code at {@link #CODE}. */
    HartFixture code(String instructions) {
        return code(CODE, instructions);
    }

    HartFixture write(long address, int size, long value) {
        try {
            bus.write(address, size, value);
        } catch (BusError e) {
            throw new AssertionError(e);
        }
        return this;
    }

    /** Has the TLB know pages: one of code, as it does after a fetch from it, and others as after stores to them. */
    HartFixture touch(long code, long... data) {
        assertTrue(hart.translation().prepareFetch(code));
        for (long address : data) {
            hart.translation().store(address, 1, read(address, 1));
        }
        return this;
    }

    long read(long address, int size) {
        try {
            return bus.read(address, size);
        } catch (BusError e) {
            throw new AssertionError(e);
        }
    }

    /** Executes so many instructions, or exceptions in place of them, one at a time and without interrupts. */
    HartFixture step(int count) {
        for (int i = 0; i < count; i++) {
            engine.run(1);
        }
        return this;
    }

    /** Enters a privilege level at an address by MRET. */
    HartFixture enter(int privilege, long address) {
        ControlRegisters csr = hart.csr();
        csr.mstatus = csr.mstatus & ~Status.MPP | (long) privilege << Status.MPP_SHIFT;
        csr.mepc = address;
        hart.returnFromMachine();
        return this;
    }

    HartFixture set(String register, long value) {
        hart.setRegister(Assembler.register(register), value);
        return this;
    }

    long get(String register) {
        return hart.register(Assembler.register(register));
    }

    long csr(int number) {
        return hart.csr().value(number);
    }

    /** Returns the address of a page of memory. */
    static long page(int number) {
        return MemoryMap.RAM_BASE + (long) number * MemoryMap.PAGE_SIZE;
    }
}
