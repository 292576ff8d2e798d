package dev.terrarium.devices.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.console.Console;
import dev.terrarium.api.console.testing.ConsoleContract;
import dev.terrarium.api.devicetree.testing.DeviceTreeBlob;
import dev.terrarium.devices.devicetree.FlattenedDeviceTree;
import dev.terrarium.runtime.hosted.SimulatedFirmware;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Ns16550Test {
    private static final long TREE = 0x8700_0000L;
    private static final int UART = 0x1000_0000;

    /** The contract over a UART that the device tree describes in one way. */
    abstract static class OverUart extends ConsoleContract {
        final SimulatedUart uart;
        final Ns16550 console = new Ns16550(new FlattenedDeviceTree());
        private SimulatedMachine.Installation installation;

        OverUart(SimulatedUart uart) {
            this.uart = uart;
        }

        abstract DeviceTreeBlob describe(DeviceTreeBlob node);

        @BeforeEach
        void boot() {
            installation = machine(describe(uartNode(UART)), uart).install();
            console.probe();
        }

        @AfterEach
        void uninstall() {
            installation.close();
        }

        @Override
        protected Console console() {
            return console;
        }

        @Override
        protected byte[] written() {
            return uart.written();
        }

        @Override
        protected void type(byte[] bytes) {
            uart.type(bytes);
        }
    }

    @Nested
    class AsVirtHasIt extends OverUart {
        AsVirtHasIt() {
            super(new SimulatedUart(0, 1));
        }

        @Override
        DeviceTreeBlob describe(DeviceTreeBlob node) {
            return node.cells("clock-frequency", 3_686_400);
        }

        @Test
        void keepsTheSpeedAndSetsTheLineUp() {
            assertEquals(1, uart.divisor());
            assertEquals(0x03, uart.lineControl());
            assertEquals(0, uart.interruptEnable());
            assertEquals(1, uart.fifoControl());
        }
    }

    @Nested
    class WithWideRegistersFarApart extends OverUart {
        WithWideRegistersFarApart() {
            super(new SimulatedUart(2, 4));
        }

        @Override
        DeviceTreeBlob describe(DeviceTreeBlob node) {
            return node.cells("reg-shift", 2).cells("reg-io-width", 4);
        }
    }

    @Nested
    class WithAGivenSpeed extends OverUart {
        WithAGivenSpeed() {
            super(new SimulatedUart(0, 1));
        }

        @Override
        DeviceTreeBlob describe(DeviceTreeBlob node) {
            return node.cells("clock-frequency", 3_686_400).cells("current-speed", 115_200 / 256);
        }

        @Test
        void setsTheDivisor() {
            assertEquals(512, uart.divisor());
            assertEquals(0x03, uart.lineControl());
        }
    }

    @Test
    void skipsDisabledNodesAndHonoursTheOffset() {
        SimulatedUart uart = new SimulatedUart(0, 1);
        DeviceTreeBlob tree = new DeviceTreeBlob()
                .begin("")
                .begin("serial@0")
                .strings("compatible", "ns16550a")
                .strings("status", "disabled")
                .cells("reg", 0, 0, 0x100)
                .end()
                .begin("serial@1")
                .strings("compatible", "ns16550a")
                .cells("reg", 0, UART - 0x40, 0x100)
                .cells("reg-offset", 0x40)
                .end()
                .end();
        SimulatedMachine machine =
                new SimulatedMachine().device("uart", UART, 8, uart).deviceTree(TREE, tree.toBytes());
        try (SimulatedMachine.Installation installation = machine.install()) {
            Ns16550 console = new Ns16550(new FlattenedDeviceTree());
            console.probe();
            console.write('x');
            assertArrayEquals(new byte[] {'x'}, uart.written());
        }
    }

    @Test
    void writesThroughFirmwareAndNeverHangsWithoutAUart() {
        DeviceTreeBlob tree = new DeviceTreeBlob().begin("").end();
        SimulatedFirmware firmware = new SimulatedFirmware();
        SimulatedMachine machine = new SimulatedMachine().firmware(firmware).deviceTree(TREE, tree.toBytes());
        try (SimulatedMachine.Installation installation = machine.install()) {
            Ns16550 console = new Ns16550(new FlattenedDeviceTree());
            console.write(new byte[] {1, 2}, 0, 2);
            assertHasNoInput(console);
            String message =
                    assertThrows(IllegalStateException.class, console::probe).getMessage();
            assertTrue(message.contains("ns16550a"), message);
            console.write(3);
            assertHasNoInput(console);
            assertArrayEquals(new byte[] {1, 2, 3}, firmware.written());
        }
    }

    private static void assertHasNoInput(Ns16550 console) {
        assertEquals(-1, console.poll());
        assertEquals(0, console.read(new byte[1], 0, 0));
        assertThrows(IllegalStateException.class, () -> console.read(new byte[1], 0, 1));
    }

    private static DeviceTreeBlob uartNode(int address) {
        return new DeviceTreeBlob()
                .begin("")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .begin("serial@10000000")
                .strings("compatible", "ns16550a")
                .cells("reg", 0, address, 0, 0x100);
    }

    private static SimulatedMachine machine(DeviceTreeBlob openUartNode, SimulatedUart uart) {
        return new SimulatedMachine()
                .device("uart", UART, 0x100, uart)
                .deviceTree(TREE, openUartNode.end().end().toBytes());
    }
}
