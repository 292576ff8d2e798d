package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.InlineScope;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a copy of a method's body in the place of one direct call. Exceptions that leave the copy go to the handler of the
 * call, and what is copied remembers the call in its {@link InlineScope}, so that stack traces stay as they were.
 */
final class Inliner extends BodyCopy {
    private final Graph caller;
    private final Instruction call;
    private final Block continuation = new Block();
    private final InlineScope scope;
    private final Map<InlineScope, InlineScope> scopes = new IdentityHashMap<>();

    private Inliner(Graph caller, Instruction call, Graph callee) {
        super(caller);
        this.caller = caller;
        this.call = call;
        this.scope = new InlineScope(callee.method(), call.line(), call.scope());
    }

    /** Inlines a call; the caller's blocks then need {@link Branches#tidy}. The callee stays as it is. */
    static void inline(Graph caller, Instruction call, Graph callee) {
        new Inliner(caller, call, callee).run(callee);
    }

    private void run(Graph callee) {
        Block around = caller.blocks().stream()
                .filter(block -> block.instructions().contains(call))
                .findFirst()
                .orElseThrow();
        List<Instruction> rest = around.instructions()
                .subList(
                        around.instructions().indexOf(call),
                        around.instructions().size());
        continuation.instructions().addAll(rest.subList(1, rest.size()));
        rest.clear();
        for (int i = 0; i < call.operands().size(); i++) {
            bind(callee.entry().parameters().get(i), call.operand(i));
        }
        add(callee);
        caller.blocks().add(continuation);
        around.append(Branches.jump(call, new Target(copy(callee.entry()), List.of())));
        if (call.kind() != Kind.VOID) {
            Substitution substitution = new Substitution();
            substitution.replace(call, continuation.addParameter(call.kind()));
            substitution.apply(caller);
        }
    }

    /** The caller's own check has found enough stack for what the frame of both needs. */
    @Override
    boolean isCopied(Instruction original) {
        return original.opcode() != Opcode.STACKCHECK;
    }

    @Override
    Instruction copy(Instruction original) {
        if (original.opcode() == Opcode.RETURN) {
            return at(original, Branches.jump(original, new Target(continuation, copies(original.operands()))));
        }
        if (original.opcode() == Opcode.THROW && original.unwind() == null && call.unwind() != null) {
            List<Value> arguments = new ArrayList<>(copies(original.operands()));
            arguments.addAll(call.unwind().arguments());
            return at(original, Branches.jump(original, new Target(call.unwind().block(), arguments)));
        }
        Instruction copy = super.copy(original);
        if (copy.unwind() == null && call.unwind() != null && mayThrow(original.opcode())) {
            copy.setUnwind(new Target(call.unwind().block(), call.unwind().arguments()));
        }
        return at(original, copy);
    }

    private static boolean mayThrow(Opcode opcode) {
        return switch (opcode) {
            case PUTFIELD, PUTSTATIC, ARRAYSTORE -> false;
            default -> opcode.hasEffect() && !opcode.isTerminator();
        };
    }

    private Instruction at(Instruction original, Instruction copy) {
        return copy.setScope(inCaller(original.scope()));
    }

    private InlineScope inCaller(InlineScope inner) {
        if (inner == null) {
            return scope;
        }
        InlineScope known = scopes.get(inner);
        if (known == null) {
            known = new InlineScope(inner.method(), inner.line(), inCaller(inner.caller()));
            scopes.put(inner, known);
        }
        return known;
    }
}
