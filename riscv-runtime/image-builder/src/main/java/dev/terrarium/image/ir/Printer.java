package dev.terrarium.image.ir;

import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.world.ClassInfo;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes graphs as text, which {@link Parser} reads back. Blocks and values are numbered in the order in which they
 * appear, so that equal graphs give equal text:
 *
 * <pre>
 * method java/lang/Math.max(II)I {
 * b0(%0: int, %1: int):
 *   if ge %0, %1 -&gt; b1(%0), b1(%1) ; line 1920
 * b1(%2: int):
 *   return %2
 * }
 * </pre>
 *
 * <p>Objects of the image heap have no text that could be read back; they are written as {@code heap} and their class.
 */
public final class Printer {
    private final Map<Block, Integer> blocks = new IdentityHashMap<>();
    private final Map<Value, Integer> values = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Printer(Graph graph) {
        for (Block block : graph.blocks()) {
            blocks.put(block, blocks.size());
            for (Parameter parameter : block.parameters()) {
                values.put(parameter, values.size());
            }
            for (Instruction instruction : block.instructions()) {
                if (instruction.kind() != Kind.VOID) {
                    values.put(instruction, values.size());
                }
            }
        }
    }

    /** Returns the text of a graph. */
    public static String print(Graph graph) {
        return new Printer(graph).printGraph(graph);
    }

    /** Returns the text of one instruction of a graph. */
    static String print(Graph graph, Instruction instruction) {
        Printer printer = new Printer(graph);
        printer.instruction(instruction);
        return printer.text.toString();
    }

    /** Returns the name that a block has in the text of its graph. */
    static String name(Graph graph, Block block) {
        return new Printer(graph).name(block);
    }

    private String printGraph(Graph graph) {
        text.append("method ").append(graph.method()).append(" {\n");
        for (Block block : graph.blocks()) {
            text.append(name(block));
            if (!block.parameters().isEmpty()) {
                String separator = "(";
                for (Parameter parameter : block.parameters()) {
                    text.append(separator).append('%').append(values.get(parameter));
                    text.append(": ").append(parameter.kind().text());
                    separator = ", ";
                }
                text.append(')');
            }
            text.append(":\n");
            for (Instruction instruction : block.instructions()) {
                text.append("  ");
                instruction(instruction);
                text.append('\n');
            }
        }
        return text.append("}\n").toString();
    }

    private void instruction(Instruction instruction) {
        if (instruction.kind() != Kind.VOID) {
            value(instruction);
            text.append(": ").append(instruction.kind().text()).append(" = ");
        }
        Opcode opcode = instruction.opcode();
        text.append(opcode.mnemonic());
        symbol(instruction);
        list(" ", instruction.operands());
        if (opcode == Opcode.SWITCH) {
            switchTargets(instruction);
        } else {
            String separator = " -> ";
            for (Target target : instruction.targets()) {
                text.append(separator);
                target(target);
                separator = ", ";
            }
        }
        if (instruction.unwind() != null) {
            text.append(" unwind ");
            target(instruction.unwind());
        }
        if (instruction.line() > 0) {
            text.append(" ; line ").append(instruction.line());
        }
        for (InlineScope scope = instruction.scope(); scope != null; scope = scope.caller()) {
            text.append(scope == instruction.scope() && instruction.line() == 0 ? " ; of " : " of ");
            text.append(scope.method().owner().name())
                    .append('.')
                    .append(scope.method().name());
            text.append(" from ").append(scope.line());
        }
    }

    private void symbol(Instruction instruction) {
        switch (instruction.opcode().symbol()) {
            case FIELD -> text.append(' ').append(instruction.field());
            case METHOD -> text.append(' ').append(instruction.method());
            case TYPE -> text.append(' ').append(instruction.type().name());
            case ELEMENT -> text.append(' ').append(instruction.element().text());
            case CONDITION -> text.append(' ').append(instruction.condition().text());
            case TEXT -> {
                text.append(' ');
                quote(instruction.text());
            }
            case KEYS, NONE -> {}
        }
    }

    private void switchTargets(Instruction instruction) {
        List<Target> targets = instruction.targets();
        for (int i = 0; i < targets.size(); i++) {
            text.append(i == 0 ? " -> default " : ", " + instruction.keys()[i - 1] + " ");
            target(targets.get(i));
        }
    }

    private void target(Target target) {
        text.append(name(target.block()));
        if (!target.arguments().isEmpty()) {
            list("(", target.arguments());
            text.append(')');
        }
    }

    private void list(String before, List<Value> list) {
        String separator = before;
        for (Value value : list) {
            text.append(separator);
            value(value);
            separator = ", ";
        }
    }

    private String name(Block block) {
        Integer number = blocks.get(block);
        return number == null ? "b?" : "b" + number;
    }

    private void value(Value value) {
        if (value instanceof Constant constant) {
            constant(constant);
        } else {
            Integer number = values.get(value);
            text.append('%').append(number == null ? "?" : number.toString());
        }
    }

    private void constant(Constant constant) {
        Object value = constant.value();
        switch (constant.kind()) {
            case INT, LONG -> text.append(constant.kind().text()).append(' ').append(value);
            case FLOAT -> text.append("float ").append(text((Float) value));
            case DOUBLE -> text.append("double ").append(text((Double) value));
            case REFERENCE -> reference(value);
            case VOID -> throw new IllegalArgumentException("void has no values");
        }
    }

    private void reference(Object value) {
        if (value == null) {
            text.append("null");
        } else if (value instanceof String string) {
            quote(string);
        } else if (value instanceof ClassInfo type) {
            text.append("class ").append(type.name());
        } else {
            text.append("heap ").append(((HeapValue) value).type().name());
        }
    }

    /** Hexadecimal, which is exact; a NaN that is not the canonical one is written by its bits. */
    private static String text(float value) {
        boolean odd = Float.isNaN(value) && Float.floatToRawIntBits(value) != Float.floatToIntBits(Float.NaN);
        return odd ? "bits 0x" + Integer.toHexString(Float.floatToRawIntBits(value)) : Float.toHexString(value);
    }

    private static String text(double value) {
        boolean odd = Double.isNaN(value) && Double.doubleToRawLongBits(value) != Double.doubleToLongBits(Double.NaN);
        return odd ? "bits 0x" + Long.toHexString(Double.doubleToRawLongBits(value)) : Double.toHexString(value);
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> {
                    if (c < 0x20 || c > 0x7e) {
                        text.append(String.format("\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
