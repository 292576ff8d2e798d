package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * How a write barrier calls the runtime: by t0, with the object in a0, and with all other registers as they were. So the
 * code around the barrier is compiled as if there were no call.
 */
final class BarrierAssembly {
    static final String BARRIER = "terrarium_barrier";

    private static final String REMEMBER = "terrarium_remember";

    private BarrierAssembly() {}

    static void addTo(LlvmModule module) {
        List<String> saves = new ArrayList<>();
        List<String> loads = new ArrayList<>();
        List<String> integer = new ArrayList<>(List.of("t0", "ra"));
        List<String> floating = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            integer.add("a" + i);
            floating.add("fa" + i);
        }
        for (int i = 1; i <= 6; i++) {
            integer.add("t" + i);
        }
        for (int i = 0; i <= 11; i++) {
            floating.add("ft" + i);
        }
        int offset = 0;
        for (String register : integer) {
            saves.add("sd " + register + ", " + offset + "(sp)");
            loads.add("ld " + register + ", " + offset + "(sp)");
            offset += Long.BYTES;
        }
        for (String register : floating) {
            saves.add("fsd " + register + ", " + offset + "(sp)");
            loads.add("fld " + register + ", " + offset + "(sp)");
            offset += Long.BYTES;
        }
        int frame = offset + 15 & -16;
        module.addAssembly(
                """
                .section .text.%1$s,"ax",@progbits
                .globl %1$s
                .type %1$s,@function
                %1$s:
                addi sp, sp, -%3$d
                %4$s
                call %2$s
                %5$s
                addi sp, sp, %3$d
                jr t0
                .size %1$s, . - %1$s
                .text
                """
                        .formatted(BARRIER, REMEMBER, frame, String.join("\n", saves), String.join("\n", loads)));
    }
}
