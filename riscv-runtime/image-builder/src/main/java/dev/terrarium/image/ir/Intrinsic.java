package dev.terrarium.image.ir;

import dev.terrarium.image.world.MethodInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * Methods that the builder knows: the intrinsics of {@code riscv-runtime/core} and native or hot methods of the JDK that
 * are an instruction or two. A call of one stays a call in the IR, and each stage asks here what it means.
 */
public enum Intrinsic {
    LOAD_BYTE("dev/terrarium/runtime/Address.loadByte(J)B"),
    LOAD_SHORT("dev/terrarium/runtime/Address.loadShort(J)S"),
    LOAD_INT("dev/terrarium/runtime/Address.loadInt(J)I"),
    LOAD_LONG("dev/terrarium/runtime/Address.loadLong(J)J"),
    STORE_BYTE("dev/terrarium/runtime/Address.storeByte(JB)V"),
    STORE_SHORT("dev/terrarium/runtime/Address.storeShort(JS)V"),
    STORE_INT("dev/terrarium/runtime/Address.storeInt(JI)V"),
    STORE_LONG("dev/terrarium/runtime/Address.storeLong(JJ)V"),
    CSR_READ("dev/terrarium/runtime/Csr.read(I)J"),
    CSR_WRITE("dev/terrarium/runtime/Csr.write(IJ)V"),
    CSR_SET("dev/terrarium/runtime/Csr.set(IJ)V"),
    CSR_CLEAR("dev/terrarium/runtime/Csr.clear(IJ)V"),
    WAIT_FOR_INTERRUPT("dev/terrarium/runtime/Hart.waitForInterrupt()V"),
    FENCE("dev/terrarium/runtime/Hart.fence()V"),
    INSTRUCTION_FENCE("dev/terrarium/runtime/Hart.instructionFence()V"),
    SBI_CALL("dev/terrarium/runtime/Sbi.call(JJJJJ)J"),
    SBI_LEGACY_CALL("dev/terrarium/runtime/Sbi.legacyCall(JJ)J"),
    IMAGE_START("dev/terrarium/runtime/Image.start()J"),
    IMAGE_END("dev/terrarium/runtime/Image.end()J"),
    IMAGE_DEVICE_TREE("dev/terrarium/runtime/Image.deviceTree()J"),
    IMAGE_BOOT_HART("dev/terrarium/runtime/Image.bootHart()J"),
    /** A constant to analysis, which knows what the image is optimised for. */
    IMAGE_IS_FOR_SPEED("dev/terrarium/runtime/Image.isForSpeed()Z"),
    /** False to analysis until it comes across such a string. */
    IMAGE_FORMATS_DATES("dev/terrarium/runtime/Image.formatsDates()Z"),
    /** Address of the first element. */
    ARRAY_ADDRESS("dev/terrarium/runtime/Image.addressOf([B)J"),
    /** A constant before analysis ends: the graph builder turns it into a load of the wiring's static field. */
    WIRED_THE("dev/terrarium/runtime/Wired.the(Ljava/lang/Class;)Ljava/lang/Object;"),
    /** Becomes a call of the wiring class's {@code boot()} in the graph builder. */
    WIRED_BOOT("dev/terrarium/runtime/Wired.boot()V"),
    /** Leaves the stack frames up to the handler of the exception that is in flight; never returns. */
    UNWIND_STACK("dev/terrarium/runtime/Unwinder.unwindStack()V"),
    UNWIND_TABLE("dev/terrarium/runtime/StackFrames.table()J"),
    /** A constant to the emitter, which knows whether it makes exits. */
    LEAVES_FAIL("dev/terrarium/runtime/StackFrames.leavesFail()Z"),
    /** Calls the collector, which finds the references of the stack from there on; only images with it can collect. */
    COLLECT("dev/terrarium/runtime/Collector.stopHere()V"),
    /** Emits nothing: that code can reach it makes stores of references have barriers. */
    WRITE_BARRIERS("dev/terrarium/runtime/WriteBarrier.require()V"),
    /** Emits nothing but a use of its argument. */
    REACHABILITY_FENCE("java/lang/ref/Reference.reachabilityFence(Ljava/lang/Object;)V"),
    ALLOCATION_NEXT("dev/terrarium/runtime/LocalBuffer.loadNext()J"),
    ALLOCATION_END("dev/terrarium/runtime/LocalBuffer.loadEnd()J"),
    SET_ALLOCATION_BUFFER("dev/terrarium/runtime/LocalBuffer.store(JJ)V"),
    STACK_MAP("dev/terrarium/runtime/StackMap.table()J"),
    STATIC_ROOTS("dev/terrarium/runtime/ImageRoots.staticFields()J"),
    STATIC_ROOTS_END("dev/terrarium/runtime/ImageRoots.staticFieldsEnd()J"),
    OBJECT_ROOTS("dev/terrarium/runtime/ImageRoots.objects()J"),
    /** A constant to analysis, which knows what is asked of the image. */
    TRACES_TAKEN("dev/terrarium/runtime/StackTraces.areTaken()Z"),
    /** As that; where no call of it is left, the image explains no nulls. */
    NULLS_EXPLAINED("dev/terrarium/runtime/StackTraces.explainNulls()Z"),
    /** Zero to analysis as long as all names in traces are of Latin-1. */
    WIDE_NAMES("dev/terrarium/runtime/StackTraces.haveWideNames()Z"),
    TRACE_TABLE("dev/terrarium/runtime/StackTraces.table()J"),
    TRACE_BUFFER("dev/terrarium/runtime/StackTraces.buffer()J"),
    /** Makes the unwinder's context the method's own, as far as leaving frames needs it, and returns its address. */
    STACK_CONTEXT("dev/terrarium/runtime/Unwinder.ownContext()J"),
    /** Fails the build of an app that says nothing of reflection; nothing on the machine. */
    REFLECTION_DECLARED("java/lang/Lookups.declare(Ljava/lang/Class;Ljava/lang/String;)V"),
    DECLARED_CLASSES("java/lang/Lookups.declaredClasses()[Ljava/lang/Class;"),
    CLASS_OF("dev/terrarium/runtime/ObjectModel.classOf(Ljava/lang/Object;)Ljava/lang/Class;"),
    ELEMENT_SHIFT("dev/terrarium/runtime/ObjectModel.elementShift(Ljava/lang/Object;)I"),
    ANY_ARRAY_LENGTH("dev/terrarium/runtime/ObjectModel.arrayLength(Ljava/lang/Object;)I"),
    COPY_ELEMENTS("dev/terrarium/runtime/ObjectModel.copyElements(Ljava/lang/Object;ILjava/lang/Object;II)V"),
    WORD("dev/terrarium/runtime/ObjectModel.word([BI)J"),
    ELEMENT("dev/terrarium/runtime/ObjectModel.element([BI)B"),
    SET_ELEMENT("dev/terrarium/runtime/ObjectModel.setElement([BII)V"),
    COPY_BYTES("dev/terrarium/runtime/ObjectModel.copyBytes([BI[BII)V"),
    NEW_ARRAY_LIKE("dev/terrarium/runtime/ObjectModel.newArrayLike(Ljava/lang/Object;I)Ljava/lang/Object;"),
    NEW_ARRAY("dev/terrarium/runtime/ObjectModel.newArray(Ljava/lang/Class;I)Ljava/lang/Object;"),
    LITERALS("dev/terrarium/runtime/ObjectModel.literals()[Ljava/lang/String;"),
    SHALLOW_COPY("dev/terrarium/runtime/ObjectModel.shallowCopy(Ljava/lang/Object;)Ljava/lang/Object;"),
    OBJECT_ADDRESS("dev/terrarium/runtime/ObjectModel.addressOf(Ljava/lang/Object;)J"),
    /** Ends the block with an error of the build that counts only if control comes there. */
    UNSUPPORTED("dev/terrarium/runtime/Unsupported.inImage(Ljava/lang/String;)V"),
    /** Becomes an instruction of its own in the graph builder. */
    FIELD_OFFSET("dev/terrarium/runtime/ObjectModel.fieldOffset(Ljava/lang/Class;Ljava/lang/String;)J"),
    /** Becomes an instruction of its own in the graph builder. */
    OBJECT_AT("dev/terrarium/runtime/ObjectModel.objectAt(Ljava/lang/Class;J)Ljava/lang/Object;"),
    IS_INSTANCE("dev/terrarium/runtime/ObjectModel.isInstance(Ljava/lang/Class;Ljava/lang/Object;)Z"),
    OBJECT_GET_CLASS("java/lang/Object.getClass()Ljava/lang/Class;"),
    // From here on, arithmetic: see isArithmetic().
    FLOAT_TO_RAW_INT_BITS("java/lang/Float.floatToRawIntBits(F)I"),
    INT_BITS_TO_FLOAT("java/lang/Float.intBitsToFloat(I)F"),
    DOUBLE_TO_RAW_LONG_BITS("java/lang/Double.doubleToRawLongBits(D)J"),
    LONG_BITS_TO_DOUBLE("java/lang/Double.longBitsToDouble(J)D"),
    SQRT("java/lang/StrictMath.sqrt(D)D"),
    MATH_SQRT("java/lang/Math.sqrt(D)D"),
    ABS("java/lang/Math.abs(D)D"),
    FLOAT_ABS("java/lang/Math.abs(F)F"),
    COPY_SIGN("java/lang/Math.copySign(DD)D"),
    FLOAT_COPY_SIGN("java/lang/Math.copySign(FF)F"),
    FLOOR("java/lang/StrictMath.floor(D)D"),
    CEIL("java/lang/StrictMath.ceil(D)D"),
    RINT("java/lang/StrictMath.rint(D)D"),
    MIN("java/lang/Math.min(DD)D"),
    MAX("java/lang/Math.max(DD)D"),
    FLOAT_MIN("java/lang/Math.min(FF)F"),
    FLOAT_MAX("java/lang/Math.max(FF)F"),
    FMA("java/lang/Math.fma(DDD)D"),
    FLOAT_FMA("java/lang/Math.fma(FFF)F"),
    MULTIPLY_HIGH("java/lang/Math.multiplyHigh(JJ)J");

    private static final Map<String, Intrinsic> BY_NAME = new HashMap<>();

    static {
        for (Intrinsic intrinsic : values()) {
            BY_NAME.put(intrinsic.methodName, intrinsic);
        }
    }

    private final String methodName;

    Intrinsic(String methodName) {
        this.methodName = methodName;
    }

    /** Returns the intrinsic that a method is, or null. */
    public static Intrinsic of(MethodInfo method) {
        return BY_NAME.get(method.toString());
    }

    /** Whether the intrinsic computes a number of numbers and does nothing else. */
    public boolean isArithmetic() {
        return compareTo(FLOAT_TO_RAW_INT_BITS) >= 0;
    }

    /** Owner, name and descriptor of the method as {@link MethodInfo#toString()} writes them. */
    public String methodName() {
        return methodName;
    }
}
