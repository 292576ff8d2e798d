package dev.terrarium.image.ir;

import java.util.ArrayList;
import java.util.List;

/** An edge to a block, with the values of the block's parameters. Belongs to one instruction. */
public final class Target {
    private Block block;
    private final List<Value> arguments;

    public Target(Block block, List<Value> arguments) {
        this.block = block;
        this.arguments = new ArrayList<>(arguments);
    }

    public Block block() {
        return block;
    }

    public void setBlock(Block block) {
        this.block = block;
    }

    /** One value for each parameter; on an unwind edge the first parameter, the exception, has none here. */
    public List<Value> arguments() {
        return arguments;
    }
}
