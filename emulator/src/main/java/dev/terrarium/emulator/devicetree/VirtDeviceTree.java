package dev.terrarium.emulator.devicetree;

import dev.terrarium.emulator.device.Plic;
import dev.terrarium.emulator.device.TestFinisher;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.isa.Extension;
import dev.terrarium.emulator.memory.MemoryMap;

/**
 * Describes this machine to its guest, with the nodes, names and bindings of QEMU's {@code virt} machine for the devices
 * that both have.
 */
public final class VirtDeviceTree {
    /** Where the ACLINT's MTIMER is in the CLINT's addresses, after the MSWI. */
    private static final int MTIMER_OFFSET = 0x4000;

    /** Where {@code mtime} is in the MTIMER, after the harts' {@code mtimecmp}. */
    private static final int MTIME_OFFSET = 0x7ff8;

    private static final int UART_CLOCK_HERTZ = 3_686_400;

    private final ProcessorModel model;
    private final int harts;
    private final boolean aclint;
    private final int plicHandle;
    private final int testHandle;

    private VirtDeviceTree(ProcessorModel model, int harts, boolean aclint) {
        this.model = model;
        this.harts = harts;
        this.aclint = aclint;
        this.plicHandle = 2 * harts + 1;
        this.testHandle = 2 * harts + 2;
    }

    /**
     * Returns the tree of a machine.
     *
     * @param memory the size of main memory in bytes
     * @param model what the harts can do
     * @param harts how many harts there are
     * @param aclint whether the machine has the ACLINT's devices, and not a CLINT
     */
    public static DeviceTreeNode of(long memory, ProcessorModel model, int harts, boolean aclint) {
        return new VirtDeviceTree(model, harts, aclint).root(memory);
    }

    private DeviceTreeNode root(long memory) {
        DeviceTreeNode root = new DeviceTreeNode("")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .strings("compatible", "riscv-virtio")
                .strings("model", "riscv-virtio,terrarium");
        root.child("chosen").strings("stdout-path", "/soc/" + unit("serial", MemoryMap.UART_BASE));
        syscon(root.child("poweroff"), "syscon-poweroff", TestFinisher.PASS);
        syscon(root.child("reboot"), "syscon-reboot", TestFinisher.RESET);
        root.child(unit("memory", MemoryMap.RAM_BASE))
                .strings("device_type", "memory")
                .region(MemoryMap.RAM_BASE, memory);
        addProcessors(root);
        addDevices(root);
        return root;
    }

    private static String unit(String name, long address) {
        return name + "@" + Long.toHexString(address);
    }

    private void syscon(DeviceTreeNode node, String compatible, int value) {
        node.cells("value", value)
                .cells("offset", 0)
                .cells("regmap", testHandle)
                .strings("compatible", compatible);
    }

    private static int processorHandle(int hart) {
        return 2 * hart + 1;
    }

    private static int interruptHandle(int hart) {
        return 2 * hart + 2;
    }

    private void addProcessors(DeviceTreeNode root) {
        DeviceTreeNode processors = root.child("cpus")
                .cells("#address-cells", 1)
                .cells("#size-cells", 0)
                .cells("timebase-frequency", (int) MemoryMap.TIMEBASE_HERTZ);
        for (int hart = 0; hart < harts; hart++) {
            addProcessor(processors, hart);
        }
        DeviceTreeNode cluster = processors.child("cpu-map").child("cluster0");
        for (int hart = 0; hart < harts; hart++) {
            cluster.child("core" + hart).cells("cpu", processorHandle(hart));
        }
    }

    private void addProcessor(DeviceTreeNode processors, int hart) {
        DeviceTreeNode processor = processors
                .child("cpu@" + hart)
                .cells("phandle", processorHandle(hart))
                .strings("device_type", "cpu")
                .cells("reg", hart)
                .strings("status", "okay")
                .strings("compatible", "riscv")
                .strings("riscv,isa", model.isaString())
                .strings("riscv,isa-base", "rv64i")
                .strings("riscv,isa-extensions", model.extensionNames().toArray(String[]::new))
                .strings("mmu-type", model.has(ProcessorModel.Feature.SV48) ? "riscv,sv48" : "riscv,sv39");
        if (model.has(Extension.ZICBOM)) {
            processor.cells("riscv,cbom-block-size", ProcessorModel.CACHE_BLOCK_SIZE);
        }
        if (model.has(Extension.ZICBOZ)) {
            processor.cells("riscv,cboz-block-size", ProcessorModel.CACHE_BLOCK_SIZE);
        }
        processor
                .child("interrupt-controller")
                .cells("#interrupt-cells", 1)
                .flag("interrupt-controller")
                .strings("compatible", "riscv,cpu-intc")
                .cells("phandle", interruptHandle(hart));
    }

    /** The cells that connect a device to some interrupts of every hart. */
    private int[] everyHart(int... interrupts) {
        int[] cells = new int[2 * harts * interrupts.length];
        int at = 0;
        for (int hart = 0; hart < harts; hart++) {
            for (int interrupt : interrupts) {
                cells[at++] = interruptHandle(hart);
                cells[at++] = interrupt;
            }
        }
        return cells;
    }

    private void addInterruptor(DeviceTreeNode soc) {
        if (!aclint) {
            soc.child(unit("clint", MemoryMap.CLINT_BASE))
                    .cells(
                            "interrupts-extended",
                            everyHart(TrapCause.MACHINE_SOFTWARE_INTERRUPT, TrapCause.MACHINE_TIMER_INTERRUPT))
                    .region(MemoryMap.CLINT_BASE, MemoryMap.CLINT_SIZE)
                    .strings("compatible", "sifive,clint0", "riscv,clint0");
            return;
        }
        addSoftwareInterruptor(soc, "mswi", MemoryMap.CLINT_BASE, MTIMER_OFFSET, TrapCause.MACHINE_SOFTWARE_INTERRUPT);
        long timer = MemoryMap.CLINT_BASE + MTIMER_OFFSET;
        soc.child(unit("mtimer", timer))
                .cells("interrupts-extended", everyHart(TrapCause.MACHINE_TIMER_INTERRUPT))
                .cells(
                        "reg",
                        0,
                        (int) timer + MTIME_OFFSET,
                        0,
                        (int) MemoryMap.CLINT_SIZE - MTIMER_OFFSET - MTIME_OFFSET,
                        0,
                        (int) timer,
                        0,
                        MTIME_OFFSET)
                .strings("compatible", "riscv,aclint-mtimer");
        addSoftwareInterruptor(
                soc, "sswi", MemoryMap.SSWI_BASE, MemoryMap.SSWI_SIZE, TrapCause.SUPERVISOR_SOFTWARE_INTERRUPT);
    }

    private void addSoftwareInterruptor(DeviceTreeNode soc, String name, long base, long size, int interrupt) {
        soc.child(unit(name, base))
                .cells("#interrupt-cells", 0)
                .flag("interrupt-controller")
                .cells("interrupts-extended", everyHart(interrupt))
                .region(base, size)
                .strings("compatible", "riscv,aclint-" + name);
    }

    private void addDevices(DeviceTreeNode root) {
        DeviceTreeNode soc = root.child("soc")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .strings("compatible", "simple-bus")
                .flag("ranges");
        soc.child(unit("serial", MemoryMap.UART_BASE))
                .cells("interrupts", MemoryMap.UART_INTERRUPT)
                .cells("interrupt-parent", plicHandle)
                .cells("clock-frequency", UART_CLOCK_HERTZ)
                .region(MemoryMap.UART_BASE, MemoryMap.UART_SIZE)
                .strings("compatible", "ns16550a");
        soc.child(unit("test", MemoryMap.TEST_FINISHER_BASE))
                .cells("phandle", testHandle)
                .region(MemoryMap.TEST_FINISHER_BASE, MemoryMap.TEST_FINISHER_SIZE)
                .strings("compatible", "sifive,test1", "sifive,test0", "syscon");
        soc.child(unit("plic", MemoryMap.PLIC_BASE))
                .cells("phandle", plicHandle)
                .cells("riscv,ndev", Plic.SOURCES)
                .region(MemoryMap.PLIC_BASE, MemoryMap.PLIC_SIZE)
                .cells(
                        "interrupts-extended",
                        everyHart(TrapCause.MACHINE_EXTERNAL_INTERRUPT, TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT))
                .flag("interrupt-controller")
                .strings("compatible", "sifive,plic-1.0.0", "riscv,plic0")
                .cells("#address-cells", 0)
                .cells("#interrupt-cells", 1);
        addInterruptor(soc);
        soc.child(unit("rtc", MemoryMap.RTC_BASE))
                .cells("interrupts", MemoryMap.RTC_INTERRUPT)
                .cells("interrupt-parent", plicHandle)
                .region(MemoryMap.RTC_BASE, MemoryMap.RTC_SIZE)
                .strings("compatible", "google,goldfish-rtc");
        soc.child(unit("fw-cfg", MemoryMap.FIRMWARE_CONFIGURATION_BASE))
                .flag("dma-coherent")
                .region(MemoryMap.FIRMWARE_CONFIGURATION_BASE, MemoryMap.FIRMWARE_CONFIGURATION_SIZE)
                .strings("compatible", "qemu,fw-cfg-mmio");
        soc.child(unit("flash", MemoryMap.FLASH_BASE))
                .cells("bank-width", 4)
                .cells(
                        "reg",
                        0,
                        (int) MemoryMap.FLASH_BASE,
                        0,
                        (int) MemoryMap.FLASH_SIZE,
                        0,
                        (int) (MemoryMap.FLASH_BASE + MemoryMap.FLASH_SIZE),
                        0,
                        (int) MemoryMap.FLASH_SIZE)
                .strings("compatible", "cfi-flash");
        for (int slot = 0; slot < MemoryMap.VIRTIO_SLOTS; slot++) {
            long address = MemoryMap.VIRTIO_BASE + slot * MemoryMap.VIRTIO_SIZE;
            soc.child(unit("virtio_mmio", address))
                    .cells("interrupts", MemoryMap.VIRTIO_INTERRUPT + slot)
                    .cells("interrupt-parent", plicHandle)
                    .region(address, MemoryMap.VIRTIO_SIZE)
                    .strings("compatible", "virtio,mmio");
        }
    }
}
