package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Extension;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.isa.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a processor is asked to have, and what it then has. */
class ProcessorModelTest {
    @Test
    void theCompleteModelHasAllButSvade() {
        ProcessorModel model = ProcessorModel.parse("rv64");
        for (Extension extension : Extension.values()) {
            assertEquals(extension != Extension.SVADE, model.has(extension), extension.isaName());
        }
        assertTrue(model.has(ProcessorModel.Feature.SV48));
    }

    @Test
    void theBaseModelHasNoOptionalExtension() {
        ProcessorModel model = ProcessorModel.parse("rv64gc");
        assertEquals("rv64imafdc_zicntr_zicsr_zifencei_zihpm", model.isaString());
        assertFalse(model.has(ProcessorModel.Feature.SV48));
        assertTrue(model.has(ProcessorModel.Feature.PMP));
    }

    @Test
    void settingsApplyInTheirOrder() {
        ProcessorModel model = ProcessorModel.parse("RV64GC,zba=on, zbb=on,zba=off,misaligned=off");
        assertFalse(model.has(Extension.ZBA));
        assertTrue(model.has(Extension.ZBB));
        assertFalse(model.has(ProcessorModel.Feature.MISALIGNED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rv32 | there is no processor 'rv32': it is rv64 (every extension) or rv64gc (none)",
                "rv64,zba | 'zba' is not a setting of a processor: write name=on or name=off",
                "rv64,zba=yes | 'zba=yes' is not a setting of a processor: write name=on or name=off",
                "rv64, | '' is not a setting of a processor: write name=on or name=off"
            })
    void mistakesAreExplained(String text, String message) {
        Exception mistake = assertThrows(IllegalArgumentException.class, () -> ProcessorModel.parse(text));
        assertEquals(message, mistake.getMessage());
    }

    @Test
    void unknownNamesGetTheListOfThoseThereAre() {
        Exception mistake = assertThrows(IllegalArgumentException.class, () -> ProcessorModel.parse("rv64,v=on"));
        assertEquals(
                "a processor has no 'v': there are zicbom, zicboz, zicond, zawrs, zfa, zba, zbb, zbc, zbs, sstc, svade, svadu,"
                        + " svinval, svnapot, svpbmt, sv48, pmp, misaligned",
                mistake.getMessage());
        Exception fixed = assertThrows(IllegalArgumentException.class, () -> ProcessorModel.parse("rv64,zicsr=off"));
        assertTrue(fixed.getMessage().startsWith("zicsr cannot be turned on or off: every processor has it"));
    }

    @Test
    void instructionsOfMissingExtensionsAreIllegal() {
        for (Operation operation : Operation.values()) {
            if (operation.extension() == Extension.GC) {
                continue;
            }
            ProcessorModel without = ProcessorModel.COMPLETE.with(operation.extension(), false);
            long instruction = without.decoder().decode(operation.match());
            assertEquals(Opcodes.ILLEGAL, DecodedInstruction.opcode(instruction), operation.mnemonic());
            assertEquals(operation, ProcessorModel.COMPLETE.decoder().operation(operation.match()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh1add a0, a1, a2", "clz a0, a1", "cbo.zero (a1)", "fli.d fa0, 16", "wrs.nto"})
    void illegalInstructionsOfMissingExtensionsTrap(String instruction) {
        HartFixture fixture = new HartFixture(ProcessorModel.BASE);
        fixture.code(instruction).step(1);
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(Integer.toUnsignedLong(Assembler.encode(instruction)), fixture.csr(CsrNumber.MTVAL));
    }
}
