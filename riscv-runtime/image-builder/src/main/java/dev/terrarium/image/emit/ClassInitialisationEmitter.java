package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.FunctionWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/** Emits the initialisation of classes on the machine: a check of a byte, and a call off the path of most code. */
final class ClassInitialisationEmitter {
    private static final Signature INITIALISE = Signature.of(LlvmType.VOID);

    private final ImageModule image;

    ClassInitialisationEmitter(ImageModule image) {
        this.image = image;
    }

    /** Initialises a class if that has not happened, unless it was initialised when the image was built. */
    void emit(InstructionWriter code, ClassInfo type) {
        if (!image.program().classesInitialisedAtBoot().contains(type)) {
            return;
        }
        Operand state = Operand.global(Names.initialised(type));
        Operand initialiser = image.routines()
                .get(
                        Names.initialiser(type),
                        INITIALISE,
                        "cold noinline ",
                        function -> writeInitialiser(function, type, state));
        BlockWriter run = code.addBlock();
        BlockWriter next = code.addBlock();
        Operand isNew = code.compare("eq", code.load(LlvmType.I8, state, tag()), Operand.i8(0));
        code.branch(isNew, run, next);
        code.moveTo(run);
        code.call(initialiser, INITIALISE, List.of(), "cold nounwind");
        code.branch(next);
        code.moveTo(next);
    }

    private String tag() {
        return image.llvm().accessTag("initialised");
    }

    /** The state is set first: an initialiser that comes back to its class goes on (JVM specification, section 5.5). */
    private void writeInitialiser(FunctionWriter function, ClassInfo type, Operand state) {
        image.llvm().define(state, Linkage.INTERNAL, false, Operand.i8(0), Byte.BYTES);
        InstructionWriter body = function.begin();
        body.store(Operand.i8(1), state, tag());
        if (!type.isInterface()) {
            initialisedBefore(type).forEach(supertype -> emit(body, supertype));
        }
        MethodInfo initialiser = type.initialiser();
        if (initialiser != null) {
            body.call(image.function(initialiser), image.signature(initialiser), List.of());
        }
        body.returnVoid();
    }

    /** Superclasses from the top, each followed by those of its interfaces that declare default methods. */
    private static List<ClassInfo> initialisedBefore(ClassInfo type) {
        List<ClassInfo> result = new ArrayList<>();
        if (type.superclass() != null) {
            result.addAll(initialisedBefore(type.superclass()));
            result.add(type.superclass());
        }
        type.interfaces().forEach(superinterface -> addWithDefaults(superinterface, result));
        return result;
    }

    private static void addWithDefaults(ClassInfo superinterface, List<ClassInfo> result) {
        superinterface.interfaces().forEach(parent -> addWithDefaults(parent, result));
        boolean hasDefaults = superinterface.methods().stream()
                .anyMatch(method -> !method.isAbstract() && !method.isStatic() && !method.isPrivate());
        if (hasDefaults && !result.contains(superinterface)) {
            result.add(superinterface);
        }
    }
}
