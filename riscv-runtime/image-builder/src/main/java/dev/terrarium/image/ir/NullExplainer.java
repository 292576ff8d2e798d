package dev.terrarium.image.ir;

import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Explains failures for null. What it works out of a method, it remembers. */
public final class NullExplainer {
    /** How deep the description of what is null goes into what computed it. */
    private static final int MOST_DETAIL = 5;

    private final Map<MethodNode, Reader> readers = new HashMap<>();

    /** Explains a failure. */
    public NullExplanation explain(NullExplanation.Place place) {
        return readers.computeIfAbsent(place.body(), body -> new Reader(place.method(), body))
                .explain(place.instruction());
    }

    /** Knows which instruction each value comes from; copies are what they are copies of, and so are casts. */
    private static final class Origins extends SourceInterpreter {
        /** Stands for any instructions, as long as they are more than one: which does not matter, and sets of all merge slowly. */
        private static final Set<AbstractInsnNode> SEVERAL = Set.of(new LabelNode(), new LabelNode());

        Origins() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue merge(SourceValue value, SourceValue other) {
            Set<AbstractInsnNode> sources = merge(value.insns, other.insns);
            return value.size <= other.size && sources == value.insns
                    ? value
                    : new SourceValue(Math.min(value.size, other.size), sources);
        }

        private static Set<AbstractInsnNode> merge(Set<AbstractInsnNode> sources, Set<AbstractInsnNode> others) {
            if (others.isEmpty() || sources.equals(others)) {
                return sources;
            }
            return sources.isEmpty() ? others : SEVERAL;
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction instanceof VarInsnNode ? super.copyOperation(instruction, value) : value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            boolean isSame = instruction.getOpcode() == Opcodes.CHECKCAST || instruction instanceof IincInsnNode;
            return isSame ? value : super.unaryOperation(instruction, value);
        }
    }

    /** Reads one body of a method. */
    private static final class Reader {
        private final MethodInfo method;
        private final MethodNode node;
        private final Frame<SourceValue>[] frames;

        Reader(MethodInfo method, MethodNode node) {
            this.method = method;
            this.node = node;
            try {
                this.frames =
                        new Analyzer<>(new Origins()).analyze(method.owner().name(), node);
            } catch (AnalyzerException e) {
                throw new IllegalStateException("bytecode of " + method + " was valid before", e);
            }
        }

        NullExplanation explain(AbstractInsnNode instruction) {
            StringBuilder text = new StringBuilder();
            String reason = null;
            if (describe(instruction, depthOfNull(instruction), MOST_DETAIL, text)) {
                AbstractInsnNode source = source(instruction, depthOfNull(instruction));
                reason = (source instanceof MethodInsnNode ? "the return value of \"" : "\"") + text + "\"";
            }
            return new NullExplanation(action(instruction), reason);
        }

        private static String action(AbstractInsnNode instruction) {
            return switch (instruction.getOpcode()) {
                case Opcodes.IALOAD -> "load from int array";
                case Opcodes.FALOAD -> "load from float array";
                case Opcodes.AALOAD -> "load from object array";
                case Opcodes.BALOAD -> "load from byte/boolean array";
                case Opcodes.CALOAD -> "load from char array";
                case Opcodes.SALOAD -> "load from short array";
                case Opcodes.LALOAD -> "load from long array";
                case Opcodes.DALOAD -> "load from double array";
                case Opcodes.IASTORE -> "store to int array";
                case Opcodes.FASTORE -> "store to float array";
                case Opcodes.AASTORE -> "store to object array";
                case Opcodes.BASTORE -> "store to byte/boolean array";
                case Opcodes.CASTORE -> "store to char array";
                case Opcodes.SASTORE -> "store to short array";
                case Opcodes.LASTORE -> "store to long array";
                case Opcodes.DASTORE -> "store to double array";
                case Opcodes.ARRAYLENGTH -> "read the array length";
                case Opcodes.ATHROW -> "throw exception";
                case Opcodes.MONITORENTER -> "enter synchronized block";
                case Opcodes.MONITOREXIT -> "exit synchronized block";
                case Opcodes.GETFIELD -> "read field \"" + ((FieldInsnNode) instruction).name + "\"";
                case Opcodes.PUTFIELD -> "assign field \"" + ((FieldInsnNode) instruction).name + "\"";
                default -> "invoke \"" + signature((MethodInsnNode) instruction) + "\"";
            };
        }

        /** How many values lie on the operand stack above the reference that is null. */
        private static int depthOfNull(AbstractInsnNode instruction) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof MethodInsnNode call) {
                return Type.getArgumentTypes(call.desc).length;
            } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD || opcode == Opcodes.PUTFIELD) {
                return 1;
            }
            return opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE ? 2 : 0;
        }

        /** The one instruction that made a value on the operand stack before another one; null if there are several. */
        private AbstractInsnNode source(AbstractInsnNode user, int depth) {
            Frame<SourceValue> frame = frames[node.instructions.indexOf(user)];
            if (frame == null || depth >= frame.getStackSize()) {
                return null;
            }
            SourceValue value = frame.getStack(frame.getStackSize() - 1 - depth);
            return value.insns.size() == 1 ? value.insns.iterator().next() : null;
        }

        /** Appends what a value on the operand stack is, and returns whether that can be said. */
        private boolean describe(AbstractInsnNode user, int depth, int detail, StringBuilder text) {
            AbstractInsnNode source = detail > 0 ? source(user, depth) : null;
            if (source == null) {
                return false;
            }
            int opcode = source.getOpcode();
            if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
                text.append(opcode - Opcodes.ICONST_0);
            } else if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
                text.append(((IntInsnNode) source).operand);
            } else if (opcode == Opcodes.ACONST_NULL) {
                text.append("null");
            } else if (opcode == Opcodes.ILOAD || opcode == Opcodes.ALOAD) {
                text.append(variable((VarInsnNode) source));
            } else if (source instanceof FieldInsnNode field) {
                describeField(field, detail, text);
            } else if (source instanceof MethodInsnNode call) {
                text.append(signature(call));
            } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
                describeElement(source, detail, text);
            } else {
                return false;
            }
            return true;
        }

        private void describeField(FieldInsnNode field, int detail, StringBuilder text) {
            if (field.getOpcode() == Opcodes.GETSTATIC) {
                text.append(className(field.owner)).append('.');
            } else if (describe(field, 0, detail - 1, text)) {
                text.append('.');
            }
            text.append(field.name);
        }

        private void describeElement(AbstractInsnNode load, int detail, StringBuilder text) {
            if (!describe(load, 1, detail - 1, text)) {
                text.append("<array>");
            }
            text.append('[');
            if (!describe(load, 0, detail, text)) {
                text.append("...");
            }
            text.append(']');
        }

        /** The name of a variable, or which one it is if the class file does not name it. */
        private String variable(VarInsnNode load) {
            if (node.localVariables != null && !node.localVariables.isEmpty()) {
                return named(load);
            }
            Frame<SourceValue> frame = frames[node.instructions.indexOf(load)];
            boolean isParameter = frame.getLocal(load.var).insns.isEmpty();
            int slot = 0;
            if (!method.isStatic()) {
                if (load.var == 0 && isParameter) {
                    return "this";
                }
                slot = 1;
            }
            int number = 1;
            for (Type type : method.parameterTypes()) {
                if (isParameter && load.var == slot) {
                    return "<parameter" + number + ">";
                }
                slot += type.getSize();
                number++;
            }
            return "<local" + load.var + ">";
        }

        private String named(VarInsnNode load) {
            int position = node.instructions.indexOf(load);
            for (LocalVariableNode variable : node.localVariables) {
                if (variable.index == load.var
                        && node.instructions.indexOf(variable.start) <= position
                        && position < node.instructions.indexOf(variable.end)) {
                    return variable.name;
                }
            }
            return load.var == 0 && !method.isStatic() ? "this" : "<local" + load.var + ">";
        }

        private static String signature(MethodInsnNode call) {
            List<String> parameters = new ArrayList<>();
            for (Type type : Type.getArgumentTypes(call.desc)) {
                parameters.add(shortened(type.getClassName()));
            }
            return className(call.owner) + "." + call.name + "(" + String.join(", ", parameters) + ")";
        }

        private static String className(String internalName) {
            return shortened(Type.getObjectType(internalName).getClassName());
        }

        /** The two classes that everybody knows go without their package, and so do arrays of them. */
        private static String shortened(String name) {
            return name.matches("java\\.lang\\.(Object|String)(\\[\\])*")
                    ? name.substring("java.lang.".length())
                    : name;
        }
    }
}
