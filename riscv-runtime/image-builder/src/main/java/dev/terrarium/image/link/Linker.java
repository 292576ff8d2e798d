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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.llvm.program.clang;

/** Links an object file to a bootable image with the lld that comes with LLVM. */
public final class Linker {
    /** Where firmware jumps to in S-mode on {@code virt}: RAM starts 2 MiB before, and firmware lies there. */
    public static final long BASE_ADDRESS = 0x8020_0000L;

    private static final String LLVM_SONAME_VERSION = "20.1";

    public static final int DEFAULT_STACK_BYTES = 64 << 10;
    private static final Pattern UNDEFINED = Pattern.compile("undefined symbol: (.*)");

    private final LinkerScript script;

    public Linker() {
        this(DEFAULT_STACK_BYTES);
    }

    /**
     * Makes a linker.
     *
     * @param stackBytes the size of the stack on which the image boots, a multiple of 16
     */
    public Linker(int stackBytes) {
        this.script = new LinkerScript(BASE_ADDRESS, stackBytes);
    }

    /** A linked image: the file, and the sizes in bytes of the sections that take memory, in their order. */
    public record Image(Path elf, Map<String, Long> sectionSizes) {
        /** The bytes that are loaded. */
        public long loadedBytes() {
            return sectionSizes.entrySet().stream()
                    .filter(entry ->
                            List.of(".text", ".rodata", ".unwind", ".data").contains(entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Links an object file to an ELF file. */
    public Image link(byte[] object, Path elf) {
        try {
            Path folder = Files.createTempDirectory("terrarium-link");
            try {
                // The linker names symbols after its inputs: not by where they are, so that images are reproducible.
                String objectFile = "image.o";
                Files.write(folder.resolve(objectFile), object);
                Path whole = folder.resolve("with-unwind-information.elf");
                link(folder, script.withUnwindInformation(), whole, List.of(objectFile));
                ElfFile first = new ElfFile(Files.readAllBytes(whole));
                Files.write(folder.resolve(LinkerScript.UNWIND_TABLE_FILE), UnwindTable.of(first));
                link(
                        folder,
                        script.withUnwindTable(),
                        elf.toAbsolutePath(),
                        List.of(objectFile, "--format=binary", LinkerScript.UNWIND_TABLE_FILE));
                requireSameText(first, new ElfFile(Files.readAllBytes(elf)));
            } finally {
                delete(folder);
            }
            return new Image(elf, sectionSizes(new ElfFile(Files.readAllBytes(elf))));
        } catch (IOException e) {
            throw new BuildException("Image " + elf + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The table was made from the addresses of the first link, so those of the second must be the same. */
    private static void requireSameText(ElfFile first, ElfFile second) {
        ElfFile.Section before = first.section(".text");
        ElfFile.Section after = second.section(".text");
        if (before.address() != after.address() || before.size() != after.size()) {
            throw new IllegalStateException("the code of the image changed between its two links");
        }
    }

    private static void link(Path folder, String script, Path output, List<String> inputs) throws IOException {
        Path scriptFile = Files.writeString(folder.resolve("image.ld"), script);
        List<String> command = new ArrayList<>(List.of(
                lld().toString(),
                "-flavor",
                "gnu",
                "--gc-sections",
                "--strip-debug",
                "--discard-locals",
                "--no-undefined",
                "--nmagic",
                "--error-limit=0",
                "--build-id=none",
                "-T",
                scriptFile.toString(),
                "-o",
                output.toString()));
        command.addAll(inputs);
        run(folder, command);
    }

    /** Writes what lies in memory when an image is loaded, for loaders that know no ELF. */
    public void writeBinary(Image image, Path binary) {
        try {
            Files.write(binary, new ElfFile(Files.readAllBytes(image.elf)).flatten());
        } catch (IOException e) {
            throw new BuildException("Image " + binary + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Map<String, Long> sectionSizes(ElfFile file) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (ElfFile.Section section : file.sections()) {
            if (section.loaded()) {
                sizes.put(section.name(), section.size());
            }
        }
        return sizes;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Process process = start(builder);
        try {
            int status = process.waitFor();
            String messages = Files.readString(output, StandardCharsets.UTF_8);
            if (status != 0) {
                throw new IllegalStateException(explain(messages));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while linking", e);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new BuildException(
                    "The linker that comes with LLVM cannot be run (" + e.getMessage()
                            + "): folder " + Path.of(builder.command().get(0)).getParent()
                            + " must allow programs to be run; -Dorg.bytedeco.javacpp.cachedir=FOLDER names another",
                    e);
        }
    }

    private static String explain(String messages) {
        List<String> undefined = new ArrayList<>();
        Matcher matcher = UNDEFINED.matcher(messages);
        while (matcher.find()) {
            undefined.add(matcher.group(1));
        }
        return undefined.isEmpty()
                ? "lld failed: " + messages
                : "the image refers to symbols that nothing defines: " + String.join(", ", undefined);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** Unpacks lld; only that of all the programs that come with LLVM. */
    private static Path lld() throws IOException {
        String platform = Loader.getPlatform();
        boolean windows = platform.startsWith("windows");
        Path program = unpack(platform + "/lld" + (windows ? ".exe" : ""));
        if (!windows && !program.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + program + " executable");
        }
        if (platform.startsWith("linux")) {
            provideVersionedLibrary(unpack(platform + "/libLLVM.so"));
        }
        return program;
    }

    /** lld asks for the library by its soname, which is not the name that the jar gives it. */
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
}
