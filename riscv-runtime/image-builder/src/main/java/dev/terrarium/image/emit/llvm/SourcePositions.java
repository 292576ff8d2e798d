package dev.terrarium.image.emit.llvm;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The debug metadata of a module, by which LLVM keeps source positions, through inlining too, and writes them as DWARF:
 * those of calls, which is what stack traces need, or those of all instructions, for debuggers. There are no types and no
 * variables in it.
 */
final class SourcePositions {
    private static final String DWARF_VERSION = "!{i32 7, !\"Dwarf Version\", i32 4}";
    private static final String METADATA_VERSION = "!{i32 2, !\"Debug Info Version\", i32 3}";

    private final LlvmModule module;
    private final boolean everywhere;
    private final int unit;
    private final int type;
    private final Map<String, Integer> files = new LinkedHashMap<>();
    private final Map<String, Integer> locations = new LinkedHashMap<>();
    private final Map<SourceFunction, Integer> inlinedSubprograms = new LinkedHashMap<>();

    SourcePositions(LlvmModule module, boolean everywhere) {
        this.module = module;
        this.everywhere = everywhere;
        this.type = module.addMetadata("!DISubroutineType(types: !{})");
        this.unit = module.addMetadata("distinct !DICompileUnit(language: DW_LANG_Java, file: !" + file("image")
                + ", producer: \"Terrarium\", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug)");
        module.addNamedMetadata("llvm.dbg.cu", unit);
        module.addNamedMetadata(
                "llvm.module.flags", module.addMetadata(DWARF_VERSION), module.addMetadata(METADATA_VERSION));
    }

    /** Whether all instructions have positions, and not calls only. */
    boolean areEverywhere() {
        return everywhere;
    }

    /** Adds a function and returns its node. */
    int subprogram(SourceFunction source) {
        int fileNode = file(source.file());
        return module.addMetadata("distinct !DISubprogram(name: " + Operand.quote(source.name()) + ", scope: !"
                + fileNode + ", file: !" + fileNode + ", line: "
                + source.line() + ", scopeLine: " + source.line() + ", type: !" + type
                + ", spFlags: DISPFlagDefinition, unit: !" + unit + ")");
    }

    /** Returns the node of a line of a function. */
    int location(int subprogram, int line) {
        return locations.computeIfAbsent(
                subprogram + ":" + line, key -> module.addMetadata("!DILocation(" + place(subprogram, line, -1) + ")"));
    }

    /** Returns the node of a function that has been inlined, whether or not it is also in the module itself. */
    int inlinedSubprogram(SourceFunction source) {
        Integer known = inlinedSubprograms.get(source);
        if (known == null) {
            known = subprogram(source);
            inlinedSubprograms.put(source, known);
        }
        return known;
    }

    /** Adds the place of a call that was inlined, each its own; {@code around} is that of the caller likewise, or -1. */
    int callSite(int subprogram, int line, int around) {
        return module.addMetadata("distinct !DILocation(" + place(subprogram, line, around) + ")");
    }

    /** Returns the node of a line of a function that was inlined at a {@linkplain #callSite call site}. */
    int location(int subprogram, int line, int callSite) {
        return locations.computeIfAbsent(
                subprogram + ":" + line + "@" + callSite,
                key -> module.addMetadata("!DILocation(" + place(subprogram, line, callSite) + ")"));
    }

    private static String place(int subprogram, int line, int around) {
        return "line: " + line + ", scope: !" + subprogram + (around < 0 ? "" : ", inlinedAt: !" + around);
    }

    private int file(String name) {
        return files.computeIfAbsent(
                name, key -> module.addMetadata("!DIFile(filename: " + Operand.quote(name) + ", directory: \"\")"));
    }
}
