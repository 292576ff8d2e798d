package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;

/**
 * Lets the initialiser of an enum class that runs on the machine give the class object its constants, which {@code
 * Enum.valueOf} and the collections of enums ask for. It does so where it stores the array that {@code values()} copies:
 * the rest of the initialiser may already make such collections.
 */
public final class EnumPublication {
    private static final String CONSTANTS = "[Ljava/lang/Object;";

    private EnumPublication() {}

    /** Changes the body of a class initialiser, if it is that of an enum class. */
    public static void addTo(Graph initialiser, ClassInfo classOfClasses) {
        ClassInfo type = initialiser.method().owner();
        boolean isEnum = (type.access() & Opcodes.ACC_ENUM) != 0;
        FieldInfo array = isEnum ? copiedByValues(type) : null;
        FieldInfo published = classOfClasses.declaredField("enumConstants", CONSTANTS);
        if (array == null || published == null) {
            return;
        }
        for (Block block : initialiser.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction store = instructions.get(i);
                if (store.opcode() == Opcode.PUTSTATIC && store.field() == array) {
                    List<Value> operands = List.of(Constant.ofClass(type), store.operand(0));
                    instructions.add(
                            i + 1, new Instruction(Opcode.PUTFIELD, Kind.VOID, published, operands).setPosition(store));
                    i++;
                }
            }
        }
    }

    /** The static field that {@code values()} reads: compilers differ in its name. */
    private static FieldInfo copiedByValues(ClassInfo type) {
        String descriptor = "[" + type.descriptor();
        return type.node().methods.stream()
                .filter(method -> method.name.equals("values") && method.desc.equals("()" + descriptor))
                .findFirst()
                .map(method -> {
                    for (AbstractInsnNode instruction : method.instructions) {
                        if (instruction.getOpcode() == Opcodes.GETSTATIC
                                && ((FieldInsnNode) instruction).desc.equals(descriptor)) {
                            return type.declaredField(((FieldInsnNode) instruction).name, descriptor);
                        }
                    }
                    return null;
                })
                .orElse(null);
    }
}
