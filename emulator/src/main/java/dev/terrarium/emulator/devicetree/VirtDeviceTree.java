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
    private static final int CPU_PHANDLE = 1;
    private static final int INTERRUPT_CONTROLLER_PHANDLE = 2;
    private static final int PLIC_PHANDLE = 3;
    private static final int TEST_PHANDLE = 4;

    private static final int UART_CLOCK_HERTZ = 3_686_400;

    private VirtDeviceTree() {}

    /**
     * Returns the tree of a machine.
     *
     * @param memory the size of main memory in bytes
     * @param model what the hart can do
     */
    public static DeviceTreeNode of(long memory, ProcessorModel model) {
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
        addProcessor(root, model);
        addDevices(root);
        return root;
    }

    private static String unit(String name, long address) {
        return name + "@" + Long.toHexString(address);
    }

    private static void syscon(DeviceTreeNode node, String compatible, int value) {
        node.cells("value", value)
                .cells("offset", 0)
                .cells("regmap", TEST_PHANDLE)
                .strings("compatible", compatible);
    }

    private static void addProcessor(DeviceTreeNode root, ProcessorModel model) {
        DeviceTreeNode processors = root.child("cpus")
                .cells("#address-cells", 1)
                .cells("#size-cells", 0)
                .cells("timebase-frequency", (int) MemoryMap.TIMEBASE_HERTZ);
        DeviceTreeNode processor = processors
                .child("cpu@0")
                .cells("phandle", CPU_PHANDLE)
                .strings("device_type", "cpu")
                .cells("reg", 0)
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
                .cells("phandle", INTERRUPT_CONTROLLER_PHANDLE);
        processors.child("cpu-map").child("cluster0").child("core0").cells("cpu", CPU_PHANDLE);
    }

    private static void addDevices(DeviceTreeNode root) {
        DeviceTreeNode soc = root.child("soc")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .strings("compatible", "simple-bus")
                .flag("ranges");
        soc.child(unit("serial", MemoryMap.UART_BASE))
                .cells("interrupts", MemoryMap.UART_INTERRUPT)
                .cells("interrupt-parent", PLIC_PHANDLE)
                .cells("clock-frequency", UART_CLOCK_HERTZ)
                .region(MemoryMap.UART_BASE, MemoryMap.UART_SIZE)
                .strings("compatible", "ns16550a");
        soc.child(unit("test", MemoryMap.TEST_FINISHER_BASE))
                .cells("phandle", TEST_PHANDLE)
                .region(MemoryMap.TEST_FINISHER_BASE, MemoryMap.TEST_FINISHER_SIZE)
                .strings("compatible", "sifive,test1", "sifive,test0", "syscon");
        soc.child(unit("plic", MemoryMap.PLIC_BASE))
                .cells("phandle", PLIC_PHANDLE)
                .cells("riscv,ndev", Plic.SOURCES)
                .region(MemoryMap.PLIC_BASE, MemoryMap.PLIC_SIZE)
                .cells(
                        "interrupts-extended",
                        INTERRUPT_CONTROLLER_PHANDLE,
                        TrapCause.MACHINE_EXTERNAL_INTERRUPT,
                        INTERRUPT_CONTROLLER_PHANDLE,
                        TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT)
                .flag("interrupt-controller")
                .strings("compatible", "sifive,plic-1.0.0", "riscv,plic0")
                .cells("#address-cells", 0)
                .cells("#interrupt-cells", 1);
        soc.child(unit("clint", MemoryMap.CLINT_BASE))
                .cells(
                        "interrupts-extended",
                        INTERRUPT_CONTROLLER_PHANDLE,
                        TrapCause.MACHINE_SOFTWARE_INTERRUPT,
                        INTERRUPT_CONTROLLER_PHANDLE,
                        TrapCause.MACHINE_TIMER_INTERRUPT)
                .region(MemoryMap.CLINT_BASE, MemoryMap.CLINT_SIZE)
                .strings("compatible", "sifive,clint0", "riscv,clint0");
        soc.child(unit("rtc", MemoryMap.RTC_BASE))
                .cells("interrupts", MemoryMap.RTC_INTERRUPT)
                .cells("interrupt-parent", PLIC_PHANDLE)
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
                    .cells("interrupt-parent", PLIC_PHANDLE)
                    .region(address, MemoryMap.VIRTIO_SIZE)
                    .strings("compatible", "virtio,mmio");
        }
    }
}
