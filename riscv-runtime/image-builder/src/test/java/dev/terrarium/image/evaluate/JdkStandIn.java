package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.runtime.ObjectModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A closed world of the test classes and the JDK without the class library, so that the evaluator is tested alone: the few
 * methods that ask the JVM, and without which strings and collections do not work, return zero or another constant.
 */
final class JdkStandIn {
    private static final Map<String, Map<String, Integer>> CONSTANT_METHODS = Map.of(
            "java/lang/System", Map.of("nanoTime", 1),
            "java/lang/StringUTF16", Map.of("isBigEndian", 0),
            "jdk/internal/misc/VM", Map.of("initialize", 0, "getSavedProperty", 0),
            "jdk/internal/misc/CDS",
                    Map.of(
                            "isDumpingClassList0", 0,
                            "isDumpingArchive0", 0,
                            "isSharingEnabled0", 0,
                            "getRandomSeedForDumping", 0,
                            "initializeFromArchive", 0),
            "jdk/internal/misc/Unsafe",
                    Map.of("arrayBaseOffset0", 16, "arrayIndexScale0", 1, "objectFieldOffset1", 8, "fullFence", 0));

    private JdkStandIn() {}

    static ClosedWorld world() {
        try {
            List<Path> path = List.of(origin(JdkStandIn.class), origin(ObjectModel.class));
            ClosedWorld world = new ClosedWorld(new ClassPath(path));
            for (Map.Entry<String, Map<String, Integer>> entry : CONSTANT_METHODS.entrySet()) {
                world.define(read(entry.getKey(), entry.getValue()));
            }
            return world;
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folder or jar that a class was loaded from. */
    static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static ClassNode read(String name, Map<String, Integer> constants) throws IOException {
        ClassNode node = new ClassNode();
        try (InputStream in = Object.class.getResourceAsStream("/" + name + ".class")) {
            new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
        }
        for (int i = 0; i < node.methods.size(); i++) {
            MethodNode method = node.methods.get(i);
            Integer constant = constants.get(method.name);
            if (constant != null) {
                node.methods.set(i, constantMethod(method, constant));
            }
        }
        return node;
    }

    private static MethodNode constantMethod(MethodNode original, int constant) {
        int access = original.access & ~Opcodes.ACC_NATIVE;
        MethodNode method = new MethodNode(access, original.name, original.desc, null, null);
        Type type = Type.getReturnType(original.desc);
        method.visitCode();
        switch (type.getSort()) {
            case Type.VOID -> {}
            case Type.OBJECT -> method.visitInsn(Opcodes.ACONST_NULL);
            default -> {
                method.visitIntInsn(Opcodes.BIPUSH, constant);
                if (type.getSort() == Type.LONG) {
                    method.visitInsn(Opcodes.I2L);
                }
            }
        }
        method.visitInsn(type.getOpcode(Opcodes.IRETURN));
        method.visitMaxs(2, Type.getArgumentsAndReturnSizes(original.desc) >> 2);
        return method;
    }
}
