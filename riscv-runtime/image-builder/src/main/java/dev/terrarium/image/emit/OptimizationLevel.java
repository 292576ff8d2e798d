package dev.terrarium.image.emit;

/** What the generated code is optimised for. */
public enum OptimizationLevel {
    /** Few retired instructions. */
    SPEED("default<O3>," + OptimizationLevel.WHOLE_PROGRAM, ""),
    /** Few bytes. */
    SIZE("default<Oz>," + OptimizationLevel.WHOLE_PROGRAM, "optsize minsize "),
    /** Calls stay calls, so that each method is found in the image, and lines stay in their order. */
    DEBUG("function(instsimplify,simplifycfg),globaldce", "noinline ");

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

    /** The pipeline of LLVM, which at its end says where references are if the module is of a collected image. */
    String passes() {
        return passes + ",rewrite-statepoints-for-gc";
    }

    /** Attributes that every function gets. */
    String attributes() {
        return attributes;
    }
}
