package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A variable that becomes values of a graph in SSA form, as they are asked for (Braun et al., "Simple and Efficient
 * Construction of Static Single Assignment Form", section 2). Parameters that turn out to have one value are left to the
 * simplifier.
 */
final class FieldVariable {
    private final Kind kind;
    private final Map<Segment, Value> leaving = new IdentityHashMap<>();
    private final Map<Segment, Value> entering = new IdentityHashMap<>();
    private Value initial;

    FieldVariable(Kind kind) {
        this.kind = kind;
    }

    /** Notes what the variable has at the end of a segment; the first definition is the initial one. */
    void define(Segment segment, Value value) {
        if (initial == null) {
            initial = value;
        }
        leaving.put(segment, value);
    }

    Value initial() {
        return initial;
    }

    /** The value at the end of a segment. */
    Value atEnd(Segment segment) {
        Value left = leaving.get(segment);
        return left != null ? left : atStart(segment);
    }

    /** The value at the start of a segment, where several meet that of a new parameter of its block. */
    Value atStart(Segment segment) {
        Value known = entering.get(segment);
        if (known != null) {
            return known;
        }
        List<Segment.Edge> incoming = segment.incoming;
        if (incoming.isEmpty()) {
            return Constant.zero(kind); // nothing has been made yet, so nothing asks
        }
        if (incoming.size() == 1) {
            Value only = atEnd(incoming.get(0).from());
            entering.put(segment, only);
            return only;
        }
        Parameter parameter = segment.block().addParameter(kind);
        entering.put(segment, parameter);
        incoming.forEach(edge -> edge.target().arguments().add(Constant.zero(kind)));
        for (Segment.Edge edge : incoming) {
            int index = segment.block().parameters().indexOf(parameter) - (edge.unwinds() ? 1 : 0);
            edge.target().arguments().set(index, atEnd(edge.from()));
        }
        return parameter;
    }
}
