package dev.terrarium.image.emit.llvm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A module of LLVM IR in the making; its text comes out in the order in which its parts were added. */
public final class LlvmModule {
    private final String triple;
    private final String dataLayout;
    private final StringBuilder assembly = new StringBuilder();
    private final List<String> globals = new ArrayList<>();
    private final Map<String, String> declarations = new TreeMap<>();
    private final List<FunctionWriter> functions = new ArrayList<>();
    private final Map<String, Integer> attributeGroups = new LinkedHashMap<>();
    private final List<String> metadata = new ArrayList<>();
    private final List<String> namedMetadata = new ArrayList<>();
    private final Map<String, String> accessTags = new LinkedHashMap<>();
    private String collector;
    private SourcePositions positions;

    public LlvmModule(String triple, String dataLayout) {
        this.triple = triple;
        this.dataLayout = dataLayout;
        metadata.add("!{!\"Terrarium\"}");
    }

    /**
     * Lets calls keep their source positions, or all instructions, those of functions that are
     * {@linkplain FunctionWriter#describe described}.
     */
    public void keepSourcePositions(boolean everywhere) {
        positions = new SourcePositions(this, everywhere);
    }

    /** The debug metadata; null unless source positions are kept. */
    SourcePositions positions() {
        return positions;
    }

    /** Adds assembly that is assembled with the module. */
    public void addAssembly(String text) {
        assembly.append(text);
    }

    /** Has all functions keep references where a collector finds and updates them, by a strategy that LLVM knows. */
    public void setCollector(String strategy) {
        collector = strategy;
    }

    /** What the head of a function says of its collector. */
    String collectorClause() {
        return collector == null ? "" : " gc " + Operand.quote(collector);
    }

    /** Who can see a symbol. */
    public enum Linkage {
        INTERNAL("internal"),
        EXTERNAL("");

        private final String text;

        Linkage(String text) {
            this.text = text;
        }
    }

    /** Defines a global variable in the address space of {@code address}, with its alignment in bytes. */
    public void define(Operand address, Linkage linkage, boolean constant, Operand initialValue, int alignment) {
        define(address, linkage, constant, initialValue, "", alignment);
    }

    /** Defines a global variable in a section of the object file, with its alignment in bytes. */
    public void define(Operand address, Linkage linkage, Operand initialValue, String section, int alignment) {
        define(address, linkage, false, initialValue, ", section " + Operand.quote(section), alignment);
    }

    private void define(
            Operand address, Linkage linkage, boolean constant, Operand initialValue, String section, int alignment) {
        String space = address.type().equals(LlvmType.REFERENCE) ? "addrspace(1) " : "";
        globals.add(address.text() + " = " + (linkage.text.isEmpty() ? "" : linkage.text + " ") + space
                + (constant ? "constant " : "global ") + initialValue.typed() + section + ", align " + alignment);
    }

    /** Declares a variable that assembly or the linker defines. */
    public Operand declareVariable(String name, LlvmType type) {
        Operand address = Operand.global(name);
        declarations.put(name, address.text() + " = external dso_local global " + type);
        return address;
    }

    /** Declares a function: an intrinsic of LLVM or one that assembly defines. */
    public Operand declareFunction(String name, Signature signature) {
        Operand address = Operand.global(name);
        declarations.put(
                name,
                "declare dso_local " + signature.resultText() + " " + address.text() + signature.declaredParameters());
        return address;
    }

    /** Starts the definition of a function. */
    public FunctionWriter define(String name, Linkage linkage, Signature signature, String attributes) {
        FunctionWriter function = new FunctionWriter(this, name, linkage.text, signature, attributes);
        functions.add(function);
        return function;
    }

    /** Returns the reference to an attribute group with that content. */
    String attributeGroup(String attributes) {
        return "#" + attributeGroups.computeIfAbsent(attributes, key -> attributeGroups.size());
    }

    /**
     * Returns the type-based alias tag of accesses of that class: accesses of two classes never touch the same memory.
     */
    public String accessTag(String accessClass) {
        return accessTags.computeIfAbsent(accessClass, key -> {
            int type = addMetadata("!{!" + Operand.quote(key) + ", !0, i64 0}");
            return "!" + addMetadata("!{!" + type + ", !" + type + ", i64 0}");
        });
    }

    /** Adds a metadata node and returns its number. */
    int addMetadata(String node) {
        metadata.add(node);
        return metadata.size() - 1;
    }

    /** Adds a list of metadata nodes that LLVM knows by its name. */
    void addNamedMetadata(String name, int... nodes) {
        String list = Arrays.stream(nodes).mapToObj(node -> "!" + node).collect(Collectors.joining(", ", "!{", "}"));
        namedMetadata.add("!" + name + " = " + list);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append("target triple = ").append(Operand.quote(triple)).append('\n');
        text.append("target datalayout = ").append(Operand.quote(dataLayout)).append("\n\n");
        for (String line : assembly.toString().split("\n")) {
            if (!line.isEmpty()) {
                text.append("module asm ").append(Operand.quote(line)).append('\n');
            }
        }
        text.append('\n');
        globals.forEach(global -> text.append(global).append('\n'));
        text.append('\n');
        declarations.values().forEach(declaration -> text.append(declaration).append('\n'));
        functions.forEach(function -> function.appendTo(text.append('\n')));
        text.append('\n');
        attributeGroups.forEach((attributes, number) -> text.append("attributes #")
                .append(number)
                .append(" = { ")
                .append(attributes)
                .append(" }\n"));
        text.append('\n');
        namedMetadata.forEach(list -> text.append(list).append('\n'));
        for (int i = 0; i < metadata.size(); i++) {
            text.append('!').append(i).append(" = ").append(metadata.get(i)).append('\n');
        }
        return text.toString();
    }
}
