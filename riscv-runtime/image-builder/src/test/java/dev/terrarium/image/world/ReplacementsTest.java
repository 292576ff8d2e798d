package dev.terrarium.image.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.BuildException;
import dev.terrarium.library.ConsoleOutput;
import dev.terrarium.runtime.Replaces;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;

/** The class library replaces what it means to: classes and methods that this JDK has. */
class ReplacementsTest {
    private static final int CONSTANT_CLASS = 7;
    private static final String OWN_PACKAGES = "dev/terrarium/";
    private static final Path JDK =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");

    private static final Map<String, ClassNode> LIBRARY = new TreeMap<>();
    /** For each class, those of the library that name it. */
    private static final Map<String, Set<String>> USERS = new TreeMap<>();

    private static Path folder;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void readLibrary() throws IOException, URISyntaxException {
        folder = origin(ConsoleOutput.class);
        Path root = Files.isDirectory(folder)
                ? folder
                : FileSystems.newFileSystem(folder).getPath("/");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassNode node = new ClassNode();
                ClassReader reader = new ClassReader(Files.readAllBytes(file));
                reader.accept(node, ClassReader.SKIP_CODE);
                LIBRARY.put(node.name, node);
                classesNamedBy(reader).forEach(name -> USERS.computeIfAbsent(name, key -> new TreeSet<>())
                        .add(node.name));
            }
        }
    }

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static boolean replacesMethods(ClassNode node) {
        List<AnnotationNode> annotations = node.invisibleAnnotations == null ? List.of() : node.invisibleAnnotations;
        return annotations.stream().anyMatch(annotation -> annotation.desc.equals(Type.getDescriptor(Replaces.class)));
    }

    private static boolean isOfJdk(String name) {
        return Files.exists(JDK.resolve(name + ".class"));
    }

    @Test
    void everyClassWithReplacementsIsListed() {
        List<String> annotated = LIBRARY.values().stream()
                .filter(ReplacementsTest::replacesMethods)
                .map(node -> node.name)
                .toList();
        assertTrue(annotated.size() > 30, annotated::toString);
        try (ClassPath classPath = new ClassPath(List.of(folder))) {
            List<String> listed = classPath.replacementClasses();
            assertEquals(annotated, listed.stream().sorted().toList(), "META-INF/terrarium/replacements");
        }
    }

    /** What the JDK does not have can only be a part of a class that it has, or of use to one. */
    @Test
    void everyClassInAPackageOfTheJdkReplacesOneOrIsUsed() {
        List<String> astray = new ArrayList<>();
        for (ClassNode node : LIBRARY.values()) {
            boolean isOwn = node.name.startsWith(OWN_PACKAGES) || replacesMethods(node) || isOfJdk(node.name);
            Set<String> users = USERS.getOrDefault(node.name, Set.of());
            if (!isOwn && users.stream().allMatch(user -> outermost(user).equals(node.name))) {
                astray.add(node.name + " is of no use, as the JDK has no such class");
            }
        }
        assertEquals(List.of(), astray);
        assertTrue(LIBRARY.keySet().stream()
                        .filter(name -> !name.startsWith(OWN_PACKAGES) && isOfJdk(name))
                        .count()
                > 50);
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    /** The classes that the constant pool of a class names (JVM specification, section 4.4.1). */
    private static Set<String> classesNamedBy(ClassReader reader) {
        Set<String> names = new TreeSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item > 0 && reader.readByte(item - 1) == CONSTANT_CLASS) {
                names.add(reader.readUTF8(item, buffer));
            }
        }
        return names;
    }

    @Test
    void everyReplacedMethodExists() throws URISyntaxException {
        try (ClassPath classPath = new ClassPath(List.of(folder, origin(Replaces.class)))) {
            assertEquals(0, new ClosedWorld(classPath).size());
        }
    }

    @Test
    void aReplacementOfAMethodThatDoesNotExistIsAnError() throws IOException {
        write("a.Trunks", "java.lang.Math", "truncate", "(D)D");
        assertError(
                "Replacement a.Trunks.truncate(D)D has no method to replace in java.lang.Math of this JDK ("
                        + System.getProperty("java.version")
                        + "): give it the name and parameters of one, the receiver first if that is not static",
                "a.Trunks");
    }

    @Test
    void aReplacementInAClassThatDoesNotExistIsAnError() throws IOException {
        write("a.Trunks", "java.lang.Maths", "abs", "(D)D");
        assertError("Class java.lang.Maths, which the replacement a.Trunks names, does not exist", "a.Trunks");
    }

    @Test
    void aListedClassWithoutTheAnnotationIsAnError() throws IOException {
        write("a.Trunks", null, "abs", "(D)D");
        assertError("Class a.Trunks is listed as a replacement but has no @Replaces", "a.Trunks");
    }

    @Test
    void aListedClassThatDoesNotExistIsAnError() throws IOException {
        assertError("Class a.Trunks, which META-INF/terrarium/replacements names, does not exist", "a.Trunks");
    }

    private void write(String name, String target, String method, String descriptor) throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, name.replace('.', '/'), null, "java/lang/Object", null);
        if (target != null) {
            writer.visitAnnotation(Type.getDescriptor(Replaces.class), false).visit("value", target);
        }
        writer.visitMethod(Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE, method, descriptor, null, null)
                .visitEnd();
        writer.visitEnd();
        Path file = temporary.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, writer.toByteArray());
    }

    private void assertError(String message, String listed) throws IOException {
        Path list = temporary.resolve("META-INF/terrarium/replacements");
        Files.createDirectories(list.getParent());
        Files.writeString(list, listed + "\n");
        try (ClassPath classPath = new ClassPath(List.of(temporary))) {
            assertEquals(
                    message,
                    assertThrows(BuildException.class, () -> new ClosedWorld(classPath))
                            .getMessage());
        }
    }
}
