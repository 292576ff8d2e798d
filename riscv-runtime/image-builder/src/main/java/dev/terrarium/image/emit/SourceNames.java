package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.SourceFunction;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.NullExplanation;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;

/**
 * What functions are called in debug metadata, from where debuggers and stack traces have it: the class's name, a dot, the
 * method's name; or, with two colons instead of the dot, functions that a JVM would not have or not show.
 */
public final class SourceNames {
    /** The file of a class that does not say which it is from. */
    public static final String UNKNOWN_FILE = "unknown";

    /** Stands between class and method, whose name cannot contain it (JVM specification, section 4.2.2). */
    private static final char SEPARATOR = '.';

    /** Stands there in the names of functions that stack traces do not show. */
    private static final String HIDING_SEPARATOR = "::";

    /** Stands where a class does in the names of functions that are no methods. */
    private static final String NO_CLASS = "terrarium";

    // Around what could not be done with null, and before what was null, in the name of no function.
    private static final String NULL = "null ";
    private static final String REASON = " because ";

    private SourceNames() {}

    /** Whether stack traces show a function. What LLVM outlines has a name of LLVM's, which is no method's. */
    public static boolean isShown(String function) {
        return !function.contains(HIDING_SEPARATOR) && function.indexOf(SEPARATOR) >= 0;
    }

    /** The binary name of the class that the name of a shown function begins with. */
    public static String classOf(String function) {
        return function.substring(0, function.lastIndexOf(SEPARATOR));
    }

    /** The method's name, with which the name of a shown function ends. */
    public static String methodOf(String function) {
        return function.substring(function.lastIndexOf(SEPARATOR) + 1);
    }

    /** Describes a method of a program that a wiring class starts. */
    static SourceFunction of(Graph graph, ClassInfo wiring) {
        return describe(graph.method(), wiring, firstLine(graph));
    }

    /** Describes such a method where it has been inlined. */
    static SourceFunction ofInlined(MethodInfo method, ClassInfo wiring) {
        return describe(method, wiring, 0);
    }

    private static SourceFunction describe(MethodInfo method, ClassInfo wiring, int firstLine) {
        ClassInfo owner = method.owner();
        String separator = owner == wiring || isHidden(owner) ? HIDING_SEPARATOR : String.valueOf(SEPARATOR);
        return new SourceFunction(owner.javaName() + separator + method.name(), fileOf(owner), firstLine);
    }

    /** Describes what was null as if it were a function. */
    static SourceFunction of(NullExplanation explanation) {
        String reason = explanation.reason() == null ? "" : explanation.reason();
        return new SourceFunction(
                NO_CLASS + HIDING_SEPARATOR + NULL + explanation.action() + REASON + reason, UNKNOWN_FILE, 0);
    }

    /** Returns what the name of a function explains of a null; null if it is the name of another one. */
    public static NullExplanation nullExplanation(String function) {
        String prefix = NO_CLASS + HIDING_SEPARATOR + NULL;
        if (!function.startsWith(prefix)) {
            return null;
        }
        int reason = function.lastIndexOf(REASON);
        String text = function.substring(reason + REASON.length());
        return new NullExplanation(function.substring(prefix.length(), reason), text.isEmpty() ? null : text);
    }

    /** Describes a function that the emitter has written. */
    static SourceFunction ofRoutine(String symbol) {
        return new SourceFunction(NO_CLASS + HIDING_SEPARATOR + symbol, UNKNOWN_FILE, 0);
    }

    private static int firstLine(Graph graph) {
        return graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .filter(instruction -> instruction.scope() == null)
                .mapToInt(Instruction::line)
                .filter(line -> line > 0)
                .min()
                .orElse(0);
    }

    private static boolean isHidden(ClassInfo type) {
        return switch (type.origin()) {
            case SYNTHETIC -> true;
            case APPLICATION -> type.isOfRuntime();
            case JDK -> false;
        };
    }

    /** The path of a class's source file as debuggers look for it: below the folder of its package. */
    private static String fileOf(ClassInfo type) {
        if (type.node() == null || type.node().sourceFile == null) {
            return UNKNOWN_FILE;
        }
        return type.name().substring(0, type.name().lastIndexOf('/') + 1) + type.node().sourceFile;
    }
}
