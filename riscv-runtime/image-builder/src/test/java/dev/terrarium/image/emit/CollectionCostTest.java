package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.emit.fixtures.Objects;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an image pays for a collector that it does not use: nothing. */
class CollectionCostTest {
    private static final List<String> TRACES = List.of(
            " gc \"",
            "uwtable",
            BootAssembly.COLLECT,
            BootAssembly.STACK_MAP,
            Roots.STATIC_FIELDS_SECTION + "\"",
            Roots.STATIC_FIELDS,
            "object roots",
            "dev.terrarium.runtime.ObjectMap");

    @Test
    void withoutACollectedHeapThereIsNothingOfIt() {
        String text = new Emitter(OptimizationLevel.SIZE).text(BootedProgram.program(Objects.class, "boot"));
        assertTrue(text.contains("routine allocate"));
        for (String trace : TRACES) {
            assertFalse(text.contains(trace), trace);
        }
    }
}
