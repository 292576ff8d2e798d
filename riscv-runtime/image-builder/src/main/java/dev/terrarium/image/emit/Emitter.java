package dev.terrarium.image.emit;

import dev.terrarium.image.analyze.Program;

/** Turns a closed program into a relocatable RISC-V object file, by way of LLVM. */
public final class Emitter {
    private final OptimizationLevel level;
    private boolean debugInformation;

    public Emitter(OptimizationLevel level) {
        this.level = level;
    }

    /** Writes DWARF for debuggers: the function and the line of each instruction, and how to find its callers. */
    public Emitter withDebugInformation() {
        debugInformation = true;
        return this;
    }

    /** Returns the LLVM IR of a program as it goes to LLVM. */
    public String text(Program program) {
        return new ImageModule(program, level, debugInformation).emit().toString();
    }

    /** Returns the LLVM IR of a program as LLVM optimised it, for people to read. */
    public String optimisedText(Program program) {
        return new LlvmCompiler(level).compile(text(program), true).optimisedText();
    }

    /** Returns the ELF object file of a program, for {@link dev.terrarium.image.link.Linker} to link. */
    public byte[] object(Program program) {
        return new LlvmCompiler(level).compile(text(program), false).object();
    }
}
