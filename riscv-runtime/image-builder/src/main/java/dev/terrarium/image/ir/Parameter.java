package dev.terrarium.image.ir;

/** A parameter of a block: what other IRs write as a phi. The parameters of the entry block are the method's. */
public final class Parameter extends Value {
    private final Block block;

    Parameter(Block block, Kind kind) {
        super(kind);
        this.block = block;
    }

    public Block block() {
        return block;
    }
}
