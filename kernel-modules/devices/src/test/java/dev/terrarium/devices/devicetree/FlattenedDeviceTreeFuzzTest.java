package dev.terrarium.devices.devicetree;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.devicetree.MalformedDeviceTreeException;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is in memory, the parser answers or says what is wrong: it reads nothing outside of what the header claims as
 * the blob's size and always ends.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlattenedDeviceTreeFuzzTest {
    private static final long SEED = 20_260_101;
    private static final int TOTAL_SIZE = 4;

    @Test
    void survivesTheSample() {
        assertTrue(answers(SampleBlobs.machine()));
    }

    @Test
    void refusesEveryTruncationThatTheHeaderAdmits() {
        byte[] blob = SampleBlobs.machine();
        for (int length = 40; length < blob.length; length++) {
            byte[] truncated = Arrays.copyOf(blob, length);
            ByteBuffer.wrap(truncated).putInt(TOTAL_SIZE, length);
            assertFalse(answers(truncated), "cut at " + length);
        }
    }

    @Test
    void survivesEveryTruncationWithGarbageBehind() {
        byte[] blob = SampleBlobs.machine();
        Random random = new Random(SEED);
        for (int length = 0; length < blob.length; length++) {
            answers(Arrays.copyOf(Arrays.copyOf(blob, length), blob.length));
            byte[] garbage = new byte[blob.length];
            random.nextBytes(garbage);
            System.arraycopy(blob, 0, garbage, 0, length);
            answers(garbage);
        }
    }

    @Test
    void survivesEveryByteWithEveryBitFlipped() {
        byte[] blob = SampleBlobs.machine();
        for (int at = 0; at < blob.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = blob.clone();
                flipped[at] ^= (byte) (1 << bit);
                answers(flipped);
            }
        }
    }

    @Test
    void survivesEveryWordReplacedByATrickyOne() {
        byte[] blob = SampleBlobs.machine();
        int[] tricky = {0, 1, 2, 3, 4, 9, 40, 0x100, blob.length - 4, blob.length, Integer.MAX_VALUE, -4, -1};
        for (int at = 0; at + 4 <= blob.length; at += 4) {
            for (int word : tricky) {
                answers(ByteBuffer.wrap(blob.clone()).putInt(at, word).array());
            }
        }
    }

    @Test
    void survivesManyChangesAtOnce() {
        byte[] blob = SampleBlobs.machine();
        Random random = new Random(SEED);
        for (int round = 0; round < 5000; round++) {
            byte[] changed = blob.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                // Behind the header, which hides what comes later as soon as it is wrong.
                changed[40 + random.nextInt(blob.length - 40)] = (byte) random.nextInt(random.nextBoolean() ? 10 : 256);
            }
            answers(changed);
        }
    }

    /**
     * Returns whether the tree was good enough to be asked everything. Memory is as long as the header says the blob is,
     * up to the bytes there are: reading more is a fault, and fails the test.
     */
    private static boolean answers(byte[] blob) {
        int total = blob.length < 8 ? 0 : ByteBuffer.wrap(blob).getInt(TOTAL_SIZE);
        byte[] memory = total >= 40 && total <= blob.length ? Arrays.copyOf(blob, total) : blob;
        boolean claimsTooMuch = total > blob.length;
        SimulatedMachine machine = claimsTooMuch ? machineWithZeroesBehind(memory) : SampleBlobs.machineWith(memory);
        try (SimulatedMachine.Installation installation = machine.install()) {
            SampleBlobs.askEverything(new FlattenedDeviceTree());
            return true;
        } catch (MalformedDeviceTreeException refused) {
            assertTrue(refused.getMessage().startsWith("malformed device tree: "), refused.getMessage());
            return false;
        }
    }

    /** What a header claims beyond the bytes that are there is memory too, on a machine that is big enough. */
    private static SimulatedMachine machineWithZeroesBehind(byte[] blob) {
        return SampleBlobs.machineWith(Arrays.copyOf(blob, 1 << 16));
    }
}
