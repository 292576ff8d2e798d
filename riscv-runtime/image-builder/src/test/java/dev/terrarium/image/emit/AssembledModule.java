package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule;

/** Assembly as an object file, for tests of what comes behind the emitter. */
public final class AssembledModule {
    private AssembledModule() {}

    public static byte[] object(String assembly) {
        LlvmModule module = new LlvmModule(ImageModule.TRIPLE, ImageModule.DATA_LAYOUT);
        module.addAssembly(assembly);
        return new LlvmCompiler(OptimizationLevel.SIZE)
                .compile(module.toString(), false)
                .object();
    }
}
