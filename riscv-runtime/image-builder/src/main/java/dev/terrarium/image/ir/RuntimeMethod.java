package dev.terrarium.image.ir;

/**
 * Methods of {@code riscv-runtime/core} that compiled code calls without naming them in bytecode. Analysis makes them
 * reachable with the instruction that needs them; the emitter calls them.
 */
public enum RuntimeMethod {
    /** Never returns. */
    NULL_POINTER("dev/terrarium/runtime/Failures", "nullPointer", "()V"),
    /** Index, length. Never returns. */
    ARRAY_INDEX("dev/terrarium/runtime/Failures", "arrayIndex", "(II)V"),
    /** Never returns. */
    DIVISION_BY_ZERO("dev/terrarium/runtime/Failures", "divisionByZero", "()V"),
    /** The value, which is of the wrong class for its array. Never returns. */
    ARRAY_STORE("dev/terrarium/runtime/Failures", "arrayStore", "(Ljava/lang/Object;)V"),
    /** The object and the class that it should be of. Never returns. */
    CLASS_CAST("dev/terrarium/runtime/Failures", "classCast", "(Ljava/lang/Object;Ljava/lang/Class;)V"),
    /** Never returns. */
    STACK_OVERFLOW("dev/terrarium/runtime/Failures", "stackOverflow", "()V"),
    /** The length. Never returns. */
    NEGATIVE_ARRAY_SIZE("dev/terrarium/runtime/Failures", "negativeArraySize", "(I)V"),
    /** Takes a size in bytes, a multiple of 8; returns the address of zeroed memory; fails itself when there is none. */
    ALLOCATE("dev/terrarium/runtime/Allocation", "allocate", "(J)J"),
    /** Takes a return address and the stack pointer there, from which it finds the references on the stack. */
    COLLECT("dev/terrarium/runtime/Collector", "collectFrom", "(JJ)V"),
    /** Takes the address of an object with the mark, into which a reference was stored. */
    REMEMBER("dev/terrarium/runtime/WriteBarrier", "remember", "(J)V"),
    /** What {@code THROW} calls where the method itself has no handler. Never returns. */
    UNWIND("dev/terrarium/runtime/Unwinder", "raise", "(Ljava/lang/Throwable;)V"),
    /** An intrinsic: takes an object and returns a shallow copy of it. */
    SHALLOW_COPY("dev/terrarium/runtime/ObjectModel", "shallowCopy", "(Ljava/lang/Object;)Ljava/lang/Object;"),
    /** Returns the exception that a landing pad was entered for. */
    CAUGHT("dev/terrarium/runtime/Unwinder", "caught", "()Ljava/lang/Throwable;"),
    /** The object; in images that ask who owns a monitor. */
    MONITOR_ENTER("dev/terrarium/runtime/Monitors", "enter", "(Ljava/lang/Object;)V"),
    /** The object; in images that ask who owns a monitor. */
    MONITOR_EXIT("dev/terrarium/runtime/Monitors", "exit", "(Ljava/lang/Object;)V"),
    /** Remainders as Java defines them (JVM specification, frem and drem). */
    FLOAT_REMAINDER("dev/terrarium/runtime/Arithmetic", "remainder", "(FF)F"),
    DOUBLE_REMAINDER("dev/terrarium/runtime/Arithmetic", "remainder", "(DD)D");

    private final String owner;
    private final String method;
    private final String descriptor;

    RuntimeMethod(String owner, String method, String descriptor) {
        this.owner = owner;
        this.method = method;
        this.descriptor = descriptor;
    }

    public String owner() {
        return owner;
    }

    public String method() {
        return method;
    }

    public String descriptor() {
        return descriptor;
    }
}
