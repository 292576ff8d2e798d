package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.global.LLVM;
import org.junit.jupiter.api.Test;

/** What the pass makes of LLVM's IR: from {@code before.ll} to {@code after.ll}. */
class AddressSinkingTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "address-sinking");

    @Test
    void addressesOfFieldsAreComputedWhereTheyAreUsed() throws IOException {
        LLVMContextRef context = LLVM.LLVMContextCreate();
        try {
            LLVMModuleRef module = LlvmCompiler.parse(context, Files.readString(FOLDER.resolve("before.ll")));
            try {
                AddressSinking.run(context, module);
                LlvmCompiler.verify(module);
                String actual = LlvmCompiler.print(module);
                Path golden = FOLDER.resolve("after.ll");
                if (Boolean.getBoolean("terrarium.updateGoldens")) {
                    Files.writeString(golden, actual);
                }
                assertEquals(Files.readString(golden), actual);
            } finally {
                LLVM.LLVMDisposeModule(module);
            }
        } finally {
            LLVM.LLVMContextDispose(context);
        }
    }
}
