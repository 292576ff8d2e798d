package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Ns16550aTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Ns16550a uart = uart("");

    private Ns16550a uart(String input) {
        return new Ns16550a(new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)), output));
    }

    @Test
    void writtenBytesAreSent() {
        uart.write(0, 1, 'o');
        uart.write(0, 1, 'k');
        assertEquals("ok", output.toString(StandardCharsets.US_ASCII));
        assertEquals(0x60, uart.read(5, 1), "the transmitter is empty again at once");
    }

    @Test
    void inputIsRead() {
        Ns16550a port = uart("ab");
        assertEquals(0x61, port.read(5, 1));
        assertEquals('a', port.read(0, 1));
        assertEquals('b', port.read(0, 1));
        assertEquals(0x60, port.read(5, 1));
        assertEquals(0, port.read(0, 1));
    }

    @Test
    void inputAtItsEndIsNoData() {
        assertEquals(0x60, uart.read(5, 1));
        assertFalse(uart.interrupting());
    }

    @Test
    void receivedDataInterrupts() {
        Ns16550a port = uart("a");
        assertFalse(port.interrupting());
        port.write(1, 1, 1);
        assertTrue(port.interrupting());
        assertEquals(4, port.read(2, 1));
        port.read(0, 1);
        assertFalse(port.interrupting());
        assertEquals(1, port.read(2, 1));
    }

    @Test
    void anEmptyTransmitterInterruptsOnce() {
        uart.write(1, 1, 2);
        assertTrue(uart.interrupting());
        assertEquals(2, uart.read(2, 1), "reading the identification takes it back");
        assertFalse(uart.interrupting());
        uart.write(0, 1, 'x');
        assertTrue(uart.interrupting());
    }

    @Test
    void theDivisorIsBehindTheLatchBit() {
        uart.write(3, 1, 0x83);
        uart.write(0, 1, 0x34);
        uart.write(1, 1, 0x12);
        assertEquals(0x34, uart.read(0, 1));
        assertEquals(0x12, uart.read(1, 1));
        uart.write(3, 1, 3);
        assertEquals(0, uart.read(1, 1), "the interrupt enable register is untouched");
        assertEquals("", output.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void fifosShowInTheIdentification() {
        assertEquals(1, uart.read(2, 1));
        uart.write(2, 1, 7);
        assertEquals(0xc1, uart.read(2, 1));
    }

    @Test
    void loopbackConnectsTheLineToItself() {
        uart.write(4, 1, 0x1a);
        assertEquals(0x90, uart.read(6, 1), "RTS is CTS and OUT2 is DCD");
        uart.write(0, 1, 'q');
        assertEquals(0x61, uart.read(5, 1));
        assertEquals('q', uart.read(0, 1));
        assertEquals(0x60, uart.read(5, 1));
        assertEquals("", output.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void registersKeepWhatIsWritten() {
        uart.write(7, 1, 0x1a5);
        assertEquals(0xa5, uart.read(7, 1));
        uart.write(3, 1, 0x1b);
        assertEquals(0x1b, uart.read(3, 1));
        uart.write(4, 1, 0xff);
        assertEquals(0x1f, uart.read(4, 1));
        uart.write(1, 1, 0xff);
        assertEquals(0x0f, uart.read(1, 1));
        uart.write(5, 1, 0);
        uart.write(6, 1, 0);
        assertEquals(0x60, uart.read(5, 1));
    }
}
