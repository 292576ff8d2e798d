package dev.terrarium.image.world;

import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** A method of a class of the closed world. */
public final class MethodInfo {
    private static final String INTRINSIC = "Ldev/terrarium/runtime/Intrinsic;";
    private static final String AT_CALL_SITE = "Ldev/terrarium/runtime/AtCallSite;";
    private static final String SLOW_PATH = "Ldev/terrarium/runtime/SlowPath;";
    private static final String EXPORT = "Ldev/terrarium/runtime/Export;";

    private final ClassInfo owner;
    private final MethodNode node;
    private final boolean intrinsic;
    private final boolean atCallSite;
    private final boolean slowPath;
    private final String exportedSymbol;
    /** Tells a variant from others of its method; empty for the method itself. */
    private final String variantSuffix;

    private final String variantText;
    /** Both are asked for at every look at a call, and strings that stay remember their hash codes. */
    private final String signature;

    private final String text;

    /** So are these, whose descriptor takes long to parse. */
    private final Type returnType;

    private final List<Type> parameterTypes;

    MethodInfo(ClassInfo owner, MethodNode node) {
        this.owner = Objects.requireNonNull(owner);
        this.node = Objects.requireNonNull(node);
        boolean isIntrinsic = false;
        boolean isAtCallSite = false;
        boolean isSlowPath = false;
        String symbol = null;
        if (node.invisibleAnnotations != null) {
            for (AnnotationNode annotation : node.invisibleAnnotations) {
                isIntrinsic |= annotation.desc.equals(INTRINSIC);
                isAtCallSite |= annotation.desc.equals(AT_CALL_SITE);
                isSlowPath |= annotation.desc.equals(SLOW_PATH);
                if (annotation.desc.equals(EXPORT)) {
                    symbol = (String) annotation.values.get(1);
                }
            }
        }
        this.intrinsic = isIntrinsic;
        this.atCallSite = isAtCallSite;
        this.slowPath = isSlowPath;
        this.exportedSymbol = symbol;
        this.variantSuffix = "";
        this.variantText = "";
        this.signature = node.name + node.desc;
        this.text = text();
        this.returnType = Type.getReturnType(node.desc);
        this.parameterTypes = List.of(Type.getArgumentTypes(node.desc));
    }

    private MethodInfo(MethodInfo original, int number, String knownArgument) {
        this.owner = original.owner;
        this.node = original.node;
        this.intrinsic = original.intrinsic;
        this.atCallSite = original.atCallSite;
        this.slowPath = original.slowPath;
        this.exportedSymbol = null;
        this.variantSuffix = "#" + number;
        this.variantText = " for " + knownArgument;
        this.signature = original.signature;
        this.text = text();
        this.returnType = original.returnType;
        this.parameterTypes = original.parameterTypes;
    }

    private String text() {
        return owner.name() + "." + signature + variantSuffix;
    }

    /**
     * Returns a method with the same code that is analysed and compiled apart.
     *
     * @param number tells it from other variants
     * @param knownArgument what is known of its calls, for messages
     */
    public MethodInfo variant(int number, String knownArgument) {
        return new MethodInfo(this, number, knownArgument);
    }

    public ClassInfo owner() {
        return owner;
    }

    public String name() {
        return node.name;
    }

    public String descriptor() {
        return node.desc;
    }

    /** What tells a variant from others of its method in symbols; empty for the method itself. */
    public String variantSuffix() {
        return variantSuffix;
    }

    /** Name and descriptor: what overriding and resolution compare. */
    public String signature() {
        return signature;
    }

    public MethodNode node() {
        return node;
    }

    public Type returnType() {
        return returnType;
    }

    public List<Type> parameterTypes() {
        return parameterTypes;
    }

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean isPrivate() {
        return (node.access & Opcodes.ACC_PRIVATE) != 0;
    }

    public boolean isAbstract() {
        return (node.access & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isNative() {
        return (node.access & Opcodes.ACC_NATIVE) != 0;
    }

    public boolean isSynchronized() {
        return (node.access & Opcodes.ACC_SYNCHRONIZED) != 0;
    }

    public boolean isConstructor() {
        return node.name.equals("<init>");
    }

    public boolean isInitialiser() {
        return node.name.equals("<clinit>");
    }

    public int access() {
        return node.access;
    }

    /** Whether the image builder replaces calls of this method by an instruction sequence. */
    public boolean isIntrinsic() {
        return intrinsic;
    }

    /** Whether the body of this method takes the place of each call of it. */
    public boolean isAtCallSite() {
        return atCallSite;
    }

    /** Whether this method is called so seldom that its body should not be where it is called from. */
    public boolean isSlowPath() {
        return slowPath;
    }

    /** The ELF symbol that the method must have, or null if any will do. */
    public String exportedSymbol() {
        return exportedSymbol;
    }

    /** The name for messages: {@code java.lang.String.length()}. */
    public String javaName() {
        return owner.javaName() + "." + javaName(node.name, node.desc) + variantText;
    }

    /** The name for messages of a method without its class: {@code length()}. */
    public static String javaName(String name, String descriptor) {
        StringBuilder text = new StringBuilder(name).append('(');
        String separator = "";
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            String type = parameter.getClassName();
            text.append(separator).append(type.substring(type.lastIndexOf('.') + 1));
            separator = ", ";
        }
        return text.append(')').toString();
    }

    /** The unique name in textual IR: {@code java/lang/String.length()I}. */
    @Override
    public String toString() {
        return text;
    }
}
