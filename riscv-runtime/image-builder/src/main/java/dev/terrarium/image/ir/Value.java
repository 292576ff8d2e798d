package dev.terrarium.image.ir;

/** Something that instructions can use: a constant, a parameter of a block, or what an instruction computes. */
public abstract sealed class Value permits Constant, Parameter, Instruction {
    private final Kind kind;

    Value(Kind kind) {
        this.kind = kind;
    }

    public final Kind kind() {
        return kind;
    }
}
