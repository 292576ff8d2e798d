package dev.terrarium.devices.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.console.Console;
import dev.terrarium.api.console.testing.ConsoleContract;
import dev.terrarium.runtime.Sbi;
import dev.terrarium.runtime.hosted.SimulatedFirmware;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SbiConsoleTest {
    /** The contract over one kind of firmware. */
    abstract static class OverFirmware extends ConsoleContract {
        final SimulatedFirmware firmware = new SimulatedFirmware();
        final SbiConsole console = new SbiConsole();
        private SimulatedMachine.Installation installation;

        @BeforeEach
        void boot() {
            configure();
            installation = new SimulatedMachine().firmware(firmware).install();
            console.probe();
        }

        @AfterEach
        void uninstall() {
            installation.close();
        }

        abstract void configure();

        @Override
        protected Console console() {
            return console;
        }

        @Override
        protected byte[] written() {
            return firmware.written();
        }

        @Override
        protected void type(byte[] bytes) {
            firmware.type(bytes);
        }
    }

    @Nested
    class WithDebugConsole extends OverFirmware {
        @Override
        void configure() {
            firmware.withDebugConsole(Integer.MAX_VALUE);
        }

        @Test
        void writesAnArrayInOneCall() {
            long before = firmware.calls();
            console.write(new byte[1000], 0, 1000);
            assertEquals(before + 1, firmware.calls());
        }
    }

    @Nested
    class WithDebugConsoleThatTakesAFewBytesAtATime extends OverFirmware {
        @Override
        void configure() {
            firmware.withDebugConsole(3);
        }
    }

    @Nested
    class WithLegacyCallsOnly extends OverFirmware {
        @Override
        void configure() {}
    }

    @Test
    void goesOnThroughLegacyCallsWhenTheDebugConsoleFails() {
        SimulatedFirmware legacy = new SimulatedFirmware();
        int[] left = {2};
        SimulatedMachine machine = new SimulatedMachine().firmware((extension, function, a0, a1, a2) -> {
            if (extension == Sbi.BASE) {
                return 1;
            }
            if (extension == Sbi.DEBUG_CONSOLE) {
                return function == 0 && left[0]-- > 0 ? 1 : -1;
            }
            return legacy.call(extension, function, a0, a1, a2);
        });
        try (SimulatedMachine.Installation installation = machine.install()) {
            SbiConsole console = new SbiConsole();
            console.probe();
            console.write(new byte[] {1, 2, 3, 4}, 0, 4);
            console.write(5);
            assertArrayEquals(new byte[] {3, 4, 5}, legacy.written());
            assertEquals(-1, console.poll());
        }
    }

    @Test
    void printsBeforeItsProbe() {
        SimulatedFirmware firmware = new SimulatedFirmware().withDebugConsole(100);
        try (SimulatedMachine.Installation installation =
                new SimulatedMachine().firmware(firmware).install()) {
            new SbiConsole().write(new byte[] {'!'}, 0, 1);
            assertArrayEquals(new byte[] {'!'}, firmware.written());
        }
    }

    @Test
    void printsBeforeItsProbeWithoutLegacyCalls() {
        SimulatedFirmware firmware = new SimulatedFirmware().withDebugConsole(100);
        SimulatedMachine machine = new SimulatedMachine()
                .firmware((extension, function, a0, a1, a2) ->
                        extension < Sbi.BASE ? -2 : firmware.call(extension, function, a0, a1, a2));
        try (SimulatedMachine.Installation installation = machine.install()) {
            new SbiConsole().write(new byte[] {'!', '?'}, 0, 2);
            assertArrayEquals(new byte[] {'!', '?'}, firmware.written());
        }
    }

    @Test
    void bootsWithOneCall() {
        SimulatedFirmware firmware = new SimulatedFirmware().withDebugConsole(100);
        try (SimulatedMachine.Installation installation =
                new SimulatedMachine().firmware(firmware).install()) {
            new SbiConsole().probe();
            assertTrue(firmware.calls() <= 1);
        }
    }
}
