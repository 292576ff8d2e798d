package dev.terrarium.image.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A basic block: parameters, instructions, and a terminator as the last of them. An instruction in the middle may leave
 * it along its unwind edge, so a block is "extended" in that one respect.
 */
public final class Block {
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();

    public List<Parameter> parameters() {
        return parameters;
    }

    public List<Instruction> instructions() {
        return instructions;
    }

    public Parameter addParameter(Kind kind) {
        Parameter parameter = new Parameter(this, kind);
        parameters.add(parameter);
        return parameter;
    }

    public Instruction append(Instruction instruction) {
        instructions.add(instruction);
        return instruction;
    }

    /** The last instruction, which ends the block. */
    public Instruction terminator() {
        return instructions.get(instructions.size() - 1);
    }

    public boolean isTerminated() {
        return !instructions.isEmpty() && terminator().opcode().isTerminator();
    }
}
