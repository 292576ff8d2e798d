package dev.terrarium.image.emit;

import dev.terrarium.image.analyze.Program;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the emitter needs to know of all code before it lays anything out. */
final class ProgramFacts {
    private final Set<ClassInfo> testedTypes = new TreeSet<>(Comparator.comparing(ClassInfo::name));
    private final Map<MethodInfo, Integer> virtualCalls = new TreeMap<>(Comparator.comparing(MethodInfo::toString));
    private final Set<FieldInfo> writtenFields = new HashSet<>();
    private final Set<Intrinsic> intrinsics = EnumSet.noneOf(Intrinsic.class);
    private boolean storeChecks;
    private boolean asksUnknownClassObjects;

    ProgramFacts(Program program) {
        for (Graph graph : program.graphs()) {
            for (Block block : graph.blocks()) {
                block.instructions().forEach(this::visit);
            }
        }
        Collection<ClassInfo> instantiated = program.instantiated();
        if (storeChecks) {
            instantiated.stream()
                    .filter(type -> type.component() != null)
                    .forEach(type -> testedTypes.add(type.component()));
        }
    }

    private void visit(Instruction instruction) {
        switch (instruction.opcode()) {
            case INSTANCEOF, CHECKCAST -> testedTypes.add(instruction.type());
            case STORECHECK -> storeChecks = true;
            case PUTFIELD -> writtenFields.add(instruction.field());
            case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL, CALLINTERFACE -> visitCall(instruction);
            default -> {}
        }
    }

    private void visitCall(Instruction call) {
        Intrinsic intrinsic = Intrinsic.of(call.method());
        if (intrinsic != null) {
            intrinsics.add(intrinsic);
            if (intrinsic == Intrinsic.IS_INSTANCE || intrinsic == Intrinsic.NEW_ARRAY) {
                visitUseOfClass(intrinsic, call);
            }
        } else if (call.opcode() == Opcode.CALLVIRTUAL || call.opcode() == Opcode.CALLINTERFACE) {
            virtualCalls.merge(call.method(), 1, Integer::sum);
        }
    }

    private void visitUseOfClass(Intrinsic intrinsic, Instruction call) {
        if (call.operand(0) instanceof Constant constant && constant.value() instanceof ClassInfo type) {
            if (intrinsic == Intrinsic.IS_INSTANCE) {
                testedTypes.add(type);
            }
        } else {
            asksUnknownClassObjects = true;
        }
    }

    /** Types that code tests objects for. */
    Set<ClassInfo> testedTypes() {
        return testedTypes;
    }

    /** Methods that calls name which stayed virtual, and how many each. */
    Map<MethodInfo, Integer> virtualCalls() {
        return virtualCalls;
    }

    /** Whether code other than a constructor's may change a field, or a constructor sets it. */
    boolean isWritten(FieldInfo field) {
        return writtenFields.contains(field);
    }

    /** Whether elements are stored into arrays of classes that are known only at run time. */
    boolean hasStoreChecks() {
        return storeChecks;
    }

    /** Whether objects are asked for their class. */
    boolean asksForClass() {
        return intrinsics.contains(Intrinsic.CLASS_OF) || intrinsics.contains(Intrinsic.OBJECT_GET_CLASS);
    }

    /** Whether the heap is collected, so that objects may move. */
    boolean collects() {
        return intrinsics.contains(Intrinsic.COLLECT);
    }

    /** Whether the heap wants to know which objects references are written to. */
    boolean hasWriteBarriers() {
        return intrinsics.contains(Intrinsic.WRITE_BARRIERS);
    }

    /** Whether the program can tell in which methods and lines an exception was made. */
    boolean tellsTraces() {
        return intrinsics.contains(Intrinsic.TRACE_TABLE);
    }

    /** Whether the program can tell what was null where a reference was. */
    boolean explainsNulls() {
        return intrinsics.contains(Intrinsic.NULLS_EXPLAINED);
    }

    /** Whether objects are tested for classes, or arrays made of classes, that are known only at run time. */
    boolean asksUnknownClassObjects() {
        return asksUnknownClassObjects;
    }
}
