package dev.terrarium.image.world;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.StageClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Every class that an image can name, read on first use: the class library's own classes come before the JDK's, and
 * methods that have a replacement ({@code @Replaces}) are exchanged when their class is read.
 */
public final class ClosedWorld {
    private static final String REPLACES = "Ldev/terrarium/runtime/Replaces;";
    private static final Map<String, String> PRIMITIVES = Map.of(
            "Z", "boolean", "B", "byte", "C", "char", "S", "short", "I", "int", "J", "long", "F", "float", "D",
            "double", "V", "void");

    private final ClassPath classPath;
    private final StageClock clock;
    private final Set<String> standIns = new HashSet<>();
    private final Map<String, ClassInfo> classes = new HashMap<>();
    private final Map<String, ClassInfo> primitives = new HashMap<>();
    private final FieldOffsets fieldOffsets = new FieldOffsets();
    /** What {@link #select} has found, by receiver and by the method that it was asked for. */
    private final Map<ClassInfo, Map<MethodInfo, Optional<MethodInfo>>> selected = new HashMap<>();
    /** Replacement methods by target class: from name and descriptor in the target to the static method. */
    private final Map<String, Map<String, MethodNode>> replacements = new HashMap<>();

    public ClosedWorld(ClassPath classPath) {
        this(classPath, new StageClock());
    }

    /** Opens a closed world whose reading of classes is measured. */
    public ClosedWorld(ClassPath classPath, StageClock clock) {
        this.classPath = classPath;
        this.clock = clock;
        for (String name : classPath.replacementClasses()) {
            readReplacements(name);
        }
    }

    private void readReplacements(String name) {
        ClassNode node = parse(require(name, ClassPath.REPLACEMENTS));
        String target = null;
        if (node.invisibleAnnotations != null) {
            for (AnnotationNode annotation : node.invisibleAnnotations) {
                if (annotation.desc.equals(REPLACES)) {
                    target = ((String) annotation.values.get(1)).replace('.', '/');
                }
            }
        }
        if (target == null) {
            throw new BuildException(
                    "Class " + name.replace('/', '.') + " is listed as a replacement but has no @Replaces");
        }
        Map<String, MethodNode> methods = replacements.computeIfAbsent(target, key -> new HashMap<>());
        ClassNode targetNode = parse(require(target, "the replacement " + name.replace('/', '.')));
        for (MethodNode method : node.methods) {
            boolean visible = (method.access & Opcodes.ACC_STATIC) != 0
                    && (method.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC)) == 0
                    && !method.name.startsWith("<");
            if (visible) {
                MethodNode replaced = replacementTarget(targetNode, method);
                if (replaced == null) {
                    throw new BuildException("Replacement " + name.replace('/', '.') + "." + method.name + method.desc
                            + " has no method to replace in " + target.replace('/', '.') + " of this JDK ("
                            + System.getProperty("java.version")
                            + "): give it the name and parameters of one, the receiver first if that is not static");
                }
                methods.put(replaced.name + replaced.desc, method);
            }
        }
    }

    private static MethodNode replacementTarget(ClassNode target, MethodNode replacement) {
        for (MethodNode method : target.methods) {
            if (method.name.equals(replacement.name)) {
                String descriptor = (method.access & Opcodes.ACC_STATIC) != 0
                        ? method.desc
                        : "(L" + target.name + ";" + method.desc.substring(1);
                if (descriptor.equals(replacement.desc)) {
                    return method;
                }
            }
        }
        return null;
    }

    /** The numbers that stand for the offsets of fields. */
    public FieldOffsets fieldOffsets() {
        return fieldOffsets;
    }

    /** Whether the class library has a class of its own in place of this one of the JDK. */
    public boolean isStandIn(ClassInfo type) {
        return standIns.contains(type.name());
    }

    /** How many classes have been read or made so far. */
    public int size() {
        return classes.size();
    }

    /** Returns the class with that internal name or array descriptor, or null if there is none. */
    public ClassInfo find(String name) {
        ClassInfo known = classes.get(name);
        if (known != null) {
            return known;
        }
        if (name.charAt(0) == '[') {
            return arrayOf(name.substring(1));
        }
        return clock.measure(StageClock.Stage.WORLD, () -> {
            ClassPath.Entry entry = classPath.find(name);
            if (entry == null) {
                return null;
            }
            if (entry.standsIn()) {
                standIns.add(name);
            }
            return define(parse(entry), entry.origin());
        });
    }

    /**
     * Returns the class with that internal name or array descriptor.
     *
     * @throws BuildException if there is none
     */
    public ClassInfo get(String name) {
        ClassInfo found = find(name);
        if (found == null) {
            throw new BuildException("Class " + name.replace('/', '.')
                    + " is not on the class path: add the dependency that has it, or remove what refers to it");
        }
        return found;
    }

    /** Returns the bytes of a resource of the class path, or null. */
    public byte[] resource(String path) {
        return classPath.resource(path);
    }

    /** Returns the bytes of all resources of that path, in the order of the class path. */
    public List<byte[]> resources(String path) {
        return classPath.resources(path);
    }

    /** Returns the paths of resources that fit one of the patterns, ascending; a star is any part of a name, two of a path. */
    public List<String> resourcesLike(List<String> patterns) {
        return patterns.isEmpty() ? List.of() : classPath.resourcesLike(patterns);
    }

    /** Returns the internal names of the classes of a package, ascending. */
    List<String> classesOfPackage(String internalName) {
        return classPath.classesOfPackage(internalName);
    }

    private ClassInfo supertype(String name, ClassInfo subtype) {
        ClassInfo found = find(name);
        if (found == null) {
            throw new BuildException("Class " + name.replace('/', '.') + ", a supertype of " + subtype.javaName()
                    + ", is not on the class path: add the dependency that has it");
        }
        return found;
    }

    /** Returns the class of an object or array type. */
    public ClassInfo get(Type type) {
        return get(type.getInternalName());
    }

    /** Returns the array class whose components have that descriptor. */
    public ClassInfo arrayOf(String componentDescriptor) {
        ClassInfo known = classes.get("[" + componentDescriptor);
        if (known != null) {
            return known;
        }
        char first = componentDescriptor.charAt(0);
        ClassInfo component = null;
        if (first == '[') {
            component = get(componentDescriptor);
        } else if (first == 'L') {
            component = get(componentDescriptor.substring(1, componentDescriptor.length() - 1));
        }
        ClassInfo array = ClassInfo.array(componentDescriptor, component);
        array.link(get("java/lang/Object"), List.of(get("java/lang/Cloneable"), get("java/io/Serializable")));
        classes.put(array.name(), array);
        return array;
    }

    /** Returns the type of that descriptor; primitive types and void included. */
    public ClassInfo ofDescriptor(String descriptor) {
        String keyword = PRIMITIVES.get(descriptor);
        if (keyword != null) {
            return primitives.computeIfAbsent(keyword, ClassInfo::primitive);
        }
        return get(Type.getType(descriptor));
    }

    /** Adds a class that the builder itself made, such as that of a lambda expression. */
    public ClassInfo define(ClassNode node) {
        return define(node, ClassInfo.Origin.SYNTHETIC);
    }

    private ClassInfo define(ClassNode node, ClassInfo.Origin origin) {
        ClassInfo info = new ClassInfo(node, origin);
        classes.put(node.name, info);
        List<ClassInfo> interfaces = new ArrayList<>();
        for (String name : node.interfaces) {
            interfaces.add(supertype(name, info));
        }
        info.link(node.superName == null ? null : supertype(node.superName, info), interfaces);
        Map<String, MethodNode> replaced = replacements.getOrDefault(node.name, Map.of());
        for (MethodNode method : node.methods) {
            MethodNode replacement = replaced.get(method.name + method.desc);
            info.add(new MethodInfo(info, replacement == null ? method : replace(method, replacement)));
        }
        for (FieldNode field : node.fields) {
            info.add(new FieldInfo(info, field));
        }
        return info;
    }

    /** The target's name, descriptor and access with the replacement's body: locals agree, as the receiver comes first. */
    private static MethodNode replace(MethodNode target, MethodNode replacement) {
        int access = target.access & ~(Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNCHRONIZED);
        MethodNode result = new MethodNode(access, target.name, target.desc, target.signature, null);
        replacement.accept(result);
        return result;
    }

    private ClassPath.Entry require(String name, String requirer) {
        ClassPath.Entry entry = classPath.find(name);
        if (entry == null) {
            throw new BuildException(
                    "Class " + name.replace('/', '.') + ", which " + requirer + " names, does not exist");
        }
        return entry;
    }

    private static ClassNode parse(ClassPath.Entry entry) {
        ClassNode node = new ClassNode();
        try {
            new ClassReader(entry.bytes()).accept(node, ClassReader.SKIP_FRAMES);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new BuildException("Class file " + entry.name() + " cannot be read: " + e.getMessage(), e);
        }
        return node;
    }

    /** Resolves a field as section 5.4.3.2 of the JVM specification says; null if there is none. */
    public FieldInfo resolveField(ClassInfo owner, String name, String descriptor) {
        FieldInfo declared = owner.declaredField(name, descriptor);
        if (declared != null) {
            return declared;
        }
        for (ClassInfo superinterface : owner.interfaces()) {
            FieldInfo found = resolveField(superinterface, name, descriptor);
            if (found != null) {
                return found;
            }
        }
        return owner.superclass() == null ? null : resolveField(owner.superclass(), name, descriptor);
    }

    /** Resolves a method as sections 5.4.3.3 and 5.4.3.4 of the JVM specification say; null if there is none. */
    public MethodInfo resolveMethod(ClassInfo owner, String name, String descriptor) {
        String signature = name + descriptor;
        for (ClassInfo c = owner; c != null; c = c.superclass()) {
            MethodInfo declared = c.declaredMethod(signature);
            if (declared != null) {
                return declared;
            }
        }
        MethodInfo inherited = superinterfaceMethod(owner, signature);
        if (inherited != null || !owner.isInterface()) {
            return inherited;
        }
        return get("java/lang/Object").declaredMethod(signature);
    }

    /**
     * Selects the method that an invocation of {@code resolved} runs on a receiver of exactly that class (section 5.4.6 of
     * the JVM specification); null if it is abstract there.
     */
    public MethodInfo select(ClassInfo receiver, MethodInfo resolved) {
        if (resolved.isPrivate()) {
            return resolved;
        }
        return selected.computeIfAbsent(receiver, key -> new HashMap<>())
                .computeIfAbsent(resolved, key -> Optional.ofNullable(search(receiver, resolved.signature())))
                .orElse(null);
    }

    private static MethodInfo search(ClassInfo receiver, String signature) {
        for (ClassInfo c = receiver; c != null; c = c.superclass()) {
            MethodInfo declared = c.declaredMethod(signature);
            if (declared != null && !declared.isStatic() && !declared.isPrivate()) {
                return declared.isAbstract() ? null : declared;
            }
        }
        MethodInfo found = superinterfaceMethod(receiver, signature);
        return found == null || found.isAbstract() ? null : found;
    }

    /** The maximally specific superinterface method, concrete if there is one (section 5.4.3.3). */
    private static MethodInfo superinterfaceMethod(ClassInfo owner, String signature) {
        Set<ClassInfo> all = new HashSet<>();
        List<ClassInfo> ordered = new ArrayList<>();
        for (ClassInfo c = owner; c != null; c = c.superclass()) {
            collectInterfaces(c, all, ordered);
        }
        MethodInfo best = null;
        for (ClassInfo candidate : ordered) {
            MethodInfo method = candidate.declaredMethod(signature);
            if (method != null && !method.isPrivate() && !method.isStatic()) {
                if (best == null
                        || candidate.isSubtypeOf(best.owner())
                        || best.isAbstract()
                                && !method.isAbstract()
                                && !best.owner().isSubtypeOf(candidate)) {
                    best = method;
                }
            }
        }
        return best;
    }

    private static void collectInterfaces(ClassInfo info, Set<ClassInfo> seen, List<ClassInfo> ordered) {
        for (ClassInfo superinterface : info.interfaces()) {
            if (seen.add(superinterface)) {
                ordered.add(superinterface);
                collectInterfaces(superinterface, seen, ordered);
            }
        }
    }
}
