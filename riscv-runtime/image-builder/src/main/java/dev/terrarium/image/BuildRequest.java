package dev.terrarium.image;

import dev.terrarium.image.emit.OptimizationLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What image to build from what.
 *
 * @param classPath jars and folders: the app, its modules, the runtime and the class library
 * @param app binary name of the class with {@code @Unikernel}
 * @param output where the ELF file goes
 * @param dumpFolder where the program goes in textual IR and as an LLVM module, for people to read; null for nowhere
 * @param optimization what the compiler aims at
 * @param stackTraces whether exceptions know where they come from
 * @param assertions whether classes that are not the JDK's check their {@code assert} statements
 * @param debugInformation whether the ELF file says in DWARF which source lines its instructions come from
 * @param verification whether the builder checks its own work: that bodies are well-formed after each pass
 * @param progress is told each line of progress
 */
public record BuildRequest(
        List<Path> classPath,
        String app,
        Path output,
        Path dumpFolder,
        OptimizationLevel optimization,
        StackTraces stackTraces,
        boolean assertions,
        boolean debugInformation,
        boolean verification,
        Consumer<String> progress) {
    public BuildRequest {
        classPath = List.copyOf(classPath);
        Objects.requireNonNull(app);
        Objects.requireNonNull(output);
        Objects.requireNonNull(optimization);
        Objects.requireNonNull(stackTraces);
        Objects.requireNonNull(progress);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a request. */
    public static final class Builder {
        private List<Path> classPath = List.of();
        private String app;
        private Path output;
        private Path dumpFolder;
        private OptimizationLevel optimization = OptimizationLevel.SIZE;
        private StackTraces stackTraces = StackTraces.FULL;
        private boolean assertions;
        private boolean debugInformation;
        private boolean verification;
        private Consumer<String> progress = line -> {};

        private Builder() {}

        public Builder classPath(List<Path> entries) {
            this.classPath = entries;
            return this;
        }

        public Builder app(String binaryName) {
            this.app = binaryName;
            return this;
        }

        public Builder output(Path elf) {
            this.output = elf;
            return this;
        }

        /** Asks for dumps in textual IR and of the LLVM module. */
        public Builder dumpFolder(Path folder) {
            this.dumpFolder = folder;
            return this;
        }

        /** By default {@link OptimizationLevel#SIZE}. */
        public Builder optimization(OptimizationLevel level) {
            this.optimization = level;
            return this;
        }

        /** By default {@link StackTraces#FULL}. */
        public Builder stackTraces(StackTraces traces) {
            this.stackTraces = traces;
            return this;
        }

        /** Not, by default. */
        public Builder debugInformation(boolean wanted) {
            this.debugInformation = wanted;
            return this;
        }

        /** By default off, as on a JVM. */
        public Builder assertions(boolean enabled) {
            this.assertions = enabled;
            return this;
        }

        /** Not, by default: for those who write passes. */
        public Builder verification(boolean wanted) {
            this.verification = wanted;
            return this;
        }

        public Builder progress(Consumer<String> listener) {
            this.progress = listener;
            return this;
        }

        public BuildRequest build() {
            return new BuildRequest(
                    classPath,
                    app,
                    output,
                    dumpFolder,
                    optimization,
                    stackTraces,
                    assertions,
                    debugInformation,
                    verification,
                    progress);
        }
    }
}
