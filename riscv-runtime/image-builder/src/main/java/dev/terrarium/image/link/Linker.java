package dev.terrarium.image.link;

import dev.terrarium.image.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links an object file to a bootable image with the lld that comes with LLVM. */
public final class Linker {
    /** Where firmware jumps to in S-mode on {@code virt}: RAM starts 2 MiB before, and firmware lies there. */
    public static final long BASE_ADDRESS = 0x8020_0000L;

    /** Object files name this symbol of the linker script if their code can tell stack traces. */
    private static final String TRACE_TABLE = "__trace_table";

    public static final int DEFAULT_STACK_BYTES = 64 << 10;
    private static final Pattern UNDEFINED = Pattern.compile("undefined symbol: (.*)");

    private final LinkerScript script;
    private boolean keepsDebugInformation;

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

    /** Keeps the object file's DWARF sections in the image's file, where they are not loaded. */
    public Linker keepDebugInformation() {
        keepsDebugInformation = true;
        return this;
    }

    /** A linked image: the file, and the sizes in bytes of the sections that take memory, in their order. */
    public record Image(Path elf, Map<String, Long> sectionSizes) {
        /** The bytes that are loaded. */
        public long loadedBytes() {
            return sectionSizes.entrySet().stream()
                    .filter(entry -> List.of(".text", ".rodata", ".unwind", ".traces", ".data")
                            .contains(entry.getKey()))
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
                Files.write(folder.resolve(objectFile), CallFrameRelocations.unchecked(object));
                Path whole = folder.resolve("with-llvm-information.elf");
                link(folder, script.withLlvmInformation(), whole, List.of(objectFile));
                ElfFile first = new ElfFile(Files.readAllBytes(whole));
                List<String> inputs = new ArrayList<>(List.of(objectFile, "--format=binary"));
                if (!keepsDebugInformation) {
                    inputs.add(0, "--strip-debug");
                }
                inputs.add(write(folder, LinkerScript.UNWIND_TABLE_FILE, UnwindTable.of(first)));
                if (StackMapTable.isWanted(first)) {
                    inputs.add(write(folder, LinkerScript.STACK_MAP_FILE, StackMapTable.of(first)));
                }
                if (refersTo(object, TRACE_TABLE)) {
                    inputs.add(write(folder, LinkerScript.TRACE_TABLE_FILE, traceTable(whole, first)));
                }
                link(folder, script.withTables(), elf.toAbsolutePath(), inputs);
                requireSameText(first, new ElfFile(Files.readAllBytes(elf)));
            } finally {
                delete(folder);
            }
            return new Image(elf, sectionSizes(new ElfFile(Files.readAllBytes(elf))));
        } catch (IOException e) {
            throw new BuildException("Image " + elf + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean refersTo(byte[] object, String symbol) {
        return new ElfFile(object)
                .symbols().stream().anyMatch(entry -> entry.name().equals(symbol));
    }

    private static String write(Path folder, String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return name;
    }

    /** The tables were made from the addresses of the first link, so those of the second must be the same. */
    private static void requireSameText(ElfFile first, ElfFile second) {
        ElfFile.Section before = first.section(".text");
        ElfFile.Section after = second.section(".text");
        if (before.address() != after.address() || before.size() != after.size()) {
            throw new IllegalStateException("the code of the image changed between its two links");
        }
    }

    private static byte[] traceTable(Path path, ElfFile file) throws IOException {
        List<Long> returnAddresses = CallSites.of(file, UnwindInformation.read(file));
        return TraceTable.of(returnAddresses, new Symbolizer(path).framesOf(returnAddresses));
    }

    private static void link(Path folder, String script, Path output, List<String> inputs) throws IOException {
        Path scriptFile = Files.writeString(folder.resolve("image.ld"), script);
        List<String> arguments = new ArrayList<>(List.of(
                "-flavor",
                "gnu",
                "--gc-sections",
                "--discard-locals",
                "--no-undefined",
                "--nmagic",
                "--error-limit=0",
                "--build-id=none",
                "-T",
                scriptFile.toString(),
                "-o",
                output.toString()));
        arguments.addAll(inputs);
        try {
            LlvmTool.named("lld").run(folder, null, arguments);
        } catch (LlvmTool.Failure e) {
            throw new IllegalStateException(explain(e.getMessage()), e);
        }
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
}
