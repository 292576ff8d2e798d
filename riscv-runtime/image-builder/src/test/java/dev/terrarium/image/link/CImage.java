package dev.terrarium.image.link;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.llvm.program.clang;

/** A C program as an image that boots without anything below it, made by the clang and lld that come with LLVM. */
public final class CImage {
    private static final String CLANG_LIBRARY = "libclang-cpp.so";
    private static final String LLVM_SONAME_VERSION = "20.1";

    /** For the same machine as Terrarium's images, with floating-point arithmetic as Java has it. */
    private static final List<String> OPTIONS = List.of(
            "-target",
            "riscv64-unknown-none-elf",
            "-march=rv64gc",
            "-mabi=lp64d",
            "-mcmodel=medany",
            "-O2",
            "-ffp-contract=off",
            "-fno-math-errno",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-Wno-sign-compare",
            "-c");

    private CImage() {}

    /**
     * Compiles and links a program.
     *
     * @param program a C file with {@code main}
     * @param runtime the folders of what it is linked with: C files and headers, and in the first of them a linker script
     *     {@code image.ld}
     */
    public static void build(Path program, List<Path> runtime, Path elf) throws IOException {
        Path folder = Files.createDirectories(elf.toAbsolutePath().getParent());
        List<String> objects = new ArrayList<>();
        objects.add(compile(program, runtime, folder, List.of()));
        for (Path part : runtime) {
            try (var files = Files.list(part)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".c"))
                        .sorted()
                        .toList()) {
                    // The functions of a C library must not be made of calls of themselves.
                    objects.add(compile(file, runtime, folder, List.of("-fno-builtin")));
                }
            }
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-flavor",
                "gnu",
                "--gc-sections",
                "-T",
                runtime.get(0).resolve("image.ld").toString(),
                "-o",
                elf.toAbsolutePath().toString()));
        arguments.addAll(objects);
        run("lld", folder, arguments);
    }

    private static String compile(Path source, List<Path> runtime, Path folder, List<String> options)
            throws IOException {
        String object = source.getFileName() + ".o";
        List<String> arguments = new ArrayList<>(OPTIONS);
        arguments.addAll(options);
        runtime.forEach(part -> arguments.addAll(List.of("-I", part.toString())));
        arguments.addAll(List.of("-o", object, source.toString()));
        provideClangLibrary();
        run("clang", folder, arguments);
        return object;
    }

    private static void run(String tool, Path folder, List<String> arguments) throws IOException {
        try {
            LlvmTool.named(tool).run(folder, null, arguments);
        } catch (LlvmTool.Failure e) {
            throw new AssertionError(tool + " fails:\n" + e.getMessage());
        }
    }

    /** clang asks for its library by its soname, which is not the name that the jar gives it. */
    private static void provideClangLibrary() throws IOException {
        URL url = clang.class.getResource("/org/bytedeco/llvm/" + Loader.getPlatform() + "/" + CLANG_LIBRARY);
        if (url == null) {
            return; // Not on Linux: there the names agree.
        }
        Path library = Loader.cacheResource(url).toPath();
        Path versioned = library.resolveSibling(CLANG_LIBRARY + "." + LLVM_SONAME_VERSION);
        if (!Files.exists(versioned)) {
            try {
                Files.createSymbolicLink(versioned, library.getFileName());
            } catch (FileAlreadyExistsException e) {
                // Another test has made it meanwhile: then it is there, which is all that matters.
                return;
            }
        }
    }
}
