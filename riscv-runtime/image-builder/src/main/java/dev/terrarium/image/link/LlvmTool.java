package dev.terrarium.image.link;

import dev.terrarium.image.BuildException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.llvm.program.clang;

/** A program that comes with LLVM, unpacked from its jar when it is first needed on a machine. */
final class LlvmTool {
    private static final String LLVM_SONAME_VERSION = "20.1";

    private final Path program;

    private LlvmTool(Path program) {
        this.program = program;
    }

    /** Unpacks the program with that name; only that of all those that come with LLVM. */
    static LlvmTool named(String name) throws IOException {
        String platform = Loader.getPlatform();
        boolean windows = platform.startsWith("windows");
        Path program = unpack(platform + "/" + name + (windows ? ".exe" : ""));
        if (!windows && !program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
        if (platform.startsWith("linux")) {
            provideVersionedLibrary(unpack(platform + "/libLLVM.so"));
        }
        return new LlvmTool(program);
    }

    /** The programs ask for the library by its soname, which is not the name that the jar gives it. */
    private static void provideVersionedLibrary(Path library) throws IOException {
        Path versioned = library.resolveSibling("libLLVM.so." + LLVM_SONAME_VERSION);
        if (!Files.exists(versioned)) {
            try {
                Files.createSymbolicLink(versioned, library.getFileName());
            } catch (FileAlreadyExistsException e) {
                // Another build on this machine has made it meanwhile: then it is there, which is all that matters.
                return;
            }
        }
    }

    private static Path unpack(String resource) throws IOException {
        URL url = clang.class.getResource("/org/bytedeco/llvm/" + resource);
        if (url == null) {
            throw new BuildException("LLVM for this platform (" + resource.substring(0, resource.indexOf('/'))
                    + ") is not on the class path: add org.bytedeco:llvm with that classifier");
        }
        File cached = Loader.cacheResource(url);
        return cached.toPath();
    }

    /** A run that ended with another status than 0. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        Failure(String messages) {
            super(messages);
        }
    }

    /**
     * Runs the program and returns what it wrote to standard output.
     *
     * @param folder where it runs; for temporary files
     * @param input what it reads; null for nothing
     * @throws Failure with what it wrote to standard error, if it fails
     */
    String run(Path folder, Path input, List<String> arguments) throws IOException, Failure {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = start(builder);
        try {
            if (process.waitFor() != 0) {
                throw new Failure(Files.readString(errors, StandardCharsets.UTF_8));
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program.getFileName() + " runs", e);
        }
    }

    private static Process start(ProcessBuilder builder) {
        Path program = Path.of(builder.command().get(0));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BuildException(
                    "Program " + program.getFileName() + ", which comes with LLVM, cannot be run (" + e.getMessage()
                            + "): folder " + program.getParent()
                            + " must allow programs to be run; -Dorg.bytedeco.javacpp.cachedir=FOLDER names another",
                    e);
        }
    }
}
