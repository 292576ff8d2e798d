package dev.terrarium.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SimilarTest {
    private static final List<String> NAMES = List.of("heap.bytes", "heap.byte.order", "stack.bytes", "a");

    @Test
    void findsTheNearest() {
        assertEquals(Optional.of("heap.bytes"), Similar.nearest("heap.byts", NAMES));
        assertEquals(Optional.of("stack.bytes"), Similar.nearest("stak.bytes", NAMES));
    }

    @Test
    void findsNothingFarAway() {
        assertEquals(Optional.empty(), Similar.nearest("scheduler.slice", NAMES));
        assertEquals(Optional.empty(), Similar.nearest("heap.bytes", List.of()));
    }

    @Test
    void prefersTheFirstByName() {
        assertEquals(Optional.of("ab"), Similar.nearest("ax", List.of("az", "ab")));
    }
}
