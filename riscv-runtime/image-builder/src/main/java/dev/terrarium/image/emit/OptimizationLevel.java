package dev.terrarium.image.emit;

/** What the generated code is optimised for. */
public enum OptimizationLevel {
    /** Few retired instructions. */
    SPEED(OptimizationLevel.RANGES + ",default<O3>," + OptimizationLevel.WHOLE_PROGRAM, ""),
    /** Few bytes. */
    SIZE("default<Oz>," + OptimizationLevel.WHOLE_PROGRAM, "optsize minsize "),
    /** Calls stay calls, so that each method is found in the image, and lines stay in their order. */
    DEBUG("function(instsimplify,simplifycfg),globaldce", "noinline ");

    /**
     * Takes bounds checks out of loops: such a loop is split into one over the range in which they cannot fail, without
     * them, and one over the rest. Lengths must have left the loop before, for which null checks must have. All that comes
     * before LLVM's own pipeline, which turns comparisons with a length into others that say nothing of a range.
     */
    private static final String RANGES =
            "cgscc(inline,function(sroa,early-cse<memssa>,simplifycfg,instcombine<no-verify-fixpoint>)),"
                    + "function(loop-mssa(loop-rotate<header-duplication>,licm,simple-loop-unswitch<nontrivial>),"
                    + "instcombine<no-verify-fixpoint>,simplifycfg,loop-mssa(licm),loop-simplify,lcssa,irce)";

    /**
     * Looks at the whole program again when functions have become small: constants that all callers pass, fields of
     * modules that nothing reads any more, and what only those referred to.
     */
    private static final String WHOLE_PROGRAM =
            "ipsccp,deadargelim,globalopt,function(instcombine<no-verify-fixpoint>,simplifycfg),globaldce";

    private final String passes;
    private final String attributes;

    OptimizationLevel(String passes, String attributes) {
        this.passes = passes;
        this.attributes = attributes;
    }

    /** The pipeline of LLVM. */
    String passes() {
        return passes;
    }

    /** What follows once calls of {@link LlvmCompiler#INLINED_LATE} routines have served their purpose. */
    String latePasses() {
        return inlinesAllocation()
                ? "always-inline,function(instcombine<no-verify-fixpoint>,simplifycfg),globaldce"
                : "globaldce";
    }

    /**
     * What says at last where references are, if the module is of a collected image. To that pass, the arguments of a call
     * are live during it; what nobody uses behind the call need not be kept in the frame, and the combiner drops it.
     */
    String collectionPasses() {
        return "function(dce),rewrite-statepoints-for-gc,function(dce,instcombine<no-verify-fixpoint>)";
    }

    /** Whether taking memory from the allocation buffer is part of the code that makes objects: fewer instructions, more bytes. */
    boolean inlinesAllocation() {
        return this == SPEED;
    }

    /** Whether functions that call nothing but failures become leaves: fewer instructions, and the bytes of the exits. */
    boolean hasFailureExits() {
        return this == SPEED;
    }

    /** Attributes that every function gets. */
    String attributes() {
        return attributes;
    }
}
