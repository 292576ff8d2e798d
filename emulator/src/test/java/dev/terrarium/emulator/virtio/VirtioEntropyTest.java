package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VirtioEntropyTest {
    private static byte[] bytes(EntropySource source, int length) {
        return new VirtioDriver(new VirtioEntropy(source)).start(0, 1).submit(0, new byte[0][], length);
    }

    @Test
    void aSeedGivesTheSameBytesEachTime() {
        byte[] first = bytes(EntropySource.seeded(1), 100);
        assertEquals(100, first.length);
        assertArrayEquals(first, bytes(EntropySource.seeded(1), 100));
        assertFalse(Arrays.equals(first, bytes(EntropySource.seeded(2), 100)));
    }

    @Test
    void theHostsBytesDiffer() {
        assertFalse(Arrays.equals(bytes(EntropySource.host(), 32), bytes(EntropySource.host(), 32)));
    }

    @Test
    void largeBuffersAreFilledInPart() {
        assertEquals(4096, bytes(EntropySource.seeded(1), 10_000).length);
    }
}
