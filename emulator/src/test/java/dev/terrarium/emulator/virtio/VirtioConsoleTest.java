package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.device.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VirtioConsoleTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final VirtioConsole device = new VirtioConsole(
            new Console(new ByteArrayInputStream("typed".getBytes(StandardCharsets.US_ASCII)), output));
    private final VirtioDriver driver = new VirtioDriver(device);

    @Test
    void whatIsTransmittedIsWritten() {
        driver.start(0, 2);
        byte[] text = "hello\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0, driver.submit(1, new byte[][] {text, text}).length);
        assertEquals("hello\nhello\n", output.toString(StandardCharsets.US_ASCII));
    }

    @Test
    void inputFillsTheBuffersThatAreThere() {
        driver.start(0, 2);
        driver.transport.poll();
        assertEquals(0, driver.usedIndex(0), "there is no buffer");
        assertEquals("typ", new String(driver.submit(0, new byte[0][], 3), StandardCharsets.US_ASCII));
        assertEquals("ed", new String(driver.submit(0, new byte[0][], 100), StandardCharsets.US_ASCII));
        driver.offer(0, new byte[0][], 100);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertEquals(2, driver.usedIndex(0), "the input is at its end");
        assertFalse(device.await());
    }

    @Test
    void pollingPassesInputOn() {
        driver.start(0, 2);
        driver.offer(0, new byte[0][], 100);
        assertTrue(device.await());
        driver.transport.poll();
        assertEquals(5, driver.takeUsed(0));
    }

    @Test
    void anEmergencyCharacterNeedsNoQueue() {
        driver.write(0x108, '!');
        assertEquals("!", output.toString(StandardCharsets.US_ASCII));
        assertEquals(1, driver.read(0x104), "one port");
    }
}
