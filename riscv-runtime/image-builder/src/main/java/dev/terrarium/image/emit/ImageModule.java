package dev.terrarium.image.emit;

import dev.terrarium.image.analyze.Program;
import dev.terrarium.image.emit.llvm.LlvmModule;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.NullExplainer;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;

/** The module of LLVM IR that a program becomes, and how its methods, objects and types are named there. */
final class ImageModule {
    static final String TRIPLE = "riscv64-unknown-none-elf";
    /** That of riscv64, with references as pointers that have no integer value. */
    static final String DATA_LAYOUT = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128-ni:1";

    /** References live across calls are in the stack frame, and a map says where (LLVM: Garbage Collection Safepoints). */
    private static final String COLLECTOR_STRATEGY = "statepoint-example";

    private final Program program;
    private final OptimizationLevel level;
    private final boolean debugInformation;
    private final LlvmModule llvm = new LlvmModule(TRIPLE, DATA_LAYOUT);
    private final ProgramFacts facts;
    private final FieldLayout fields;
    private final TypeNumbering numbering;
    private final TypeSwitches switches;
    private final TypeDescriptors descriptors;
    private final DescriptorReader descriptorReader;
    private final HeapImage heap;
    private final StaticFields statics;
    private final Roots roots;
    private final Routines routines;
    private final AllocationEmitter allocation;
    private final NullExplainer nullExplainer = new NullExplainer();
    private final WriteBarrierEmitter writeBarrier;
    /** The methods that have bodies, and of how many instructions these consist. */
    private final Map<MethodInfo, Integer> bodies = new HashMap<>();

    private final Map<MethodInfo, Signature> signatures = new HashMap<>();
    private final Map<RuntimeMethod, MethodInfo> runtimeMethods = new EnumMap<>(RuntimeMethod.class);

    ImageModule(Program program, OptimizationLevel level, boolean debugInformation) {
        this.program = program;
        this.level = level;
        this.debugInformation = debugInformation;
        this.facts = new ProgramFacts(program);
        this.fields = new FieldLayout(program.readFields());
        this.numbering = new TypeNumbering(program.instantiated());
        for (Graph graph : program.graphs()) {
            bodies.put(
                    graph.method(),
                    graph.blocks().stream()
                            .mapToInt(block -> block.instructions().size())
                            .sum());
        }
        this.switches = new TypeSwitches(
                level == OptimizationLevel.SPEED ? facts.virtualCalls() : Map.of(),
                program::dispatch,
                numbering::number,
                bodies::get);
        DescriptorLayout layout = new DescriptorLayout(program, facts, numbering, fields, switches);
        this.descriptors = new TypeDescriptors(this, layout);
        this.descriptorReader = new DescriptorReader(this, layout);
        this.heap = new HeapImage(this);
        this.statics = new StaticFields(this);
        this.roots = new Roots(this);
        this.routines = new Routines(this);
        this.allocation = new AllocationEmitter(this);
        this.writeBarrier = new WriteBarrierEmitter(this);
    }

    /** Emits everything and returns the module. */
    LlvmModule emit() {
        BootAssembly.addTo(llvm);
        if (facts.collects()) {
            BootAssembly.addCollectorTo(llvm);
            llvm.setCollector(COLLECTOR_STRATEGY);
        }
        if (facts.hasWriteBarriers()) {
            BarrierAssembly.addTo(llvm);
        }
        if (debugInformation) {
            BootAssembly.addFrameInformationTo(llvm);
        }
        if (debugInformation || facts.tellsTraces()) {
            llvm.keepSourcePositions(debugInformation);
        }
        for (Graph graph : program.graphs()) {
            new FunctionEmitter(this, graph).emit();
        }
        descriptors.emit();
        heap.emit();
        roots.emit();
        return llvm;
    }

    Program program() {
        return program;
    }

    OptimizationLevel level() {
        return level;
    }

    LlvmModule llvm() {
        return llvm;
    }

    ProgramFacts facts() {
        return facts;
    }

    FieldLayout fields() {
        return fields;
    }

    TypeNumbering numbering() {
        return numbering;
    }

    TypeSwitches switches() {
        return switches;
    }

    TypeDescriptors descriptors() {
        return descriptors;
    }

    DescriptorReader descriptorReader() {
        return descriptorReader;
    }

    HeapImage heap() {
        return heap;
    }

    StaticFields statics() {
        return statics;
    }

    Roots roots() {
        return roots;
    }

    NullExplainer nullExplainer() {
        return nullExplainer;
    }

    Routines routines() {
        return routines;
    }

    AllocationEmitter allocation() {
        return allocation;
    }

    WriteBarrierEmitter writeBarrier() {
        return writeBarrier;
    }

    /** The alias tag of accesses to elements of arrays; baload and bastore do not tell boolean from byte. */
    String elementTag(ElementKind kind) {
        return llvm.accessTag((kind == ElementKind.BOOLEAN ? ElementKind.BYTE : kind).text() + "[]");
    }

    /**
     * Attributes of a function of the image. Loops stay loops instead of becoming calls of memset and memcpy, which LLVM
     * has for its default address space only. Collectors step over the frames of all functions, so each says how large its
     * frame is, even if no exception leaves it. Where stack traces can be told, a call keeps its caller's frame.
     */
    String functionAttributes(String others) {
        String collection = facts.collects() ? "uwtable(sync) " : "";
        String traces = facts.tellsTraces() ? " \"disable-tail-calls\"=\"true\"" : "";
        return level.attributes() + others + collection + "\"no-builtins\"" + traces;
    }

    /** The personality function that LLVM wants to be named; nothing calls it, as the runtime has its own tables. */
    Operand personality() {
        return llvm.declareFunction(BootAssembly.PERSONALITY, Signature.of(LlvmType.VOID));
    }

    /** The function of a method that has a body. */
    Operand function(MethodInfo method) {
        if (!bodies.containsKey(method)) {
            throw new IllegalStateException("method " + method + " is called but analysis gave it no body");
        }
        return Operand.global(Names.of(method));
    }

    Operand function(RuntimeMethod method) {
        return function(resolve(method));
    }

    Signature signature(RuntimeMethod method) {
        return signature(resolve(method));
    }

    private MethodInfo resolve(RuntimeMethod method) {
        return runtimeMethods.computeIfAbsent(method, key -> {
            MethodInfo found = program.world().get(key.owner()).declaredMethod(key.method(), key.descriptor());
            if (found == null) {
                throw new IllegalStateException(
                        "the runtime has no " + key.owner() + "." + key.method() + key.descriptor());
            }
            return found;
        });
    }

    /** Whether a method is one of the runtime's that report a failure and never return. */
    boolean isFailure(MethodInfo method) {
        for (RuntimeMethod candidate : RuntimeMethod.values()) {
            if (neverReturns(candidate) && is(candidate, method)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method is that one of the runtime's. */
    boolean is(RuntimeMethod candidate, MethodInfo method) {
        return method.name().equals(candidate.method())
                && method.descriptor().equals(candidate.descriptor())
                && method.owner().name().equals(candidate.owner());
    }

    private static boolean neverReturns(RuntimeMethod method) {
        return switch (method) {
            case NULL_POINTER,
                    ARRAY_INDEX,
                    DIVISION_BY_ZERO,
                    ARRAY_STORE,
                    CLASS_CAST,
                    NEGATIVE_ARRAY_SIZE,
                    STACK_OVERFLOW,
                    UNWIND -> true;
            case ALLOCATE,
                    COLLECT,
                    REMEMBER,
                    SHALLOW_COPY,
                    CAUGHT,
                    MONITOR_ENTER,
                    MONITOR_EXIT,
                    FLOAT_REMAINDER,
                    DOUBLE_REMAINDER -> false;
        };
    }

    Signature signature(MethodInfo method) {
        return signatures.computeIfAbsent(method, ImageModule::signatureOf);
    }

    private static Signature signatureOf(MethodInfo method) {
        List<Signature.Slot> parameters = new ArrayList<>();
        if (!method.isStatic()) {
            parameters.add(new Signature.Slot(
                    LlvmType.REFERENCE, "nonnull align 8 dereferenceable(" + ObjectLayout.HEADER_BYTES + ")"));
        }
        for (Type parameter : method.parameterTypes()) {
            parameters.add(slot(parameter));
        }
        return new Signature(slot(method.returnType()), parameters);
    }

    /** How a value is passed: the calling convention wants ints sign-extended; the length of an array can be read. */
    private static Signature.Slot slot(Type type) {
        if (type.getSort() == Type.ARRAY) {
            return new Signature.Slot(
                    LlvmType.REFERENCE,
                    "align " + ObjectLayout.ALIGNMENT + " dereferenceable_or_null(" + ObjectLayout.ARRAY_ELEMENTS_OFFSET
                            + ")");
        }
        Kind kind = Kind.of(type);
        return kind == Kind.INT ? new Signature.Slot(LlvmType.I32, "signext") : Signature.Slot.of(type(kind));
    }

    static LlvmType type(Kind kind) {
        return switch (kind) {
            case INT -> LlvmType.I32;
            case LONG -> LlvmType.I64;
            case FLOAT -> LlvmType.FLOAT;
            case DOUBLE -> LlvmType.DOUBLE;
            case REFERENCE -> LlvmType.REFERENCE;
            case VOID -> LlvmType.VOID;
        };
    }

    /** The type of a variable in memory. */
    static LlvmType type(ElementKind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> LlvmType.I8;
            case CHAR, SHORT -> LlvmType.I16;
            case INT -> LlvmType.I32;
            case LONG -> LlvmType.I64;
            case FLOAT -> LlvmType.FLOAT;
            case DOUBLE -> LlvmType.DOUBLE;
            case REFERENCE -> LlvmType.REFERENCE;
        };
    }

    Operand constant(Constant constant) {
        return switch (constant.kind()) {
            case INT -> Operand.i32(constant.intValue());
            case LONG -> Operand.i64((Long) constant.value());
            case FLOAT -> Operand.ofFloat((Float) constant.value());
            case DOUBLE -> Operand.ofDouble((Double) constant.value());
            case REFERENCE -> reference(constant.value());
            case VOID -> throw new IllegalArgumentException("void has no values");
        };
    }

    /** The address of the object that a reference constant stands for, see {@link Constant}. */
    Operand reference(Object value) {
        if (value == null) {
            return Operand.NULL;
        } else if (value instanceof String string) {
            return heap.object(program.stringObject(string));
        } else if (value instanceof ClassInfo type) {
            return heap.object(program.classObject(type));
        } else if (value instanceof HeapValue object) {
            return heap.object(object);
        }
        throw new IllegalArgumentException("not a reference: " + value);
    }

    /** What a variable in memory holds that has this value. */
    Operand stored(ElementKind kind, Object value) {
        return switch (kind) {
            case BOOLEAN -> Operand.i8((Integer) value & 1);
            case BYTE -> Operand.i8((Integer) value);
            case CHAR, SHORT -> Operand.i16((Integer) value);
            case INT -> Operand.i32((Integer) value);
            case LONG -> Operand.i64((Long) value);
            case FLOAT -> Operand.ofFloat((Float) value);
            case DOUBLE -> Operand.ofDouble((Double) value);
            case REFERENCE -> reference(value);
        };
    }
}
