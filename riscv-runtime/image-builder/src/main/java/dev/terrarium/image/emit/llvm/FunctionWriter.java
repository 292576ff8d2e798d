package dev.terrarium.image.emit.llvm;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A function of LLVM IR in the making. */
public final class FunctionWriter {
    private final LlvmModule module;
    private final String name;
    private final String linkage;
    private final Signature signature;
    private final String attributes;
    private final List<Operand> parameters = new ArrayList<>();
    private final List<BlockWriter> blocks = new ArrayList<>();
    private int values;
    private Operand personality;
    /** The node of the function's debug metadata, or -1. */
    private int subprogram = -1;

    private boolean isPositionUsed;
    /** The nodes of calls that were inlined; two calls in one line are two. */
    private final Map<Inlining, Integer> callSites = new IdentityHashMap<>();

    FunctionWriter(LlvmModule module, String name, String linkage, Signature signature, String attributes) {
        this.module = module;
        this.name = name;
        this.linkage = linkage;
        this.signature = signature;
        this.attributes = attributes;
        for (int i = 0; i < signature.parameters().size(); i++) {
            parameters.add(new Operand(signature.parameters().get(i).type(), "%p" + i));
        }
    }

    public LlvmModule module() {
        return module;
    }

    public Operand address() {
        return Operand.global(name);
    }

    public Signature signature() {
        return signature;
    }

    public List<Operand> parameters() {
        return parameters;
    }

    /** Adds an empty block behind the others. */
    public BlockWriter addBlock() {
        BlockWriter block = new BlockWriter("b" + blocks.size());
        blocks.add(block);
        return block;
    }

    /** A writer that appends to a new block. */
    public InstructionWriter begin() {
        return new InstructionWriter(this, addBlock());
    }

    /** Names the personality function, which a function with landing pads must have. */
    void setPersonality(Operand function) {
        personality = function;
    }

    /** Says what the function is in the source, if the module keeps source positions. */
    public void describe(SourceFunction source) {
        if (module.positions() != null) {
            subprogram = module.positions().subprogram(source);
        }
    }

    /** Whether calls in this function have source positions. */
    boolean hasPositions() {
        return subprogram >= 0;
    }

    /** The attachment of a source line to an instruction that is no call; empty unless all instructions have positions. */
    String positionOfPlain(int line, Inlining inlining) {
        return hasPositions() && module.positions().areEverywhere() ? position(line, inlining) : "";
    }

    /** The attachment of a source line to a call; empty if there are no positions. */
    String position(int line, Inlining inlining) {
        isPositionUsed = hasPositions();
        if (!hasPositions()) {
            return "";
        }
        int node = inlining == null
                ? module.positions().location(subprogram, line)
                : module.positions().location(subprogram(inlining), line, callSite(inlining));
        return ", !dbg !" + node;
    }

    private int subprogram(Inlining inlining) {
        return inlining == null ? subprogram : module.positions().inlinedSubprogram(inlining.function());
    }

    private int callSite(Inlining inlining) {
        if (inlining == null) {
            return -1;
        }
        Integer known = callSites.get(inlining);
        if (known == null) {
            int around = callSite(inlining.caller());
            known = module.positions().callSite(subprogram(inlining.caller()), inlining.line(), around);
            callSites.put(inlining, known);
        }
        return known;
    }

    Operand fresh(LlvmType type) {
        return new Operand(type, "%v" + values++);
    }

    void appendTo(StringBuilder text) {
        text.append("define ").append(linkage.isEmpty() ? "dso_local" : linkage).append(' ');
        text.append(signature.resultText()).append(' ').append(address().text()).append('(');
        for (int i = 0; i < parameters.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(signature.parameters().get(i).declared())
                    .append(' ')
                    .append(parameters.get(i).text());
        }
        text.append(") ").append(module.attributeGroup(attributes));
        if (isPositionUsed) {
            // LLVM merges functions that differ in nothing but their debug metadata.
            text.append(" \"positions\"=\"").append(subprogram).append('"');
        }
        text.append(module.collectorClause());
        if (personality != null) {
            text.append(" personality ").append(personality.typed());
        }
        if (hasPositions()) {
            text.append(" !dbg !").append(subprogram);
        }
        text.append(" {\n");
        blocks.forEach(block -> block.appendTo(text));
        text.append("}\n");
    }
}
