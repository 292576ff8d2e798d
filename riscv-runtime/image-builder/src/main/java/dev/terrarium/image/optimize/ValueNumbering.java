package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Removes what has been computed before: an instruction that depends on its operands alone is not done again where an
 * equal one dominates it (Briggs, Cooper and Simpson, "Value Numbering", dominator-based). Among those are checks, lengths
 * of arrays and final fields.
 */
final class ValueNumbering implements Pass {
    /** What depends on nothing but operands: arithmetic, and what objects never change. */
    private static final Set<Opcode> PURE = EnumSet.range(Opcode.ADD, Opcode.I2S);

    static {
        PURE.add(Opcode.ARRAYLENGTH);
        PURE.add(Opcode.INSTANCEOF);
    }

    @Override
    public String name() {
        return "value numbering";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Walk walk = new Walk(graph, removals);
        walk.walk();
        walk.finish();
    }

    /** What an instruction computes: two with the same expression have the same value, or fail alike. */
    private record Expression(Opcode opcode, Kind kind, Object symbol, List<Value> operands) {}

    private static final class Walk extends DominatorWalk {
        private final Graph graph;
        private final Removals removals;
        private final Substitution substitution = new Substitution();
        private final Set<Instruction> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        private final ScopedMap<Expression, Instruction> known = new ScopedMap<>();
        private final Set<FieldInfo> written = new HashSet<>();

        Walk(Graph graph, Removals removals) {
            super(new ControlFlow(graph));
            this.graph = graph;
            this.removals = removals;
            for (Block block : graph.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode() == Opcode.PUTFIELD) {
                        written.add(instruction.field());
                    }
                }
            }
        }

        @Override
        void enter() {
            known.enter();
        }

        @Override
        void leave() {
            known.leave();
        }

        @Override
        void visit(Segment segment) {
            for (Instruction instruction : segment.instructions()) {
                if (!isNumbered(instruction)) {
                    continue;
                }
                Expression expression = expression(instruction);
                Instruction before = known.get(expression);
                if (before == null) {
                    known.put(expression, instruction);
                } else {
                    removals.count(instruction);
                    removed.add(instruction);
                    substitution.replace(instruction, before);
                }
            }
        }

        void finish() {
            if (!removed.isEmpty()) {
                for (Block block : graph.blocks()) {
                    block.instructions().removeIf(removed::contains);
                }
                substitution.apply(graph);
            }
        }

        private Expression expression(Instruction instruction) {
            List<Value> operands = new ArrayList<>();
            for (Value operand : instruction.operands()) {
                operands.add(unchecked(operand));
            }
            return new Expression(instruction.opcode(), instruction.kind(), instruction.symbol(), operands);
        }

        private Value unchecked(Value value) {
            Value result = substitution.resolve(value);
            while (result instanceof Instruction instruction && Checks.isCheck(instruction)) {
                result = substitution.resolve(instruction.operand(0));
            }
            return result;
        }

        private boolean isNumbered(Instruction instruction) {
            Opcode opcode = instruction.opcode();
            if (opcode == Opcode.GETFIELD) {
                return isConstantField(instruction);
            }
            return Checks.isCheck(instruction) || PURE.contains(opcode);
        }

        /**
         * Whether a field of an object has the same value wherever this method reads it: it is final, and the object's
         * constructor has returned or goes on only when this method has returned.
         */
        private boolean isConstantField(Instruction load) {
            Value object = unchecked(load.operand(0));
            boolean isBeingConstructed = object instanceof Instruction made && made.opcode() == Opcode.NEW
                    || graph.method().isConstructor()
                            && object == graph.entry().parameters().get(0);
            return load.field().isFinal()
                    && !written.contains(load.field())
                    && !isBeingConstructed
                    && !(object instanceof Constant);
        }
    }
}
