package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.emit.SourceNames;
import dev.terrarium.runtime.TraceFrames;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the runtime reads from a table is what the linker has put into it. */
class TraceTableTest {
    private static final long TABLE = 0x8030_0000L;

    @Test
    void tellsFramesFromTheInnermostOutwards() {
        List<Long> addresses = List.of(0x8020_0010L, 0x8020_0016L);
        List<List<Symbolizer.Frame>> frames = List.of(
                List.of(frame("a.B.inner", "a/B.java", 7), frame("a.C$1.outer", "a/Other.java", 0)),
                List.of(frame("B.<init>", SourceNames.UNKNOWN_FILE, 40_000)));
        assertEquals(
                List.of("a.B.inner(B.java:7)", "a.C$1.outer(Other.java:-1)"), told(addresses, frames, 0x8020_0010L));
        assertEquals(List.of("B.<init>(null:40000)"), told(addresses, frames, 0x8020_0016L));
    }

    @Test
    void leavesHiddenFramesAndUnknownAddressesOut() {
        List<Long> addresses = List.of(0x8020_0010L, 0x8020_0020L);
        List<List<Symbolizer.Frame>> frames = List.of(
                List.of(frame("a.B::hidden", "a/B.java", 1), frame("a.B.shown", "a/B.java", 2)),
                List.of(frame("a.B::hidden", "a/B.java", 3)));
        assertEquals(
                List.of("a.B.shown(B.java:2)"),
                told(addresses, frames, 0x8020_0008L, 0x8020_0010L, 0x8020_0012L, 0x8020_0020L, 0x9000_0000L));
    }

    @Test
    void keepsNamesThatAreNotLatin() {
        List<Long> addresses = List.of(0x8020_0010L);
        List<List<Symbolizer.Frame>> frames =
                List.of(List.of(frame("a.\u00c4\u03bb.gr\u00f6\u00dfe", "a/\u00c4\u03bb.java", 1)));
        assertEquals(
                List.of("a.\u00c4\u03bb.gr\u00f6\u00dfe(\u00c4\u03bb.java:1)"), told(addresses, frames, 0x8020_0010L));
    }

    @Test
    void findsEachOfManyCalls() {
        Random random = new Random(1);
        List<Long> addresses = new ArrayList<>();
        List<List<Symbolizer.Frame>> frames = new ArrayList<>();
        long address = 0x8020_0000L;
        for (int i = 0; i < 1000; i++) {
            address += 2L * (1 + random.nextInt(i % 50 == 0 ? 100_000 : 20));
            addresses.add(address);
            frames.add(IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(depth -> frame(
                            "p.C" + random.nextInt(40) + ".m" + random.nextInt(9), "p/C.java", random.nextInt(3000)))
                    .toList());
        }
        for (int i = 0; i < addresses.size(); i++) {
            List<String> expected = frames.get(i).stream()
                    .map(frame -> frame.function() + "(C.java:" + (frame.line() == 0 ? -1 : frame.line()) + ")")
                    .toList();
            assertEquals(expected, told(addresses, frames, addresses.get(i)));
        }
    }

    private static Symbolizer.Frame frame(String function, String file, int line) {
        return new Symbolizer.Frame(function, file, line);
    }

    private static List<String> told(
            List<Long> addresses, List<List<Symbolizer.Frame>> frames, long... returnAddresses) {
        ByteBuffer trace =
                ByteBuffer.allocate(returnAddresses.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long returnAddress : returnAddresses) {
            trace.putInt((int) returnAddress);
        }
        SimulatedMachine machine = new SimulatedMachine().memory(TABLE, TraceTable.of(addresses, frames));
        List<String> result = new ArrayList<>();
        try (SimulatedMachine.Installation installation = machine.install()) {
            TraceFrames told = new TraceFrames(trace.array(), TABLE);
            while (told.next()) {
                result.add(
                        told.className() + "." + told.methodName() + "(" + told.fileName() + ":" + told.line() + ")");
            }
        }
        return result;
    }
}
