package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule;

/**
 * The assembly that Java cannot say: the entry point, which firmware calls in S-mode with the hart's number in a0 and the
 * device tree in a1 (RISC-V SBI specification, section 3), the trap vector, and the memory functions that LLVM calls.
 */
final class BootAssembly {
    /** Symbols that the linker defines. */
    static final String IMAGE_START = "__image_start";

    static final String IMAGE_END = "__image_end";

    /** What recursive methods must leave free of the stack, for what they call and for the unwinder. */
    static final String STACK_LIMIT = "__stack_limit";

    static final String BOOT_HART = "terrarium_boot_hart";
    static final String DEVICE_TREE = "terrarium_device_tree";

    /** The methods that assembly calls, by their exported names. */
    static final String ENTER = "terrarium_enter";

    static final String TRAP = "terrarium_trap";

    /** Where control goes if what must not return does: powers off, reporting a failure. */
    static final String HALT = "terrarium_halt";

    static final String PERSONALITY = "terrarium_personality";

    /** Leaves stack frames, see {@code dev.terrarium.runtime.Unwinder}. */
    static final String UNWIND = "terrarium_unwind";

    static final String UNWIND_TABLE = "__unwind_table";

    /** Has the collector look at the stack from the caller on, see {@code dev.terrarium.runtime.Collector}. */
    static final String COLLECT = "terrarium_collect";

    static final String STACK_MAP = "__stack_map";

    /** {@code memmove} for references, during which no object moves. */
    static final String MOVE = "terrarium_move";

    private static final String COLLECT_FROM = "terrarium_collect_from";
    /** Returns the address of the unwinder's context, with its caller's place and stack pointer in it. */
    static final String OWN_CONTEXT = "terrarium_own_context";

    static final String TRACE_TABLE = "__trace_table";

    /** Room for the return addresses of a stack trace. */
    static final String TRACE_BUFFER = "terrarium_trace_buffer";

    private static final String FIND_HANDLER = "terrarium_find_handler";

    // The context of the unwinder: pc, sp, s0 to s11, fs0 to fs11.
    private static final int CONTEXT_STACK_POINTER = 8;
    private static final int CONTEXT_SAVED_REGISTERS = 16;
    private static final int SAVED_REGISTERS = 12;
    private static final int CONTEXT_BYTES = CONTEXT_SAVED_REGISTERS + 2 * 8 * SAVED_REGISTERS;

    /** 2048 of 4 bytes: twice as many frames as a trace has, as not each frame is shown. */
    private static final int TRACE_BUFFER_BYTES = 2048 * 4;

    private static final int TRAP_STACK_BYTES = 4096;
    /** sstatus.FS = Initial: floating-point instructions are allowed (RISC-V privileged specification, 3.1.6.6). */
    private static final int FLOATING_POINT_ON = 1 << 13;

    private static final int STACK_POINTER = 2;
    private static final int REGISTERS = 32;

    private BootAssembly() {}

    static void addTo(LlvmModule module) {
        module.addAssembly(entry());
        module.addAssembly(trapVector());
        module.addAssembly(unwind());
        module.addAssembly(ownContext());
        module.addAssembly(uninitialised());
        module.addAssembly(MEMORY_FUNCTIONS);
    }

    /** Says in DWARF as well, which images may keep, how to find the callers of a frame. */
    static void addFrameInformationTo(LlvmModule module) {
        module.addAssembly(".cfi_sections .eh_frame, .debug_frame\n");
    }

    /** Adds what only images with a collected heap need. */
    static void addCollectorTo(LlvmModule module) {
        module.addAssembly(
                """
                .section .text.terrarium_collect,"ax",@progbits
                .globl %1$s
                .type %1$s,@function
                %1$s:
                mv a0, ra
                mv a1, sp
                tail %2$s
                .size %1$s, . - %1$s
                .text
                """
                        .formatted(COLLECT, COLLECT_FROM));
    }

    private static String entry() {
        return """
                .section .text.start,"ax",@progbits
                .globl _start
                .type _start,@function
                _start:
                la t0, %1$s
                sd a0, 0(t0)
                sd a1, 8(t0)
                la sp, __stack_end
                li gp, 0
                li tp, 0
                li t0, %2$d
                csrs sstatus, t0
                csrw fcsr, zero
                la t0, terrarium_trap_frame
                csrw sscratch, t0
                la t0, terrarium_trap_vector
                csrw stvec, t0
                la t0, __bss_start
                la t1, __bss_end
                bgeu t0, t1, 2f
                1:
                sd zero, 0(t0)
                addi t0, t0, 8
                bltu t0, t1, 1b
                2:
                call %3$s
                j %4$s
                .size _start, . - _start
                """
                .formatted(BOOT_HART, FLOATING_POINT_ON, ENTER, HALT);
    }

    /** Registers go to the frame, sp by way of sscratch; the handler's stack lies below the frame. */
    private static String trapVector() {
        StringBuilder text = new StringBuilder(
                """
                .balign 4
                .type terrarium_trap_vector,@function
                terrarium_trap_vector:
                csrrw sp, sscratch, sp
                """);
        for (int register = 1; register < REGISTERS; register++) {
            if (register != STACK_POINTER) {
                text.append("sd x%d, %d(sp)\n".formatted(register, TrapFrame.register(register)));
            }
        }
        text.append("csrrw t0, sscratch, sp\n");
        text.append("sd t0, %d(sp)\n".formatted(TrapFrame.register(STACK_POINTER)));
        save(text, "sepc", TrapFrame.SEPC);
        save(text, "scause", TrapFrame.SCAUSE);
        save(text, "stval", TrapFrame.STVAL);
        save(text, "sstatus", TrapFrame.SSTATUS);
        // Power off by SBI's System Reset extension, function 0: type 0 is shutdown, reason 1 is system failure.
        text.append(
                """
                la t0, %2$s
                csrw stvec, t0
                mv a0, sp
                call %1$s
                .size terrarium_trap_vector, . - terrarium_trap_vector
                .balign 4
                .globl %2$s
                .type %2$s,@function
                %2$s:
                li a7, 0x53525354
                li a6, 0
                li a0, 0
                li a1, 1
                ecall
                1:
                wfi
                j 1b
                .size %2$s, . - %2$s
                """
                        .formatted(TRAP, HALT));
        return text.toString();
    }

    /** Saves what a callee preserves, has the handler found, and loads what the handler's function expects. */
    private static String unwind() {
        StringBuilder text = new StringBuilder(
                """
                .section .text.terrarium_unwind,"ax",@progbits
                .globl %1$s
                .set %1$s, 0
                .globl %2$s
                .type %2$s,@function
                %2$s:
                la a0, terrarium_unwind_context
                sd ra, 0(a0)
                sd sp, %3$d(a0)
                """
                        .formatted(PERSONALITY, UNWIND, CONTEXT_STACK_POINTER));
        appendSavedRegisters(text, "sd", "fsd", "a0");
        text.append("call %s%nla t0, terrarium_unwind_context%n".formatted(FIND_HANDLER));
        appendSavedRegisters(text, "ld", "fld", "t0");
        text.append(
                """
                ld sp, %2$d(t0)
                ld t0, 0(t0)
                jr t0
                .size %1$s, . - %1$s
                """
                        .formatted(UNWIND, CONTEXT_STACK_POINTER));
        return text.toString();
    }

    /** Nothing that callees preserve is in the context: frames can be left by the stack pointer alone. */
    private static String ownContext() {
        return """
                .section .text.%1$s,"ax",@progbits
                .globl %1$s
                .type %1$s,@function
                %1$s:
                la a0, terrarium_unwind_context
                sd ra, 0(a0)
                sd sp, %2$d(a0)
                ret
                .size %1$s, . - %1$s
                """
                .formatted(OWN_CONTEXT, CONTEXT_STACK_POINTER);
    }

    private static void appendSavedRegisters(StringBuilder text, String integer, String floating, String base) {
        for (int i = 0; i < SAVED_REGISTERS; i++) {
            int offset = CONTEXT_SAVED_REGISTERS + 8 * i;
            text.append("%s s%d, %d(%s)\n".formatted(integer, i, offset, base));
            text.append("%s fs%d, %d(%s)\n".formatted(floating, i, offset + 8 * SAVED_REGISTERS, base));
        }
    }

    private static void save(StringBuilder text, String register, int offset) {
        text.append("csrr t0, ").append(register).append('\n');
        text.append("sd t0, ").append(offset).append("(sp)\n");
    }

    /** Memory that boot does not clear, because nothing reads it before it is written. */
    private static String uninitialised() {
        return """
                .section .noinit,"aw",@nobits
                .balign 16
                .space %1$d
                terrarium_trap_frame:
                .space %2$d
                terrarium_unwind_context:
                .space %5$d
                .globl %3$s
                %3$s:
                .space 8
                .globl %4$s
                %4$s:
                .space 8
                .section .noinit.%6$s,"aw",@nobits
                .balign 8
                .globl %6$s
                %6$s:
                .space %7$d
                """
                .formatted(
                        TRAP_STACK_BYTES,
                        TrapFrame.BYTES,
                        BOOT_HART,
                        DEVICE_TREE,
                        CONTEXT_BYTES,
                        TRACE_BUFFER,
                        TRACE_BUFFER_BYTES);
    }

    /**
     * Each in a section of its own, so that the linker leaves out what nothing calls. They go by words where both
     * pointers are aligned, and else by bytes, eight at a time; for the less than eight bytes at the end, which are often
     * all, they jump into a row of pairs of a load and a store, which take eight bytes each and end 68 bytes behind the
     * auipc. memmove goes backwards where the target starts inside the source.
     */
    private static final String MEMORY_FUNCTIONS =
            """
            .section .text.memmove,"ax",@progbits
            .globl memmove
            .type memmove,@function
            .globl terrarium_move
            .type terrarium_move,@function
            terrarium_move:
            memmove:
            sub t0, a0, a1
            bgeu t0, a2, .Lmemcpy
            add a3, a0, a2
            add a1, a1, a2
            or t0, a3, a1
            andi t0, t0, 7
            bnez t0, 3f
            1:
            addi t1, a3, -8
            bltu t1, a0, 3f
            ld t0, -8(a1)
            addi a1, a1, -8
            mv a3, t1
            sd t0, 0(a3)
            j 1b
            2:
            lb t0, -1(a1)
            addi a1, a1, -1
            addi a3, a3, -1
            sb t0, 0(a3)
            3:
            bne a3, a0, 2b
            ret
            .globl memcpy
            .type memcpy,@function
            memcpy:
            .Lmemcpy:
            mv a3, a0
            sltiu t0, a2, 8
            bnez t0, 6f
            or t0, a0, a1
            andi t0, t0, 7
            addi a2, a2, -8
            bnez t0, 5f
            4:
            ld t0, 0(a1)
            addi a2, a2, -8
            addi a1, a1, 8
            sd t0, 0(a3)
            addi a3, a3, 8
            bgez a2, 4b
            andi a2, a2, 7
            bnez a2, 6f
            ret
            5:
            lb t0, 0(a1)
            lb t1, 1(a1)
            lb t2, 2(a1)
            lb t3, 3(a1)
            lb t4, 4(a1)
            lb t5, 5(a1)
            lb t6, 6(a1)
            lb a4, 7(a1)
            sb t0, 0(a3)
            sb t1, 1(a3)
            sb t2, 2(a3)
            sb t3, 3(a3)
            sb t4, 4(a3)
            sb t5, 5(a3)
            sb t6, 6(a3)
            sb a4, 7(a3)
            addi a1, a1, 8
            addi a3, a3, 8
            addi a2, a2, -8
            bgez a2, 5b
            andi a2, a2, 7
            6:
            add a1, a1, a2
            add a3, a3, a2
            slli a2, a2, 3
            .option push
            .option norvc
            7:
            auipc t0, 0
            sub t0, t0, a2
            jr 68(t0)
            lb t0, -7(a1)
            sb t0, -7(a3)
            lb t0, -6(a1)
            sb t0, -6(a3)
            lb t0, -5(a1)
            sb t0, -5(a3)
            lb t0, -4(a1)
            sb t0, -4(a3)
            lb t0, -3(a1)
            sb t0, -3(a3)
            lb t0, -2(a1)
            sb t0, -2(a3)
            lb t0, -1(a1)
            sb t0, -1(a3)
            .option pop
            ret
            .size memmove, . - memmove
            .section .text.memset,"ax",@progbits
            .globl memset
            .type memset,@function
            memset:
            add a2, a0, a2
            mv a3, a0
            j 8f
            7:
            sb a1, 0(a3)
            addi a3, a3, 1
            8:
            bne a3, a2, 7b
            ret
            .size memset, . - memset
            .text
            """;
}
