package dev.terrarium.emulator;

import dev.terrarium.emulator.device.CfiFlash;
import dev.terrarium.emulator.device.Clint;
import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.device.FirmwareConfiguration;
import dev.terrarium.emulator.device.GoldfishRtc;
import dev.terrarium.emulator.device.Ns16550a;
import dev.terrarium.emulator.device.Plic;
import dev.terrarium.emulator.device.SupervisorSoftwareInterruptor;
import dev.terrarium.emulator.device.TestFinisher;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.InterruptLines;
import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import dev.terrarium.emulator.net.UserNetwork;
import dev.terrarium.emulator.sbi.SupervisorBinaryInterface;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import dev.terrarium.emulator.storage.FlashImage;
import dev.terrarium.emulator.virtio.VirtioSlots;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a machine, at the addresses and with the interrupt lines of {@code virt}. */
final class Board implements Closeable, Stateful {
    private static final long SMALLEST_MEMORY = 1L << 20;
    private static final long LARGEST_MEMORY = (2L << 30) - MemoryMap.PAGE_SIZE;

    final Bus bus;
    final VirtualClock clock = new VirtualClock();
    final List<Hart> harts;
    final RoundRobin turns;
    final Console console;
    final Ns16550a uart;
    final Clint clint;
    final GoldfishRtc rtc;
    final VirtioSlots virtio;
    final List<FlashImage> flash;
    final SupervisorBinaryInterface sbi;
    final RunEnd end;
    /** The network, or null. */
    final UserNetwork network;

    /** Makes the parts that a builder asks for, and wires them. */
    Board(MachineBuilder builder) {
        end = new RunEnd(builder.reboots);
        bus = new Bus(allocate(checkedMemory(builder.memory)), builder.processor.decoder());
        List<Hart> made = new ArrayList<>();
        for (int id = 0; id < builder.harts; id++) {
            made.add(new Hart(id, bus, builder.processor, clock));
        }
        harts = List.copyOf(made);
        turns = new RoundRobin(harts);
        console = new Console(builder.consoleInput, builder.consoleOutput, builder.deterministic);
        uart = new Ns16550a(console);
        clint = new Clint(clock, harts.size());
        sbi = new SupervisorBinaryInterface(harts, console, end);
        Plic plic = new Plic(harts.size());
        plic.connect(MemoryMap.UART_INTERRUPT, uart::interrupting);
        bus.attach(MemoryMap.UART_BASE, MemoryMap.UART_SIZE, uart);
        bus.attach(MemoryMap.CLINT_BASE, MemoryMap.CLINT_SIZE, clint);
        if (builder.aclint) {
            bus.attach(MemoryMap.SSWI_BASE, MemoryMap.SSWI_SIZE, new SupervisorSoftwareInterruptor(harts));
        }
        bus.attach(MemoryMap.PLIC_BASE, MemoryMap.PLIC_SIZE, plic);
        bus.attach(MemoryMap.TEST_FINISHER_BASE, MemoryMap.TEST_FINISHER_SIZE, new TestFinisher(end));
        rtc = new GoldfishRtc(clock, builder.startNanoseconds);
        plic.connect(MemoryMap.RTC_INTERRUPT, rtc::interrupting);
        bus.attach(MemoryMap.RTC_BASE, MemoryMap.RTC_SIZE, rtc);
        bus.attach(
                MemoryMap.FIRMWARE_CONFIGURATION_BASE,
                MemoryMap.FIRMWARE_CONFIGURATION_SIZE,
                new FirmwareConfiguration(bus.directMemoryAccess(), harts.size(), builder.readFirmwareFiles()));
        flash = builder.openFlash();
        for (int bank = 0; bank < MemoryMap.FLASH_BANKS; bank++) {
            bus.attach(
                    MemoryMap.FLASH_BASE + bank * MemoryMap.FLASH_SIZE,
                    MemoryMap.FLASH_SIZE,
                    new CfiFlash(flash.get(bank)));
        }
        network = builder.network == null ? null : new UserNetwork(builder.network.mac(), clock::nanoseconds);
        virtio = new VirtioSlots(builder.openVirtioDevices(network, clock::nanoseconds), bus, plic);
        for (Hart hart : harts) {
            hart.connect(new Lines(hart.id(), plic));
        }
    }

    /** What the interrupt controllers assert towards a hart. */
    private final class Lines implements InterruptLines {
        private final int hart;
        private final Plic plic;

        Lines(int hart, Plic plic) {
            this.hart = hart;
            this.plic = plic;
        }

        @Override
        public long asserted() {
            return clint.asserted(hart) | plic.asserted(hart) | sbi.asserted(hart);
        }
    }

    private static int checkedMemory(long memory) {
        if (memory < SMALLEST_MEMORY || memory > LARGEST_MEMORY || memory % MemoryMap.PAGE_SIZE != 0) {
            throw new MachineException(String.format(
                    "a machine cannot have %d bytes of memory: it takes a multiple of %d from %d (1M) to %d (2G less"
                            + " a page)",
                    memory, MemoryMap.PAGE_SIZE, SMALLEST_MEMORY, LARGEST_MEMORY));
        }
        return (int) memory;
    }

    private static Ram allocate(int memory) {
        try {
            return new Ram(memory);
        } catch (OutOfMemoryError e) {
            throw new MachineException(
                    "the host's Java heap has no room for " + memory
                            + " bytes of memory: start java with a larger -Xmx",
                    e);
        }
    }

    /** Returns how many instructions all harts have retired. */
    long retired() {
        long sum = 0;
        for (Hart hart : harts) {
            sum += hart.retired();
        }
        return sum;
    }

    /** Transfers all state but main memory. */
    @Override
    public void exchange(StateTransfer state) {
        harts.forEach(state::part);
        state.part(clock);
        state.part(turns);
        state.part(console);
        state.part(sbi);
        state.part(bus);
        state.part(end);
    }

    /**
     * Puts all parts into their state after power-on, with main memory cleared. What has been retired stays counted, the
     * real-time clock goes on, and the host's side of devices stays as it is: files, what was typed, the network.
     */
    void reset() {
        bus.reset();
        harts.forEach(Hart::reset);
        turns.reset();
        sbi.reset();
    }

    /** Passes on what the guest has written, to the host's streams and files. */
    void flush() {
        console.flush();
        virtio.flush();
        flash.forEach(FlashImage::save);
    }

    @Override
    public void close() throws IOException {
        flash.forEach(FlashImage::save);
        virtio.close();
    }
}
