package dev.terrarium.emulator.isa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.terrarium.emulator.assembler.Assembler;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding: fields, expansions, and what is illegal. */
class DecoderTest {
    private static String disassemble(String instruction) {
        return Disassembler.disassemble(Assembler.encode(instruction), 0x1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add a0, a1, a2",
                "addi sp, sp, -2048",
                "lw a0, 2047(t6)",
                "sd s11, -8(sp)",
                "srai a0, a1, 63",
                "amomaxu.d a0, a1, (a2)",
                "lr.w a0, (a1)",
                "csrrw a0, 0x300, a1",
                "csrrsi zero, 0x344, 31",
                "fmadd.d fa0, fa1, fa2, ft11, rtz",
                "fcvt.lu.s a0, ft3, rmm",
                "fcvt.d.l fa0, a1, dyn",
                "fsgnjx.s fa0, fa1, fa2",
                "fclass.d a0, fa0",
                "fmv.x.w a0, fa0",
                "fmv.d.x fs11, t6",
                "fsd ft0, 16(a0)",
                "sh3add.uw a0, a1, a2",
                "orc.b a0, a1",
                "rori a0, a1, 63",
                "cbo.zero (a1)",
                "wrs.sto",
                "froundnx.d fa0, fa1, rtz",
                "fcvtmod.w.d a0, fa1",
                "sinval.vma a0, a1",
                "sfence.vma a0, a1",
                "ecall",
                "mret",
                "fence"
            })
    void instructionsReadAsTheyAreWritten(String instruction) {
        assertEquals(instruction, disassemble(instruction));
    }

    @ParameterizedTest
    @CsvSource({"0, -1.0", "1, min", "2, 1.5258789E-5", "16, 1.0", "21, 2.5", "29, 65536.0", "30, inf", "31, nan"})
    void constantsAreNamedByTheirValue(int number, String name) {
        assertEquals("fli.d fa0, " + name, disassemble("fli.d fa0, " + number));
    }

    @Test
    void targetsAreAbsolute() {
        assertEquals("beq a0, a1, 0xff0", disassemble("beq a0, a1, -16"));
        assertEquals("jal ra, 0x100ffe", disassemble("jal ra, 1048574"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c.addi4spn a0, 1020 | addi a0, sp, 1020",
                "c.fld fa0, 248(a1) | fld fa0, 248(a1)",
                "c.lw a0, 124(a5) | lw a0, 124(a5)",
                "c.addi16sp -512 | addi sp, sp, -512",
                "c.lui s1, -1 | lui s1, 0xfffff",
                "c.j -2048 | jal zero, 0x800",
                "c.bnez s0, 254 | bne s0, zero, 0x10fe",
                "c.jr ra | jalr zero, ra, 0",
                "c.jalr a0 | jalr ra, a0, 0",
                "c.mv a0, a1 | add a0, zero, a1",
                "c.sdsp s11, 504 | sd s11, 504(sp)",
                "c.subw s0, s1 | subw s0, s0, s1",
                "c.ebreak | ebreak"
            })
    void compressedInstructionsExpand(String compressed, String full) {
        assertEquals(full, disassemble(compressed));
        assertEquals(1, DecodedInstruction.parcels(Decoder.COMPLETE.decode(Assembler.encode(compressed))));
    }

    /** Source: section "RVC Instruction Set Listings": encodings marked RES. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0000, // all zeros
                0x0004, // C.ADDI4SPN with immediate 0
                0x8000, // quadrant 0, funct3 4
                0x2001, // C.ADDIW with x0
                0x6101, // C.ADDI16SP with immediate 0
                0x6081, // C.LUI with immediate 0
                0x9c41, // quadrant 1, reserved arithmetic
                0x9c61,
                0x4002, // C.LWSP with x0
                0x6002, // C.LDSP with x0
                0x8002 // C.JR with x0
            })
    void reservedCompressedEncodingsAreIllegal(int bits) {
        long instruction = Decoder.COMPLETE.decode(bits);
        assertEquals(Opcodes.ILLEGAL, DecodedInstruction.opcode(instruction));
        assertEquals(bits, DecodedInstruction.immediate(instruction));
        assertEquals(1, DecodedInstruction.parcels(instruction));
    }

    /** Source: section "C.ADDI4SPN" and following: encodings that are hints do nothing. */
    @ParameterizedTest
    @ValueSource(ints = {0x0005 /* C.NOP with an immediate */, 0x4001 /* C.LI to x0 */, 0x6005 /* C.LUI to x0 */})
    void hintsWriteNothing(int bits) {
        long instruction = Decoder.COMPLETE.decode(bits);
        assertNotEquals(Opcodes.ILLEGAL, DecodedInstruction.opcode(instruction));
        assertEquals(DecodedInstruction.DISCARD, DecodedInstruction.rd(instruction));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0xffffffff,
                0x0000007f,
                0x00000057, // a vector instruction
                0x04001013, // SLLI with a reserved bit
                0x0200101b, // SLLIW with shift amount 32
                0x00007003, // a load of 128 bits
                0x00004023, // a store of 128 bits
                0x00002063, // branch funct3 2
                0x40001033, // SLL with funct7 of SUB
                0x0000202b, // custom-1
                0x2800202f, // a reserved AMO
                0x1010202f, // LR with rs2
                0x04000053, // FADD in half precision
                0x06000053, // FADD in quadruple precision
                0x58100053, // FSQRT with rs2 1
                0x00200073, // URET
                0x00100f73, // EBREAK with a destination
                0x10500173 // WFI with a destination
            })
    void otherEncodingsAreIllegal(int bits) {
        long instruction = Decoder.COMPLETE.decode(bits);
        assertEquals(Opcodes.ILLEGAL, DecodedInstruction.opcode(instruction));
        assertEquals(bits, (int) DecodedInstruction.immediate(instruction));
        assertEquals(2, DecodedInstruction.parcels(instruction));
    }

    @Test
    void everyParcelDecodesToSomething() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            if (Decoder.isCompressed(bits)) {
                check(bits, 1);
            }
        }
    }

    @Test
    void everyInstructionDecodesToSomething() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200_000; i++) {
            check(random.nextInt() | 3, 2);
        }
    }

    private static void check(int bits, int parcels) {
        long instruction = Decoder.COMPLETE.decode(bits);
        int opcode = DecodedInstruction.opcode(instruction);
        assertNotEquals(Opcodes.UNDECODED, opcode, () -> Integer.toHexString(bits));
        assertEquals(parcels, DecodedInstruction.parcels(instruction), () -> Integer.toHexString(bits));
        assertNotEquals("", Disassembler.disassemble(bits, 0));
    }
}
