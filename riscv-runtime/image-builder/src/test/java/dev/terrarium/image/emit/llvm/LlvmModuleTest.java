package dev.terrarium.image.emit.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import java.util.List;
import org.junit.jupiter.api.Test;

class LlvmModuleTest {
    private final LlvmModule module = new LlvmModule("riscv64", "e-ni:1");

    @Test
    void aFunctionWithALoop() {
        Signature signature = new Signature(
                new Signature.Slot(LlvmType.I32, "signext"), List.of(new Signature.Slot(LlvmType.I32, "signext")));
        FunctionWriter function = module.define("a.B.sum(I)I", Linkage.INTERNAL, signature, "nounwind");
        InstructionWriter code = function.begin();
        BlockWriter entry = code.block();
        BlockWriter loop = code.addBlock();
        BlockWriter exit = code.addBlock();
        code.branch(loop);
        code.moveTo(loop);
        BlockWriter.Phi index = code.phi(LlvmType.I32);
        index.addIncoming(function.parameters().get(0), entry);
        Operand next = code.binary("sub", index.value(), Operand.i32(1));
        index.addIncoming(next, loop);
        code.branch(code.compare("eq", next, Operand.i32(0)), exit, loop);
        code.moveTo(exit);
        code.returnValue(next);
        assertEquals(
                """
                target triple = "riscv64"
                target datalayout = "e-ni:1"




                define internal signext i32 @"a.B.sum(I)I"(i32 signext %p0) #0 {
                b0:
                  br label %b1
                b1:
                  %v0 = phi i32 [ %p0, %b0 ], [ %v1, %b1 ]
                  %v1 = sub i32 %v0, 1
                  %v2 = icmp eq i32 %v1, 0
                  br i1 %v2, label %b2, label %b1
                b2:
                  ret i32 %v1
                }

                attributes #0 = { nounwind }

                !0 = !{!"Terrarium"}
                """,
                module.toString());
    }

    @Test
    void globalsNameTheirAddressSpace() {
        module.define(Operand.object("o"), Linkage.INTERNAL, true, Operand.i32(5), 8);
        module.define(Operand.global("g"), Linkage.EXTERNAL, false, Operand.object("o"), 8);
        String text = module.toString();
        assertEquals(
                List.of(
                        "@\"o\" = internal addrspace(1) constant i32 5, align 8",
                        "@\"g\" = global ptr addrspace(1) @\"o\", align 8"),
                text.lines().filter(line -> line.startsWith("@")).toList());
    }

    @Test
    void constantsAreWrittenBitByBit() {
        assertEquals("float 0x3FB99999A0000000", Operand.ofFloat(0.1f).typed());
        assertEquals("double 0x8000000000000000", Operand.ofDouble(-0.0).typed());
        assertEquals(
                "float bitcast (i32 2143289344 to float)",
                Operand.ofFloat(Float.NaN).typed());
        assertEquals("i8 -1", Operand.i8(255).typed());
        assertEquals("i64 -9223372036854775808", Operand.i64(Long.MIN_VALUE).typed());
        assertEquals(
                "[4 x i8] c\"a\\22\\5C\\FF\"",
                Operand.bytes(new byte[] {'a', '"', '\\', -1}).typed());
        assertEquals(
                "<{ i32, [2 x i8] }> <{ i32 1, [2 x i8] zeroinitializer }>",
                Operand.packed(List.of(Operand.i32(1), Operand.zeros(2))).typed());
    }

    @Test
    void namesAreQuoted() {
        assertEquals("@\"a\\22b\\C3\\A4\"", Operand.global("a\"bä").text());
    }

    @Test
    void oneTagForEachClassOfAccesses() {
        String first = module.accessTag("first");
        assertEquals(first, module.accessTag("first"));
        assertEquals("!2", first);
        assertEquals("!4", module.accessTag("second"));
    }

    @Test
    void callsMustFitTheirSignature() {
        FunctionWriter function = module.define("f", Linkage.INTERNAL, Signature.of(LlvmType.VOID), "nounwind");
        InstructionWriter code = function.begin();
        Signature other = Signature.of(LlvmType.VOID, LlvmType.I32);
        Operand callee = function.address();
        List<Operand> none = List.of();
        assertThrows(IllegalArgumentException.class, () -> code.call(callee, other, none));
    }
}
