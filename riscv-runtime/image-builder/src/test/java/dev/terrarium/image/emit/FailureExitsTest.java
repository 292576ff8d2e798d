package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FailureExitsTest {
    private static final String MODULE =
            """
            target triple = "%s"
            target datalayout = "%s"
            declare void @"fails(II)V"(i32, i32) noreturn
            declare void @passes()
            define i32 @leaf(i32 %%index, i32 %%length) {
              %%inside = icmp ult i32 %%index, %%length
              br i1 %%inside, label %%go, label %%stop
            go:
              %%sum = call i32 @llvm.smax.i32(i32 %%index, i32 7)
              ret i32 %%sum
            stop:
              call void @"fails(II)V"(i32 %%index, i32 %%length) noreturn
              unreachable
            }
            define i32 @caller(i32 %%index, i32 %%length) {
              call void @passes()
              %%inside = icmp ult i32 %%index, %%length
              br i1 %%inside, label %%go, label %%stop
            go:
              ret i32 %%index
            stop:
              call void @"fails(II)V"(i32 %%index, i32 %%length) noreturn
              unreachable
            }
            define void @copier(ptr %%target, ptr %%source, i64 %%size, i32 %%length) {
              call void @llvm.memcpy.p0.p0.i64(ptr %%target, ptr %%source, i64 %%size, i1 false)
              %%inside = icmp slt i32 0, %%length
              br i1 %%inside, label %%go, label %%stop
            go:
              ret void
            stop:
              call void @"fails(II)V"(i32 0, i32 %%length) noreturn
              unreachable
            }
            """
                    .formatted(ImageModule.TRIPLE, ImageModule.DATA_LAYOUT);

    private static String function(OptimizationLevel level, String name) {
        String module = new LlvmCompiler(level).compile(MODULE, true).optimisedText();
        Matcher matcher = Pattern.compile("define [^\n]*@" + name + "\\(.*?\n}\n", Pattern.DOTALL)
                .matcher(module);
        assertTrue(matcher.find(), module);
        return matcher.group();
    }

    @Test
    void functionsThatCallOnlyFailuresJumpToExits() {
        String leaf = function(OptimizationLevel.SPEED, "leaf");
        assertFalse(leaf.contains("fails(II)V"), leaf);
        Matcher jump = Pattern.compile(
                        "call void asm sideeffect \"call t0, \\$0\", \"i,\\{a0},\\{a1},~\\{t0},~\\{memory}\""
                                + "\\(ptr nonnull @terrarium_exit_0, i64 (%\\w+), i64 (%\\w+)\\)")
                .matcher(leaf);
        assertTrue(jump.find(), leaf);
        // The calling convention wants shorter integers sign-extended.
        assertTrue(leaf.contains(jump.group(1) + " = sext i32 %index to i64"), leaf);
        assertTrue(leaf.contains(jump.group(2) + " = sext i32 %length to i64"), leaf);
    }

    @Test
    void functionsThatCallOthersCallFailuresToo() {
        for (String name : new String[] {"caller", "copier"}) {
            String function = function(OptimizationLevel.SPEED, name);
            assertTrue(function.contains("call void @\"fails(II)V\""), function);
            assertFalse(function.contains("asm"), function);
        }
    }

    @Test
    void anExitMakesAFrameWithTheReturnAddressAtItsTop() {
        String exit = function(OptimizationLevel.SPEED, "terrarium_exit_0");
        assertTrue(exit.contains("addi sp, sp, -16\\0Asd ra, 16-8(sp)\\0Amv ra, t0\\0A"), exit);
        assertTrue(exit.contains("(ptr nonnull @\"fails(II)V\")"), exit);
    }

    @Test
    void smallCodeHasNone() {
        String leaf = function(OptimizationLevel.SIZE, "leaf");
        assertEquals(-1, leaf.indexOf("asm"), leaf);
    }
}
