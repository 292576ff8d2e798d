package dev.terrarium.emulator.devicetree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.terrarium.emulator.hart.ProcessorModel;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtDeviceTreeTest {
    private static final long MEMORY = 96L << 20;

    private final Map<String, byte[]> tree = DeviceTreeParser.parse(
            FlattenedDeviceTree.of(VirtDeviceTree.of(MEMORY, ProcessorModel.COMPLETE, 1, false)));

    private byte[] property(String path) {
        byte[] value = tree.get(path);
        assertNotNull(value, path);
        return value;
    }

    private int[] cells(String path) {
        byte[] value = property(path);
        int[] cells = new int[value.length / 4];
        ByteBuffer.wrap(value).asIntBuffer().get(cells);
        return cells;
    }

    @ParameterizedTest
    @CsvSource({
        "/:compatible, riscv-virtio",
        "/chosen:stdout-path, /soc/serial@10000000",
        "/memory@80000000:device_type, memory",
        "/cpus/cpu@0:device_type, cpu",
        "/cpus/cpu@0:compatible, riscv",
        "'/cpus/cpu@0:riscv,isa', rv64imafdc_zicbom_zicboz_zicntr_zicond_zicsr_zifencei_zihpm_zawrs_zfa_zba_zbb_zbc_zbs_sstc"
                + "_svadu_svinval_svnapot_svpbmt",
        "'/cpus/cpu@0:riscv,isa-base', rv64i",
        "'/cpus/cpu@0:riscv,isa-extensions', 'i;m;a;f;d;c;zicbom;zicboz;zicntr;zicond;zicsr;zifencei;zihpm;zawrs;zfa;zba"
                + ";zbb;zbc;zbs;sstc;svadu;svinval;svnapot;svpbmt'",
        "/cpus/cpu@0:mmu-type, 'riscv,sv48'",
        "/cpus/cpu@0/interrupt-controller:compatible, 'riscv,cpu-intc'",
        "/soc:compatible, simple-bus",
        "/soc/serial@10000000:compatible, ns16550a",
        "/soc/test@100000:compatible, 'sifive,test1;sifive,test0;syscon'",
        "/soc/plic@c000000:compatible, 'sifive,plic-1.0.0;riscv,plic0'",
        "/soc/clint@2000000:compatible, 'sifive,clint0;riscv,clint0'",
        "/soc/rtc@101000:compatible, 'google,goldfish-rtc'",
        "/soc/fw-cfg@10100000:compatible, 'qemu,fw-cfg-mmio'",
        "/soc/flash@20000000:compatible, cfi-flash",
        "/soc/virtio_mmio@10001000:compatible, 'virtio,mmio'",
        "/poweroff:compatible, syscon-poweroff",
        "/reboot:compatible, syscon-reboot"
    })
    void strings(String path, String value) {
        String expected = value.replace(';', '\0') + "\0";
        assertEquals(expected, new String(property(path), StandardCharsets.US_ASCII));
    }

    @Test
    void regions() {
        assertArrayEquals(new int[] {0, 0x80000000, 0, (int) MEMORY}, cells("/memory@80000000:reg"));
        assertArrayEquals(new int[] {0, 0x10000000, 0, 0x100}, cells("/soc/serial@10000000:reg"));
        assertArrayEquals(new int[] {0, 0x100000, 0, 0x1000}, cells("/soc/test@100000:reg"));
        assertArrayEquals(new int[] {0, 0xc000000, 0, 0x600000}, cells("/soc/plic@c000000:reg"));
        assertArrayEquals(new int[] {0, 0x2000000, 0, 0x10000}, cells("/soc/clint@2000000:reg"));
        assertArrayEquals(new int[] {0, 0x101000, 0, 0x1000}, cells("/soc/rtc@101000:reg"));
        assertArrayEquals(new int[] {11}, cells("/soc/rtc@101000:interrupts"));
        assertArrayEquals(new int[] {0, 0x10100000, 0, 0x18}, cells("/soc/fw-cfg@10100000:reg"));
        assertArrayEquals(
                new int[] {0, 0x20000000, 0, 0x2000000, 0, 0x22000000, 0, 0x2000000}, cells("/soc/flash@20000000:reg"));
        assertArrayEquals(new int[] {4}, cells("/soc/flash@20000000:bank-width"));
        for (int slot = 0; slot < 8; slot++) {
            String node = "/soc/virtio_mmio@1000" + (slot + 1) + "000";
            assertArrayEquals(new int[] {0, 0x10001000 + 0x1000 * slot, 0, 0x1000}, cells(node + ":reg"));
            assertArrayEquals(new int[] {slot + 1}, cells(node + ":interrupts"));
            assertArrayEquals(cells("/soc/plic@c000000:phandle"), cells(node + ":interrupt-parent"));
        }
        assertArrayEquals(new int[] {2}, cells("/soc:#address-cells"));
        assertArrayEquals(new int[] {2}, cells("/:#size-cells"));
        assertEquals(0, property("/soc:ranges").length);
    }

    @Test
    void interruptsLeadToTheirControllers() {
        int[] plic = cells("/soc/plic@c000000:phandle");
        int[] processor = cells("/cpus/cpu@0/interrupt-controller:phandle");
        assertArrayEquals(plic, cells("/soc/serial@10000000:interrupt-parent"));
        assertArrayEquals(new int[] {10}, cells("/soc/serial@10000000:interrupts"));
        assertArrayEquals(
                new int[] {processor[0], 11, processor[0], 9}, cells("/soc/plic@c000000:interrupts-extended"));
        assertArrayEquals(
                new int[] {processor[0], 3, processor[0], 7}, cells("/soc/clint@2000000:interrupts-extended"));
        assertArrayEquals(new int[] {96}, cells("/soc/plic@c000000:riscv,ndev"));
    }

    @Test
    void powerIsSwitchedByTheTestFinisher() {
        int[] finisher = cells("/soc/test@100000:phandle");
        assertArrayEquals(finisher, cells("/poweroff:regmap"));
        assertArrayEquals(new int[] {0x5555}, cells("/poweroff:value"));
        assertArrayEquals(new int[] {0}, cells("/poweroff:offset"));
        assertArrayEquals(finisher, cells("/reboot:regmap"));
        assertArrayEquals(new int[] {0x7777}, cells("/reboot:value"));
    }

    @Test
    void theTimebaseIsTenMegahertz() {
        assertArrayEquals(new int[] {10_000_000}, cells("/cpus:timebase-frequency"));
    }

    @Test
    void memoryBeyondFourGigabytesTakesTwoCells() {
        Map<String, byte[]> large = DeviceTreeParser.parse(
                FlattenedDeviceTree.of(VirtDeviceTree.of(5L << 30, ProcessorModel.COMPLETE, 1, false)));
        assertEquals(
                5L << 30, ByteBuffer.wrap(large.get("/memory@80000000:reg")).getLong(8));
    }

    private static int[] cells(Map<String, byte[]> other, String path) {
        assertNotNull(other.get(path), path);
        int[] cells = new int[other.get(path).length / 4];
        ByteBuffer.wrap(other.get(path)).asIntBuffer().get(cells);
        return cells;
    }

    @Test
    void severalHarts() {
        Map<String, byte[]> four = DeviceTreeParser.parse(
                FlattenedDeviceTree.of(VirtDeviceTree.of(MEMORY, ProcessorModel.COMPLETE, 4, false)));
        int[] external = new int[16];
        int[] local = new int[16];
        for (int hart = 0; hart < 4; hart++) {
            assertArrayEquals(new int[] {hart}, cells(four, "/cpus/cpu@" + hart + ":reg"));
            assertArrayEquals(
                    cells(four, "/cpus/cpu@" + hart + ":phandle"),
                    cells(four, "/cpus/cpu-map/cluster0/core" + hart + ":cpu"));
            int controller = cells(four, "/cpus/cpu@" + hart + "/interrupt-controller:phandle")[0];
            System.arraycopy(new int[] {controller, 11, controller, 9}, 0, external, 4 * hart, 4);
            System.arraycopy(new int[] {controller, 3, controller, 7}, 0, local, 4 * hart, 4);
        }
        assertArrayEquals(external, cells(four, "/soc/plic@c000000:interrupts-extended"));
        assertArrayEquals(local, cells(four, "/soc/clint@2000000:interrupts-extended"));
        assertArrayEquals(
                cells(four, "/soc/plic@c000000:phandle"), cells(four, "/soc/serial@10000000:interrupt-parent"));
    }

    /** As QEMU 7.2 describes {@code virt,aclint=on}. */
    @Test
    void theAclintIsThreeDevices() {
        Map<String, byte[]> two = DeviceTreeParser.parse(
                FlattenedDeviceTree.of(VirtDeviceTree.of(MEMORY, ProcessorModel.COMPLETE, 2, true)));
        int first = cells(two, "/cpus/cpu@0/interrupt-controller:phandle")[0];
        int second = cells(two, "/cpus/cpu@1/interrupt-controller:phandle")[0];
        assertArrayEquals(new int[] {0, 0x2000000, 0, 0x4000}, cells(two, "/soc/mswi@2000000:reg"));
        assertArrayEquals(new int[] {first, 3, second, 3}, cells(two, "/soc/mswi@2000000:interrupts-extended"));
        assertArrayEquals(
                new int[] {0, 0x200bff8, 0, 0x4008, 0, 0x2004000, 0, 0x7ff8}, cells(two, "/soc/mtimer@2004000:reg"));
        assertArrayEquals(new int[] {first, 7, second, 7}, cells(two, "/soc/mtimer@2004000:interrupts-extended"));
        assertArrayEquals(new int[] {0, 0x2f00000, 0, 0x4000}, cells(two, "/soc/sswi@2f00000:reg"));
        assertArrayEquals(new int[] {first, 1, second, 1}, cells(two, "/soc/sswi@2f00000:interrupts-extended"));
        assertArrayEquals(new int[] {0}, cells(two, "/soc/sswi@2f00000:#interrupt-cells"));
        assertEquals(
                "riscv,aclint-sswi\0", new String(two.get("/soc/sswi@2f00000:compatible"), StandardCharsets.US_ASCII));
    }
}
