package dev.terrarium.emulator.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of operations against its numbers and against the manual's listing. */
class OperationTest {
    @Test
    void everyOpcodeIsTheOrdinalOfTheOperationOfItsName() throws IllegalAccessException {
        int constants = 0;
        for (Field field : Opcodes.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !field.getName().startsWith("FIRST_")) {
                assertEquals(Operation.valueOf(field.getName()).ordinal(), field.getInt(null), field.getName());
                constants++;
            }
        }
        assertEquals(Operation.values().length, constants);
    }

    @Test
    void opcodesFitIntoTheirField() {
        assertTrue(Operation.values().length <= 256);
        assertEquals(0, Opcodes.UNDECODED);
    }

    @Test
    void theOperationsAreTheInstructionsOfTheListing() {
        Set<String> listed = new TreeSet<>(Assembler.names());
        listed.removeIf(name -> name.startsWith("c."));
        Set<String> known = new TreeSet<>();
        for (Operation operation : Operation.values()) {
            if (operation.encoding() != Encoding.NONE) {
                known.add(operation.mnemonic());
            }
        }
        assertEquals(listed, known);
    }

    @Test
    void noTwoOperationsHaveAnEncodingInCommon() {
        for (Operation a : Operation.values()) {
            for (Operation b : Operation.values()) {
                if (a != b && a.encoding() != Encoding.NONE && b.encoding() != Encoding.NONE) {
                    int common = a.encoding().mask() & b.encoding().mask();
                    assertNotEquals(a.match() & common, b.match() & common, a + " and " + b);
                }
            }
        }
    }

    @Test
    void theBitsOfAMatchAreWithinItsMask() {
        for (Operation operation : Operation.values()) {
            assertEquals(0, operation.match() & ~operation.encoding().mask(), operation.name());
        }
    }
}
