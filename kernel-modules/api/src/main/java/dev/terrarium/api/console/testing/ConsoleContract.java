package dev.terrarium.api.console.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every {@link Console} does. A subclass makes one for each test, on a device of which it sees the other end. */
public abstract class ConsoleContract {
    /** Returns the console, booted. */
    protected abstract Console console();

    /** Returns all that has been written so far. */
    protected abstract byte[] written();

    /** Lets bytes arrive. */
    protected abstract void type(byte[] bytes);

    @Test
    void writesARangeInOrder() {
        byte[] bytes = ascii("[hello]");
        console().write(bytes, 1, 5);
        console().write(bytes, 0, 1);
        assertArrayEquals(ascii("hello["), written());
    }

    @Test
    void writesAllBytesOfALongArray() {
        byte[] bytes = everyByte(70_000);
        console().write(bytes, 0, bytes.length);
        assertArrayEquals(bytes, written());
    }

    @Test
    void writesNothingForAnEmptyRange() {
        console().write(new byte[0], 0, 0);
        console().write(new byte[3], 3, 0);
        assertArrayEquals(new byte[0], written());
    }

    @Test
    void writesTheLowEightBitsOfAValue() {
        console().write('A');
        console().write(0x1FF);
        console().write(-2);
        assertArrayEquals(new byte[] {'A', (byte) 0xFF, (byte) 0xFE}, written());
    }

    @Test
    void refusesARangeThatIsNotInsideTheArray() {
        byte[] bytes = new byte[4];
        int[][] ranges = {{-1, 2}, {0, -1}, {0, 5}, {4, 1}, {5, 0}, {3, Integer.MAX_VALUE}, {Integer.MAX_VALUE, 1}};
        for (int[] range : ranges) {
            String name = range[0] + ", " + range[1];
            assertThrows(
                    IndexOutOfBoundsException.class, () -> console().write(bytes, range[0], range[1]), "write " + name);
            assertThrows(
                    IndexOutOfBoundsException.class, () -> console().read(bytes, range[0], range[1]), "read " + name);
        }
        assertArrayEquals(new byte[0], written());
    }

    @Test
    void readsWhatArrivedIntoTheRange() {
        byte[] arriving = {'h', 0, (byte) 0xFF, 'o'};
        type(arriving);
        byte[] bytes = new byte[] {1, 1, 1, 1, 1, 1};
        int count = 0;
        while (count < arriving.length) {
            int read = console().read(bytes, 1 + count, arriving.length - count);
            assertTrue(read >= 1 && read <= arriving.length - count, "read " + read);
            count += read;
        }
        assertArrayEquals(new byte[] {1, 'h', 0, (byte) 0xFF, 'o', 1}, bytes);
        assertEquals(-1, console().poll());
    }

    @Test
    void readsNoMoreThanAskedFor() {
        type(ascii("abc"));
        byte[] bytes = new byte[3];
        assertEquals(1, console().read(bytes, 0, 1));
        assertArrayEquals(new byte[] {'a', 0, 0}, bytes);
        assertEquals('b', console().poll());
    }

    @Test
    void readsNothingWithoutWaitingWhenNothingIsAskedFor() {
        assertEquals(0, console().read(new byte[2], 2, 0));
    }

    @Test
    void pollsWithoutWaiting() {
        assertEquals(-1, console().poll());
        type(new byte[] {'x', (byte) 0x80});
        assertEquals('x', console().poll());
        assertEquals(0x80, console().poll());
        assertEquals(-1, console().poll());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] everyByte(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i + i / 256);
        }
        return bytes;
    }
}
