package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads graphs from the text that {@link Printer} writes. Blocks and values may be named before they are defined, and
 * with any number; comments start with a semicolon, and one that says {@code line 12} gives the source line.
 */
public final class Parser {
    private final ClosedWorld world;
    private final Scanner scanner;
    private Graph graph;
    private final Map<String, Block> blocks = new HashMap<>();
    private final Map<String, Integer> blockUses = new HashMap<>();
    private final Map<String, Value> values = new HashMap<>();
    /** What can be filled in only when all values are known. */
    private final List<Runnable> references = new ArrayList<>();

    private Parser(ClosedWorld world, Scanner scanner) {
        this.world = world;
        this.scanner = scanner;
    }

    /**
     * Reads one graph.
     *
     * @param world where names of classes, fields and methods are looked up
     * @throws dev.terrarium.image.BuildException with line and column, if the text is not well-formed
     */
    public static Graph parse(ClosedWorld world, String text) {
        List<Graph> graphs = parseAll(world, text);
        if (graphs.size() != 1) {
            throw new IllegalArgumentException("The text has " + graphs.size() + " methods where one is expected");
        }
        return graphs.get(0);
    }

    /** Reads any number of graphs, as {@link #parse} does. */
    public static List<Graph> parseAll(ClosedWorld world, String text) {
        Scanner scanner = new Scanner(text);
        List<Graph> graphs = new ArrayList<>();
        while (!scanner.atEnd()) {
            graphs.add(new Parser(world, scanner).method());
        }
        return graphs;
    }

    private Graph method() {
        scanner.expect("method");
        graph = new Graph(methodSymbol());
        scanner.expect("{");
        scanner.endOfLine();
        scanner.nextLine();
        while (!scanner.accept("}")) {
            block();
            scanner.nextLine();
        }
        blockUses.forEach((name, place) -> {
            if (!graph.blocks().contains(blocks.get(name))) {
                throw scanner.error("block " + name + " is not defined", place);
            }
        });
        references.forEach(Runnable::run);
        return graph;
    }

    private Block blockNamed(String name) {
        return blocks.computeIfAbsent(name, key -> new Block());
    }

    private void block() {
        int place = scanner.position();
        String name = scanner.word();
        if (!name.matches("b[0-9]+")) {
            throw scanner.error("expected a block, such as b0", place);
        }
        Block block = blockNamed(name);
        if (graph.blocks().contains(block)) {
            throw scanner.error("block " + name + " is defined twice", place);
        }
        graph.blocks().add(block);
        if (scanner.accept("(")) {
            do {
                int parameterPlace = scanner.position();
                String parameter = valueName();
                scanner.expect(":");
                define(parameter, block.addParameter(kind()), parameterPlace);
            } while (scanner.accept(","));
            scanner.expect(")");
        }
        scanner.expect(":");
        scanner.endOfLine();
        scanner.nextLine();
        while (!block.isTerminated()) {
            block.append(instruction());
            scanner.nextLine();
        }
    }

    private void define(String name, Value value, int place) {
        if (values.put(name, value) != null) {
            throw scanner.error(name + " is defined twice", place);
        }
    }

    private String valueName() {
        scanner.expect("%");
        return "%" + scanner.word();
    }

    private Kind kind() {
        int place = scanner.position();
        String word = scanner.word();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.VOID && kind.text().equals(word)) {
                return kind;
            }
        }
        throw scanner.error(word + " is no kind of value", place);
    }

    private Instruction instruction() {
        int place = scanner.position();
        String name = null;
        Kind kind = Kind.VOID;
        if (scanner.accept("%")) {
            name = "%" + scanner.word();
            scanner.expect(":");
            kind = kind();
            scanner.expect("=");
        }
        Opcode opcode = opcode();
        Object symbol = opcode == Opcode.SWITCH ? null : symbol(opcode);
        List<Operand> operands = new ArrayList<>();
        if (!scanner.atEndOfLine() && !scanner.isNext("->") && !scanner.isNext("unwind ")) {
            do {
                operands.add(operand());
            } while (scanner.accept(","));
        }
        List<Target> targets = new ArrayList<>();
        List<Integer> keys = new ArrayList<>();
        if (scanner.accept("->")) {
            do {
                if (opcode == Opcode.SWITCH) {
                    if (targets.isEmpty()) {
                        scanner.expect("default");
                    } else {
                        keys.add(parsed(scanner.number(), Integer::valueOf));
                    }
                }
                targets.add(target());
            } while (scanner.accept(","));
        }
        if (opcode == Opcode.SWITCH) {
            symbol = keys.stream().mapToInt(Integer::intValue).toArray();
        }
        Instruction instruction = new Instruction(opcode, kind, symbol, List.of());
        resolveLater(operands, instruction.operands());
        instruction.targets().addAll(targets);
        if (scanner.accept("unwind ")) {
            instruction.setUnwind(target());
        }
        instruction.setLine(scanner.endOfLine());
        if (name != null) {
            define(name, instruction, place);
        }
        return instruction;
    }

    private Opcode opcode() {
        int place = scanner.position();
        String word = scanner.word();
        for (Opcode opcode : Opcode.values()) {
            if (opcode.mnemonic().equals(word)) {
                return opcode;
            }
        }
        throw scanner.error(word + " is no instruction", place);
    }

    private Object symbol(Opcode opcode) {
        return switch (opcode.symbol()) {
            case NONE, KEYS -> null;
            case FIELD -> fieldSymbol();
            case METHOD -> methodSymbol();
            case TYPE -> typeSymbol();
            case ELEMENT -> constantOf(ElementKind.class, "element kind");
            case CONDITION -> constantOf(Condition.class, "condition");
            case TEXT -> scanner.quoted();
        };
    }

    private <E extends Enum<E>> E constantOf(Class<E> type, String what) {
        int place = scanner.position();
        String word = scanner.word();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw scanner.error(word + " is no " + what, place);
    }

    private ClassInfo typeSymbol() {
        int place = scanner.position();
        return type(scanner.symbol(), place);
    }

    private ClassInfo type(String name, int place) {
        for (String primitive : new String[] {"Z", "B", "C", "S", "I", "J", "F", "D", "V"}) {
            ClassInfo type = world.ofDescriptor(primitive);
            if (type.name().equals(name)) {
                return type;
            }
        }
        ClassInfo found = world.find(name);
        if (found == null) {
            throw scanner.error("class " + name + " does not exist", place);
        }
        return found;
    }

    private FieldInfo fieldSymbol() {
        int place = scanner.position();
        String name = scanner.symbol();
        int colon = name.indexOf(':');
        int dot = name.lastIndexOf('.', colon);
        if (colon < 0 || dot < 0) {
            throw scanner.error("expected a field, such as java/lang/String.value:[B, not " + name, place);
        }
        FieldInfo found = type(name.substring(0, dot), place)
                .declaredField(name.substring(dot + 1, colon), name.substring(colon + 1));
        if (found == null) {
            throw scanner.error("field " + name + " does not exist", place);
        }
        return found;
    }

    private MethodInfo methodSymbol() {
        int place = scanner.position();
        String name = scanner.symbol();
        int descriptor = name.indexOf('(');
        int dot = name.lastIndexOf('.', descriptor);
        if (descriptor < 0 || dot < 0) {
            throw scanner.error("expected a method, such as java/lang/String.length()I, not " + name, place);
        }
        MethodInfo found = type(name.substring(0, dot), place)
                .declaredMethod(name.substring(dot + 1, descriptor), name.substring(descriptor));
        if (found == null) {
            throw scanner.error("method " + name + " does not exist", place);
        }
        return found;
    }

    private Target target() {
        int place = scanner.position();
        String name = scanner.word();
        blockUses.putIfAbsent(name, place);
        Target target = new Target(blockNamed(name), List.of());
        List<Operand> arguments = new ArrayList<>();
        if (scanner.accept("(") && !scanner.accept(")")) {
            do {
                arguments.add(operand());
            } while (scanner.accept(","));
            scanner.expect(")");
        }
        resolveLater(arguments, target.arguments());
        return target;
    }

    /** A constant, or the name of a value. */
    private record Operand(Constant constant, String name, int place) {}

    private void resolveLater(List<Operand> operands, List<Value> into) {
        references.add(() -> {
            for (Operand operand : operands) {
                Value value = operand.constant != null ? operand.constant : values.get(operand.name);
                if (value == null) {
                    throw scanner.error(operand.name + " is not defined", operand.place);
                }
                into.add(value);
            }
        });
    }

    private Operand operand() {
        int place = scanner.position();
        if (scanner.accept("%")) {
            return new Operand(null, "%" + scanner.word(), place);
        }
        return new Operand(constant(), null, place);
    }

    private Constant constant() {
        if (scanner.atQuote()) {
            return Constant.ofString(scanner.quoted());
        }
        int place = scanner.position();
        String word = scanner.word();
        return switch (word) {
            case "null" -> Constant.NULL;
            case "class" -> Constant.ofClass(typeSymbol());
            case "int" -> Constant.ofInt(parsed(scanner.number(), Integer::valueOf));
            case "long" -> Constant.ofLong(parsed(scanner.number(), Long::valueOf));
            case "float" ->
                Constant.ofFloat(
                        scanner.accept("bits 0x")
                                ? Float.intBitsToFloat(
                                        parsed(scanner.word(), digits -> Integer.parseUnsignedInt(digits, 16)))
                                : parsed(scanner.symbol(), Float::valueOf));
            case "double" ->
                Constant.ofDouble(
                        scanner.accept("bits 0x")
                                ? Double.longBitsToDouble(
                                        parsed(scanner.word(), digits -> Long.parseUnsignedLong(digits, 16)))
                                : parsed(scanner.symbol(), Double::valueOf));
            case "heap" -> throw scanner.error("objects of the image heap cannot be read from text", place);
            default -> throw scanner.error("expected a value, such as %1 or int 5, not " + word, place);
        };
    }

    private <T> T parsed(String digits, Function<String, T> conversion) {
        try {
            return conversion.apply(digits);
        } catch (NumberFormatException e) {
            throw scanner.error(digits + " is no number of this kind", scanner.position() - digits.length());
        }
    }
}
