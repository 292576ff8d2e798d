package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/** One instruction, and the value that it computes. */
public final class Instruction extends Value {
    private final Opcode opcode;
    private final Object symbol;
    private final List<Value> operands;
    private final List<Target> targets = new ArrayList<>();
    private Target unwind;
    private int line;
    private NullExplanation.Place nullPlace;
    private InlineScope scope;

    /**
     * Makes an instruction.
     *
     * @param symbol of the type that the opcode's {@link Opcode#symbol()} says: {@link FieldInfo}, {@link MethodInfo},
     *     {@link ClassInfo}, {@link ElementKind}, {@link Condition}, {@code int[]}, {@link String}, or null
     */
    public Instruction(Opcode opcode, Kind kind, Object symbol, List<? extends Value> operands) {
        super(kind);
        this.opcode = opcode;
        this.symbol = symbol;
        this.operands = new ArrayList<>(operands);
    }

    public Opcode opcode() {
        return opcode;
    }

    public List<Value> operands() {
        return operands;
    }

    public Value operand(int index) {
        return operands.get(index);
    }

    /** The successors of a terminator, in the order that the opcode documents. */
    public List<Target> targets() {
        return targets;
    }

    /** Where control goes if this instruction throws; null: out of the method. */
    public Target unwind() {
        return unwind;
    }

    public void setUnwind(Target unwind) {
        this.unwind = unwind;
    }

    /** The source line, or 0 if unknown. */
    public int line() {
        return line;
    }

    public Instruction setLine(int line) {
        this.line = line;
        return this;
    }

    /** The inlined method that the instruction is from; null if it is the graph's own. */
    public InlineScope scope() {
        return scope;
    }

    public Instruction setScope(InlineScope inlined) {
        this.scope = inlined;
        return this;
    }

    /** Takes over the source position of the instruction in whose place this one is. */
    public Instruction setPosition(Instruction other) {
        this.line = other.line;
        this.scope = other.scope;
        return this;
    }

    /** What a null check is of, for the message of its failure; null where that is unknown. */
    public NullExplanation.Place nullPlace() {
        return nullPlace;
    }

    public Instruction setNullPlace(NullExplanation.Place place) {
        this.nullPlace = place;
        return this;
    }

    public Object symbol() {
        return symbol;
    }

    public FieldInfo field() {
        return (FieldInfo) symbol;
    }

    public MethodInfo method() {
        return (MethodInfo) symbol;
    }

    public ClassInfo type() {
        return (ClassInfo) symbol;
    }

    public ElementKind element() {
        return (ElementKind) symbol;
    }

    public Condition condition() {
        return (Condition) symbol;
    }

    /** The keys of a switch, ascending; {@code targets().get(i + 1)} belongs to {@code keys()[i]}. */
    public int[] keys() {
        return (int[]) symbol;
    }

    /** What is unsupported. */
    public String text() {
        return (String) symbol;
    }
}
