package dev.terrarium.image.emit.llvm;

import java.util.List;
import java.util.stream.Collectors;

/** Appends instructions to a block of a function, and moves on to other blocks. */
public final class InstructionWriter {
    /** The attribute of calls during which no object moves. */
    private static final String LEAF = "\"gc-leaf-function\"";

    /** Variables of Java always have a value. Where LLVM is not told, it forgets what else it was told of a load. */
    private static final String DEFINED = ", !noundef !{}";

    /** How many times more often the likely way of a branch is taken. */
    private static final int SELDOM = 10_000;

    private final FunctionWriter function;
    private BlockWriter block;
    private BlockWriter landingPad;
    private boolean landingPadUsed;
    private int line;
    private Inlining inlining;

    InstructionWriter(FunctionWriter function, BlockWriter block) {
        this.function = function;
        this.block = block;
    }

    public FunctionWriter function() {
        return function;
    }

    /** The block that is being appended to. */
    public BlockWriter block() {
        return block;
    }

    public BlockWriter addBlock() {
        return function.addBlock();
    }

    public void moveTo(BlockWriter next) {
        block = next;
    }

    /**
     * Says which source line the calls that follow come from; 0 if it is unknown.
     *
     * @param from the inlined function that the line is of; null if it is this function's own
     */
    public void atLine(int sourceLine, Inlining from) {
        line = sourceLine;
        inlining = from;
    }

    /** Lets exceptions of the calls that follow go to a block, which is to begin with a landing pad; null: to the caller. */
    public void unwindTo(BlockWriter pad) {
        landingPad = pad;
        landingPadUsed = false;
    }

    /** Whether exceptions of calls go to a landing pad of this function. */
    public boolean hasLandingPad() {
        return landingPad != null;
    }

    /** Whether a call has been written since {@link #unwindTo} whose exceptions go to the landing pad. */
    public boolean isLandingPadUsed() {
        return landingPadUsed;
    }

    /**
     * Begins a block to which exceptions come. Its value is a token, as the placement of statepoints needs it: the
     * exception itself is not in a register.
     */
    public void landingPad(Operand personality) {
        function.setPersonality(personality);
        append(function.fresh(LlvmType.TOKEN).text() + " = landingpad token cleanup");
    }

    /** An arithmetic instruction of two operands of one type, such as {@code add} or {@code fmul}. */
    public Operand binary(String operation, Operand left, Operand right) {
        return assign(left.type(), operation + " " + left.typed() + ", " + right.text());
    }

    public Operand negateFloat(Operand operand) {
        return assign(operand.type(), "fneg " + operand.typed());
    }

    /** A comparison of integers or pointers with a predicate such as {@code slt}. */
    public Operand compare(String predicate, Operand left, Operand right) {
        return assign(LlvmType.I1, "icmp " + predicate + " " + left.typed() + ", " + right.text());
    }

    /** A comparison of floating-point numbers with a predicate such as {@code olt}. */
    public Operand compareFloats(String predicate, Operand left, Operand right) {
        return assign(LlvmType.I1, "fcmp " + predicate + " " + left.typed() + ", " + right.text());
    }

    /** A conversion such as {@code sext} or {@code inttoptr}; none if the operand has that type. */
    public Operand convert(String operation, Operand operand, LlvmType type) {
        return operand.type().equals(type) ? operand : assign(type, operation + " " + operand.typed() + " to " + type);
    }

    public Operand select(Operand condition, Operand ifTrue, Operand ifFalse) {
        return assign(ifTrue.type(), "select " + condition.typed() + ", " + ifTrue.typed() + ", " + ifFalse.typed());
    }

    /** The member of a structure that is a value. */
    public Operand extract(Operand structure, int index, LlvmType type) {
        return assign(type, "extractvalue " + structure.typed() + ", " + index);
    }

    /** The address that many bytes behind another. */
    public Operand offset(Operand base, long bytes) {
        return bytes == 0 ? base : assign(base.type(), "getelementptr inbounds i8, " + base.typed() + ", i64 " + bytes);
    }

    /** The address of an element of an array of a type. */
    public Operand element(LlvmType type, Operand base, Operand index) {
        return assign(base.type(), "getelementptr inbounds " + type + ", " + base.typed() + ", " + index.typed());
    }

    /** Loads what lies at an address, naturally aligned; {@code tag} is from {@link LlvmModule#accessTag}, or null. */
    public Operand load(LlvmType type, Operand address, String tag) {
        return assign(type, "load " + type + ", " + address.typed() + suffix(tag) + (tag == null ? "" : DEFINED));
    }

    /** Loads an integer of which the program guarantees that it is at least 0 and, as an unsigned number, below a limit. */
    public Operand loadBelow(long limit, LlvmType type, Operand address, String tag) {
        String range = ", !range !{" + Operand.integer(type, 0).typed() + ", "
                + Operand.integer(type, limit).typed() + "}";
        return assign(type, "load " + type + ", " + address.typed() + suffix(tag) + range + DEFINED);
    }

    /**
     * Loads a pointer of which the program guarantees that it is null or that so many bytes can be read there, which begin at
     * a multiple of {@code alignment}: then LLVM may read them before it knows that it must.
     */
    public Operand loadReadable(long bytes, int alignment, LlvmType type, Operand address, String tag) {
        return assign(
                type,
                "load " + type + ", " + address.typed() + suffix(tag) + ", !dereferenceable_or_null !{"
                        + Operand.i64(bytes).typed() + "}, !align !{"
                        + Operand.i64(alignment).typed() + "}" + DEFINED);
    }

    /** Loads what never changes while the image runs. */
    public Operand loadInvariant(LlvmType type, Operand address) {
        return assign(type, "load " + type + ", " + address.typed() + ", !invariant.load !{}");
    }

    /** Stores a value at an address, naturally aligned; {@code tag} is from {@link LlvmModule#accessTag}, or null. */
    public void store(Operand value, Operand address, String tag) {
        append("store " + value.typed() + ", " + address.typed() + suffix(tag));
    }

    private static String suffix(String tag) {
        return tag == null ? "" : ", !tbaa " + tag;
    }

    /** A load that is neither left out nor moved across others of its sort: of a device, or of memory at large. */
    public Operand loadVolatile(LlvmType type, Operand address) {
        return assign(type, "load volatile " + type + ", " + address.typed());
    }

    /** A store that is neither left out nor moved across others of its sort: to a device, or to memory at large. */
    public void storeVolatile(Operand value, Operand address) {
        append("store volatile " + value.typed() + ", " + address.typed());
    }

    /** A call; the result is null if the callee gives none. */
    public Operand call(Operand callee, Signature signature, List<Operand> arguments) {
        return call(callee, signature, arguments, "");
    }

    /** A call with function attributes such as {@code noreturn}. */
    public Operand call(Operand callee, Signature signature, List<Operand> arguments, String attributes) {
        if (arguments.size() != signature.parameters().size()) {
            throw new IllegalArgumentException(
                    callee.text() + " takes " + signature.parameters().size() + " arguments, not " + arguments.size());
        }
        return call(callee, signature, arguments, distinct(attributes), landingPad);
    }

    /** Keeps calls with positions apart: two that LLVM merged would have lost theirs. */
    private String distinct(String attributes) {
        if (!function.hasPositions()) {
            return attributes;
        }
        return attributes.isEmpty() ? "nomerge" : attributes + " nomerge";
    }

    /** A call of assembly that neither throws nor lets the collector run. */
    public Operand callLeaf(Operand callee, Signature signature, List<Operand> arguments, String attributes) {
        return call(callee, signature, arguments, attributes + "nounwind " + LEAF, null);
    }

    private Operand call(
            Operand callee, Signature signature, List<Operand> arguments, String attributes, BlockWriter pad) {
        StringBuilder text = new StringBuilder(pad == null ? "call " : "invoke ")
                .append(signature.resultText())
                .append(' ')
                .append(callee.text())
                .append('(');
        for (int i = 0; i < arguments.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(signature.parameters().get(i).declared())
                    .append(' ')
                    .append(arguments.get(i).text());
        }
        text.append(')');
        if (!attributes.isEmpty()) {
            text.append(' ').append(function.module().attributeGroup(attributes));
        }
        if (pad == null) {
            return appendCall(signature, text);
        }
        landingPadUsed = true;
        BlockWriter next = addBlock();
        text.append(" to ").append(next.target()).append(" unwind ").append(pad.target());
        Operand result = appendCall(signature, text);
        moveTo(next);
        return result;
    }

    /** A call of a function of LLVM itself, declared on the way. */
    public Operand intrinsic(String name, LlvmType result, Operand... arguments) {
        LlvmType[] types = List.of(arguments).stream().map(Operand::type).toArray(LlvmType[]::new);
        Signature signature = Signature.of(result, types);
        Operand callee = function.module().declareFunction(name, signature);
        return call(callee, signature, List.of(arguments), "", null);
    }

    /** Inline assembly that does more than compute its result. It calls nothing, so nothing is collected during it. */
    public Operand assembly(String code, String constraints, LlvmType result, Operand... arguments) {
        return assembly(code, constraints, null, result, arguments);
    }

    /** Inline assembly of which LLVM may take that it accesses no variables but those with the tag, or null for any. */
    public Operand assembly(String code, String constraints, String tag, LlvmType result, Operand... arguments) {
        String list = List.of(arguments).stream().map(Operand::typed).collect(Collectors.joining(", ", "(", ")"));
        String text = "call " + result + " asm sideeffect " + Operand.quote(code) + ", " + Operand.quote(constraints)
                + list + " " + function.module().attributeGroup(LEAF) + suffix(tag);
        if (result.equals(LlvmType.VOID)) {
            append(text);
            return null;
        }
        return assign(result, text);
    }

    /** Inline assembly that only reads registers, so that one of several that are alike will do. */
    public Operand pureAssembly(String code, String constraints, LlvmType result) {
        return assign(
                result,
                "call " + result + " asm " + Operand.quote(code) + ", " + Operand.quote(constraints) + "() "
                        + function.module().attributeGroup("nounwind memory(none) " + LEAF));
    }

    /**
     * Needs a reference here, so that what made it is not removed; LLVM still knows who else may use the object, and what
     * it holds. No instruction comes of it.
     */
    public void keep(Operand reference) {
        append("call void asm sideeffect \"\", \"r\"(" + reference.type() + " nocapture " + reference.text() + ") "
                + function.module().attributeGroup("nounwind willreturn memory(inaccessiblemem: readwrite) " + LEAF));
    }

    /** What a register holds that LLVM gives no other use. */
    public Operand readRegister(String register) {
        Signature signature = Signature.of(LlvmType.I64, LlvmType.METADATA);
        Operand callee = function.module().declareFunction("llvm.read_register.i64", signature);
        return call(callee, signature, List.of(registerName(register)), "", null);
    }

    /** Sets such a register. */
    public void writeRegister(String register, Operand value) {
        Signature signature = Signature.of(LlvmType.VOID, LlvmType.METADATA, LlvmType.I64);
        Operand callee = function.module().declareFunction("llvm.write_register.i64", signature);
        call(callee, signature, List.of(registerName(register), value), "", null);
    }

    private static Operand registerName(String register) {
        return new Operand(LlvmType.METADATA, "!{!" + Operand.quote(register) + "}");
    }

    /** Adds a phi at the front of the current block. */
    public BlockWriter.Phi phi(LlvmType type) {
        return block.addPhi(function.fresh(type));
    }

    public void branch(BlockWriter target) {
        append("br " + target.target());
    }

    public void branch(Operand condition, BlockWriter ifTrue, BlockWriter ifFalse) {
        append("br " + condition.typed() + ", " + ifTrue.target() + ", " + ifFalse.target());
    }

    /** A branch of which the first way is seldom taken. */
    public void branchUnlikely(Operand condition, BlockWriter ifTrue, BlockWriter ifFalse) {
        block.append("br " + condition.typed() + ", " + ifTrue.target() + ", " + ifFalse.target()
                + ", !prof !{!\"branch_weights\", i32 1, i32 " + SELDOM + "}");
    }

    /** A branch on an integer: {@code targets.get(i)} where it equals {@code keys[i]}. */
    public void branchOn(Operand value, BlockWriter otherwise, int[] keys, List<BlockWriter> targets) {
        StringBuilder text = new StringBuilder("switch ")
                .append(value.typed())
                .append(", ")
                .append(otherwise.target())
                .append(" [");
        for (int i = 0; i < keys.length; i++) {
            text.append(' ')
                    .append(Operand.integer(value.type(), keys[i]).typed())
                    .append(", ")
                    .append(targets.get(i).target());
        }
        append(text.append(" ]").toString());
    }

    public void returnVoid() {
        append("ret void");
    }

    public void returnValue(Operand value) {
        append("ret " + value.typed());
    }

    public void unreachable() {
        append("unreachable");
    }

    /** A call has a position wherever there are any. */
    private Operand appendCall(Signature signature, CharSequence text) {
        LlvmType type = signature.result().type();
        Operand result = type.equals(LlvmType.VOID) ? null : function.fresh(type);
        block.append((result == null ? "" : result.text() + " = ") + text + function.position(line, inlining));
        return result;
    }

    private Operand assign(LlvmType type, String text) {
        Operand result = function.fresh(type);
        append(result.text() + " = " + text);
        return result;
    }

    private void append(String text) {
        block.append(text + function.positionOfPlain(line, inlining));
    }
}
