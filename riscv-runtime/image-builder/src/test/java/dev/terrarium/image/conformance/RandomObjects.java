package dev.terrarium.image.conformance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the source of a random program about objects: strings, arrays of arrays, records, a sealed hierarchy with inner,
 * local and anonymous classes, lambdas that capture, generic classes, collections and streams, switches on strings and enums,
 * bounded recursion, class initialisers, and exceptions that are thrown, replaced and suppressed on the way. The same seed
 * gives the same program for ever.
 *
 * <p>Every program ends: loops and calls burn fuel, and strings and collections are cut to a limit. Exceptions are told by
 * their class only, since HotSpot leaves messages out where code is hot. What is null, out of bounds or divided by zero
 * throws, and something catches it.
 */
final class RandomObjects {
    private static final int METHODS = 5;
    private static final int DEEPEST_EXPRESSION = 4;
    private static final int DEEPEST_STATEMENT = 3;

    /** The types of values, as the program spells them. */
    private enum Type {
        INT("int"),
        LONG("long"),
        DOUBLE("double"),
        CHAR("char"),
        BOOLEAN("boolean"),
        STRING("String"),
        INTS("int[]"),
        GRID("long[][]"),
        LIST("List<Integer>"),
        MAP("Map<String, Integer>"),
        POINT("Point"),
        SHAPE("Shape"),
        BOX("Box<String>"),
        COLOR("Color"),
        OPERATOR("IntUnaryOperator"),
        SUPPLIER("Supplier<String>");

        private final String spelling;

        Type(String spelling) {
            this.spelling = spelling;
        }
    }

    /** A variable; lambdas and inner classes capture those that are final. */
    private record Variable(Type type, String name, boolean isFinal) {}

    private record Method(Type result, String name, List<Type> parameters) {}

    private final Random random;
    private final SourceText text = new SourceText();
    private final List<Method> methods = new ArrayList<>();
    private List<Variable> locals = new ArrayList<>();
    private Type result;
    private int names;
    /** Whether what is being written is the body of a lambda or an inner class, which sees final variables only. */
    private boolean capturing;

    private final Map<Type, List<String>> statics = new EnumMap<>(Type.class);

    private RandomObjects(long seed) {
        random = new Random(seed);
    }

    /** Returns the declaration of a class that has this name and a method {@code main}. */
    static String source(long seed, String className) {
        RandomObjects program = new RandomObjects(seed);
        program.write(className);
        return program.text.toString();
    }

    private void write(String className) {
        text.open("final class " + className);
        text.block(
                """
                static int fuel;
                static int depth;
                static void log(String label, Object value) { System.out.println(label + " " + show(value)); }
                static String show(Object value) {
                    if (value instanceof int[] a) { return Arrays.toString(a); }
                    if (value instanceof long[][] g) { return Arrays.deepToString(g); }
                    if (value instanceof IntUnaryOperator o) { return "operator " + o.applyAsInt(3); }
                    if (value instanceof Supplier<?> s) { return "supplier " + s.get(); }
                    return String.valueOf(value);
                }
                static Shape shape(Shape s) { return s; }
                static int[] ints(int[] a) { return a; }
                static long[][] grid(long[][] g) { return g; }
                static List<Integer> list(List<Integer> l) { return l; }
                static Map<String, Integer> map(Map<String, Integer> m) { return m; }
                static IntUnaryOperator operator(IntUnaryOperator o) { return o; }
                static Supplier<String> supplier(Supplier<String> s) { return s; }
                static String cut(String s) { return s.length() > 60 ? s.substring(s.length() - 45) : s; }
                static List<Integer> add(List<Integer> l, int i) { if (l.size() < 24) { l.add(i); } return l; }
                static class Failure extends RuntimeException {
                    final int code;
                    Failure(int code, Throwable cause) { super("failure", cause); this.code = code; }
                }
                static final class Checked extends Exception { Checked() { super("checked"); } }
                static final class Resource implements AutoCloseable {
                    final int id;
                    Resource(int id) { this.id = id; fuel--; }
                    @Override public void close() throws Checked { if (id % 3 == 0) { throw new Checked(); } }
                }
                static int code(Throwable t) {
                    int code = t instanceof Failure f ? f.code : t.getClass().getSimpleName().length();
                    for (Throwable s : t.getSuppressed()) { code = code * 31 + code(s); }
                    return t.getCause() == null ? code : code * 17 + code(t.getCause());
                }
                """);
        writeTypes();
        writeStatics();
        for (int i = 0; i < METHODS; i++) {
            List<Type> parameters = new ArrayList<>();
            for (int p = random.nextInt(4); p > 0; p--) {
                parameters.add(any());
            }
            writeMethod(new Method(any(), "m" + i, parameters));
        }
        writeMain();
        text.close();
    }

    private void writeTypes() {
        text.line("enum Color { RED, GREEN { @Override int weigh(int i) { return i " + pick("^ 5", "* 3", "- 7")
                + "; } }, BLUE; int weigh(int i) { return i + ordinal(); } }");
        text.line("record Point(int x, long y) implements Comparable<Point> {");
        text.line("Point { if (x == " + random.nextInt(100) + ") { throw new Failure(x, null); } }");
        text.line(
                "@Override public int compareTo(Point o) { return x != o.x ? Integer.compare(x, o.x) : Long.compare(y, o.y); }");
        text.line("long norm() { return x * y " + pick("+ x", "- y", "^ x", ">> 2") + "; } }");
        text.line(
                "sealed interface Shape permits Circle, Sum, Other { int size(int a); default String label() { return \"shape\" + size(1); } }");
        text.line("record Circle(int r) implements Shape { @Override public int size(int a) { return r "
                + pick("* a", "+ a", "- a * 3", "% (a | 1)") + "; } }");
        text.line(
                "record Sum(Shape left, Shape right) implements Shape { @Override public int size(int a) { return left.size(a) + right.size(a + 1); }"
                        + " @Override public String label() { return \"sum\" + Shape.super.label(); } }");
        text.line(
                "static non-sealed class Other implements Shape { int calls; @Override public String toString() { return \"other\" + calls; } private int inner(int a) { return a + ++calls; }"
                        + " @Override public int size(int a) { return new Object() { int twice() { return 2 * inner(a) + calls; } }.twice(); }"
                        + " class Inner { int v = calls; int use() { calls += 2; return v + calls; } } }");
        text.line(
                "static class Box<T extends Comparable<T>> { T value; int changes; Box(T value) { this.value = value; }"
                        + " <R extends Comparable<R>> Box<R> map(Function<? super T, ? extends R> f) { Box<R> b = new Box<>(f.apply(value)); b.changes = changes; return b; }"
                        + " T keep(T other) { if (other.compareTo(value) > 0) { value = other; changes++; } return value; }"
                        + " @Override public String toString() { return \"box \" + value + changes; } }");
    }

    /** Class initialisers: the first ones are evaluated at build time, and those that throw leave their class in error. */
    private void writeStatics() {
        for (Type type : List.of(Type.INT, Type.LONG, Type.STRING, Type.LIST, Type.POINT)) {
            String holder = "Holder" + names++;
            String field = holder + ".value";
            String trouble = random.nextInt(6) == 0 ? "if (fuel >= 0) { throw new Failure(9, null); }" : "";
            text.line("static class " + holder + " { static " + type.spelling + " value = " + expression(type, 2)
                    + "; static { " + trouble + " } }");
            statics.computeIfAbsent(type, key -> new ArrayList<>()).add(field);
        }
    }

    private void writeMethod(Method method) {
        locals = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Type type : method.parameters) {
            Variable parameter = new Variable(type, "p" + parameters.size(), random.nextInt(3) == 0);
            parameters.add((parameter.isFinal ? "final " : "") + type.spelling + " " + parameter.name);
            locals.add(parameter);
        }
        result = method.result;
        text.open("static " + method.result.spelling + " " + method.name + "(" + String.join(", ", parameters) + ")");
        text.line("if (fuel-- < 0 || depth > 6) { return " + leafLiteral(method.result) + "; }");
        text.line("depth++;");
        text.open("try");
        statements(0, 3 + random.nextInt(4), "");
        if (random.nextInt(3) == 0) {
            String arguments =
                    method.parameters.stream().map(type -> expression(type, 2)).collect(Collectors.joining(", "));
            text.line("if (" + expression(Type.BOOLEAN, 1) + ") { return " + method.name + "(" + arguments + "); }");
        }
        text.line("return " + expression(method.result, 0) + ";");
        text.reopen("finally");
        text.line("depth--;");
        text.close();
        text.close();
        methods.add(method);
    }

    private void writeMain() {
        text.open("public static void main(String[] args)");
        locals = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (Method method : methods) {
                String arguments = method.parameters.stream()
                        .map(type -> expression(type, 2))
                        .collect(Collectors.joining(", "));
                text.line("fuel = " + 300 + ";");
                text.line("depth = 0;");
                text.line("try { log(\"" + method.name + "\", " + method.name + "(" + arguments + ")); }"
                        + " catch (RuntimeException e) { log(\"" + method.name
                        + " fails\", e.getClass().getName() + code(e)); }"
                        + " catch (LinkageError e) { log(\"" + method.name + "\", e.getClass().getName()); }");
            }
        }
        text.close();
    }

    private void statements(int nesting, int count, String loop) {
        int visible = locals.size();
        for (int i = 0; i < count; i++) {
            statement(nesting, loop);
        }
        locals = new ArrayList<>(locals.subList(0, visible));
    }

    private void statement(int nesting, String loop) {
        switch (random.nextInt(nesting < DEEPEST_STATEMENT ? 14 : 6)) {
            case 0, 1, 2 -> declare();
            case 3 -> assign();
            case 4 -> text.line(effect());
            case 5 -> leave(loop);
            case 6 -> branch(nesting, loop);
            case 7 -> count(nesting);
            case 8 -> each(nesting);
            case 9 -> select(nesting);
            case 10, 11 -> guard(nesting, loop);
            case 12 -> resources(nesting);
            default -> match();
        }
    }

    private void declare() {
        Type type = any();
        boolean isFinal = random.nextBoolean();
        Variable variable = new Variable(type, "v" + names++, isFinal);
        text.line((isFinal ? "final " : "") + type.spelling + " " + variable.name + " = " + expression(type, 0) + ";");
        locals.add(variable);
    }

    private void assign() {
        List<Variable> open =
                locals.stream().filter(variable -> !variable.isFinal).collect(Collectors.toList());
        if (open.isEmpty()) {
            declare();
            return;
        }
        Variable target = open.get(random.nextInt(open.size()));
        String operator =
                switch (target.type) {
                    case INT, LONG -> pick(" = ", " += ", " -= ", " *= ", " ^= ");
                    case DOUBLE -> pick(" = ", " += ", " *= ");
                    default -> " = ";
                };
        text.line(target.name + operator + expression(target.type, 1) + ";");
    }

    /** A statement for what it does to an object. */
    private String effect() {
        return switch (random.nextInt(10)) {
            case 0 -> "add(" + expression(Type.LIST, 2) + ", " + expression(Type.INT, 2) + ");";
            case 1 -> expression(Type.LIST, 2) + ".removeIf(e -> e % 3 == " + random.nextInt(3) + ");";
            case 2 ->
                expression(Type.MAP, 2) + ".merge(" + expression(Type.STRING, 2) + ", " + expression(Type.INT, 2)
                        + ", Integer::sum);";
            case 3 ->
                expression(Type.INTS, 3) + "[" + index(Type.INT) + "] " + pick("=", "+=", "^=") + " "
                        + expression(Type.INT, 2) + ";";
            case 4 ->
                expression(Type.GRID, 3) + "[" + index(Type.INT) + "][" + index(Type.INT) + "] " + pick("=", "-=", "|=")
                        + " " + expression(Type.LONG, 2) + ";";
            case 5 -> expression(Type.BOX, 2) + ".keep(" + expression(Type.STRING, 2) + ");";
            case 6 ->
                expression(Type.LIST, 2) + ".sort("
                        + pick("null", "Comparator.reverseOrder()", "Comparator.comparing(e -> e % 5)") + ");";
            case 7 ->
                "Arrays.fill(" + expression(Type.GRID, 3) + "[" + index(Type.INT) + "], " + expression(Type.LONG, 3)
                        + ");";
            case 8 -> "fuel -= " + expression(Type.STRING, 2) + ".length() & 3;";
            default ->
                "log(\"at " + names++ + "\", "
                        + expression(pick(Type.INT, Type.STRING, Type.POINT, Type.LIST, Type.DOUBLE), 1) + ");";
        };
    }

    private void leave(String loop) {
        String condition = expression(Type.BOOLEAN, 2);
        String way =
                switch (random.nextInt(4)) {
                    case 0 -> "return " + expression(result, 1) + ";";
                    case 1 -> "throw new Failure(" + expression(Type.INT, 3) + ", null);";
                    default -> loop.isEmpty() ? "fuel--;" : pick("break", "continue") + " " + loop + ";";
                };
        text.line("if (" + condition + ") { " + way + " }");
    }

    private void branch(int nesting, String loop) {
        text.open("if (" + expression(Type.BOOLEAN, 0) + ")");
        statements(nesting + 1, 1 + random.nextInt(3), loop);
        if (random.nextBoolean()) {
            text.reopen("else");
            statements(nesting + 1, 1 + random.nextInt(2), loop);
        }
        text.close();
    }

    private void count(int nesting) {
        String i = "i" + names++;
        String loop = "l" + names++;
        text.line(loop + ":");
        text.open("for (int " + i + " = 0; " + i + " < " + (2 + random.nextInt(7)) + " && fuel-- > 0; " + i + "++)");
        Variable copy = new Variable(Type.INT, "c" + names++, true);
        text.line("final int " + copy.name + " = " + i + ";");
        locals.add(copy);
        statements(nesting + 1, 1 + random.nextInt(3), loop);
        locals.remove(copy);
        text.close();
    }

    private void each(int nesting) {
        String loop = "l" + names++;
        Variable element = new Variable(Type.INT, "e" + names++, true);
        text.line(loop + ":");
        text.open("for (final int " + element.name + " : "
                + pick("new ArrayList<>(" + expression(Type.LIST, 1) + ")", expression(Type.INTS, 1)) + ")");
        text.line("if (fuel-- < 0) { break; }");
        locals.add(element);
        statements(nesting + 1, 1 + random.nextInt(3), loop);
        locals.remove(element);
        text.close();
    }

    private void select(int nesting) {
        if (random.nextBoolean()) {
            text.open("switch (" + expression(Type.COLOR, 1) + ")");
            text.line("case RED:");
            text.open("");
            statements(nesting + 1, 1, "");
            text.close();
            text.line(pick("break;", "fuel--;"));
            text.line("case BLUE:");
        } else {
            text.open("switch (" + expression(Type.STRING, 1) + ")");
            text.line("case \"\", \"a\", \"Aa\":");
            text.open("");
            statements(nesting + 1, 1, "");
            text.close();
            text.line("case \"BB\":");
            text.line(pick("break;", "fuel--;"));
            text.line("case \"key\":");
        }
        text.open("");
        statements(nesting + 1, 1, "");
        text.close();
        text.line("break;");
        text.line("default:");
        text.open("");
        statements(nesting + 1, 1, "");
        text.close();
        text.close();
    }

    private void guard(int nesting, String loop) {
        text.open("try");
        statements(nesting + 1, 1 + random.nextInt(3), loop);
        fail();
        int kind = random.nextInt(4);
        if (kind < 3) {
            String name = "x" + names++;
            text.reopen("catch ("
                    + pick(
                            "Failure",
                            "RuntimeException",
                            "NullPointerException | IndexOutOfBoundsException",
                            "ArithmeticException | ClassCastException | UnsupportedOperationException")
                    + " " + name + ")");
            text.line("fuel -= code(" + name + ") & 3;");
            if (random.nextInt(3) == 0) {
                text.line("if (" + expression(Type.BOOLEAN, 2) + ") { throw new Failure(" + expression(Type.INT, 3)
                        + ", " + name + "); }");
            }
            statements(nesting + 1, 1, loop);
        }
        if (kind > 1) {
            text.reopen("finally");
            statements(nesting + 1, 1, "");
        }
        text.close();
    }

    private void fail() {
        text.line("if (" + expression(Type.BOOLEAN, 2) + ") { throw new "
                + pick(
                        "Failure(" + expression(Type.INT, 3) + ", null)",
                        "IllegalStateException()",
                        "UnsupportedOperationException()")
                + "; }");
    }

    private void resources(int nesting) {
        String name = "r" + names++;
        text.open("try (Resource " + name + " = new Resource(" + expression(Type.INT, 2) + "); Resource " + name
                + "b = new Resource(" + random.nextInt(5) + "))");
        statements(nesting + 1, 1, "");
        fail();
        text.reopen("catch (Checked | Failure e" + names + ")");
        text.line("log(\"closed\", code(e" + names++ + "));");
        text.close();
    }

    /** A local class or record that captures, or patterns. */
    private void match() {
        String name = "L" + names++;
        Variable variable = new Variable(Type.INT, "v" + names++, true);
        if (random.nextBoolean()) {
            boolean outer = capturing;
            capturing = true;
            text.line("class " + name + " extends Other { int own = " + expression(Type.INT, 2)
                    + "; @Override public int size(int a) { own += a; return own " + pick("+", "-", "^")
                    + " super.size(a) + " + expression(Type.INT, 3) + "; } }");
            capturing = outer;
            text.line("final int " + variable.name + " = new " + name + "().size(" + expression(Type.INT, 2)
                    + ") + new " + name + "().new Inner().use();");
        } else {
            text.line("final int " + variable.name + " = " + expression(Type.SHAPE, 1)
                    + " instanceof Circle c && c.r() > " + random.nextInt(9) + " ? c.r() : (Object) "
                    + expression(Type.POINT, 2) + " instanceof Point q ? q.x() : -1;");
        }
        locals.add(variable);
    }

    private String expression(Type type, int depth) {
        if (depth >= DEEPEST_EXPRESSION || random.nextInt(6) == 0) {
            return leaf(type);
        }
        if (random.nextInt(9) == 0 && !capturing) {
            List<Method> fitting =
                    methods.stream().filter(method -> method.result == type).collect(Collectors.toList());
            if (!fitting.isEmpty()) {
                Method method = fitting.get(random.nextInt(fitting.size()));
                return method.parameters.stream()
                        .map(parameter -> expression(parameter, depth + 2))
                        .collect(Collectors.joining(", ", method.name + "(", ")"));
            }
        }
        if (random.nextInt(10) == 0) {
            return "(" + expression(Type.BOOLEAN, depth + 1) + " ? " + expression(type, depth + 1) + " : "
                    + expression(type, depth + 1) + ")";
        }
        return typed(type, computed(type, depth + 1));
    }

    /** An expression whose static type is exactly this one, whatever its context. */
    private static String typed(Type type, String expression) {
        return switch (type) {
            case SHAPE, INTS, GRID, LIST, MAP, OPERATOR, SUPPLIER ->
                type.name().toLowerCase(Locale.ROOT) + "(" + expression + ")";
            default -> expression;
        };
    }

    private String computed(Type type, int d) {
        return switch (type) {
            case INT -> integer(d);
            case LONG ->
                pick(
                        "(" + expression(Type.LONG, d) + " " + pick("+", "-", "*", "&", "|", "^") + " "
                                + expression(Type.INT, d) + ")",
                        "(" + expression(Type.LONG, d) + " " + pick("<<", ">>", ">>>", "/", "%") + " "
                                + expression(Type.INT, d) + ")",
                        expression(Type.POINT, d) + "." + pick("y", "norm") + "()",
                        expression(Type.GRID, d) + "[" + index(Type.INT) + "][" + index(Type.INT) + "]",
                        "(long) " + expression(Type.DOUBLE, d),
                        expression(Type.LIST, d) + ".stream().mapToLong(Integer::longValue).sum()");
            case DOUBLE ->
                pick(
                        "(" + expression(Type.DOUBLE, d) + " " + pick("+", "-", "*", "/", "%") + " "
                                + expression(Type.INT, d) + ")",
                        "Math." + pick("sqrt", "abs", "floor", "rint") + "(" + expression(Type.DOUBLE, d) + ")",
                        "(double) " + expression(Type.LONG, d),
                        expression(Type.LIST, d) + ".stream().mapToInt(e -> e).average().orElse("
                                + expression(Type.DOUBLE, d) + ")",
                        "(double) (float) " + expression(Type.DOUBLE, d));
            case CHAR ->
                pick(
                        "(char) (" + expression(Type.INT, d) + " & 127)",
                        "cut(" + expression(Type.STRING, d) + ").charAt(" + index(Type.INT) + ")",
                        "Character.toUpperCase(" + expression(Type.CHAR, d) + ")");
            case BOOLEAN -> truth(d);
            case STRING -> string(d);
            case INTS ->
                pick(
                        expression(Type.INTS, d) + ".clone()",
                        "new int[] {" + expression(Type.INT, d) + ", " + expression(Type.INT, d) + ", "
                                + expression(Type.CHAR, d) + "}",
                        expression(Type.LIST, d) + ".stream().mapToInt(e -> e " + pick("+ 1", "* 2", "/ 2")
                                + ").toArray()",
                        "Arrays.copyOf(" + expression(Type.INTS, d) + ", " + (1 + random.nextInt(6)) + ")",
                        "new int[" + index(Type.INT) + "]");
            case GRID ->
                pick(
                        "new long[][] {{" + expression(Type.LONG, d) + ", 1}, null, new long[3], {"
                                + expression(Type.INT, d) + "}}",
                        "new long[" + (1 + random.nextInt(4)) + "][" + index(Type.INT) + "]",
                        expression(Type.GRID, d) + ".clone()");
            case LIST ->
                pick(
                        "new ArrayList<>(" + expression(Type.LIST, d) + ")",
                        "add(" + expression(Type.LIST, d) + ", " + expression(Type.INT, d) + ")",
                        expression(Type.LIST, d) + ".stream()."
                                + pick(
                                        "filter(e -> e % 2 == 0)",
                                        "map(e -> e * 7 % 100)", "sorted()", "distinct()", "skip(1)", "limit(3)")
                                + ".collect(Collectors.toList())",
                        "new ArrayList<>(" + expression(Type.MAP, d) + ".values())",
                        "new ArrayList<>(List.of(" + expression(Type.INT, d) + ", " + expression(Type.INT, d) + "))",
                        expression(Type.LIST, d) + ".subList(0, " + random.nextInt(3) + ")");
            case MAP ->
                pick(
                        "new TreeMap<>(" + expression(Type.MAP, d) + ")",
                        "new TreeMap<>(Map.of(" + expression(Type.STRING, d) + ", " + expression(Type.INT, d) + "))",
                        expression(Type.LIST, d)
                                + ".stream().collect(Collectors.groupingBy(e -> \"k\" + e % 3, TreeMap::new, Collectors.summingInt(e -> e)))");
            case POINT ->
                pick(
                        "new Point(" + expression(Type.INT, d) + ", " + expression(Type.LONG, d) + ")",
                        "new Point(" + expression(Type.CHAR, d) + ", " + expression(Type.INT, d) + ")",
                        "Stream.of(" + expression(Type.POINT, d) + ", " + expression(Type.POINT, d) + ")."
                                + pick("max", "min") + "(Comparator.naturalOrder()).get()");
            case SHAPE ->
                pick(
                        "new Circle(" + expression(Type.INT, d) + ")",
                        "new Sum(" + expression(Type.SHAPE, d) + ", " + expression(Type.SHAPE, d) + ")",
                        "new Other()",
                        capture(() -> "new Other() { @Override public int size(int a) { return a + "
                                + expression(Type.INT, d + 1) + "; } }"));
            case BOX ->
                pick(
                        "new Box<>(" + expression(Type.STRING, d) + ")",
                        expression(Type.BOX, d) + ".map(s -> cut(s + s.length()))",
                        expression(Type.BOX, d) + ".map(String::length).map(n -> \"n\" + n)");
            case COLOR ->
                pick(
                        "Color.valueOf(\"" + pick("RED", "BLUE", "PINK") + "\")",
                        "Color.values()[" + expression(Type.INT, d) + " & 3]");
            case OPERATOR ->
                pick(
                        capture(() -> operator("a" + names++, d + 1)),
                        expression(Type.OPERATOR, d) + ".andThen(" + expression(Type.OPERATOR, d) + ")",
                        expression(Type.COLOR, d) + "::weigh",
                        "operator(Math::abs).compose(" + expression(Type.OPERATOR, d) + ")");
            case SUPPLIER ->
                pick(
                        capture(() -> "() -> " + expression(Type.STRING, d + 1)),
                        expression(Type.SHAPE, d) + "::label",
                        expression(Type.POINT, d) + "::toString");
        };
    }

    private String integer(int d) {
        return pick(
                "(" + expression(Type.INT, d) + " " + pick("+", "-", "*", "&", "|", "^", "<<", ">>>") + " "
                        + expression(Type.INT, d) + ")",
                "(" + expression(Type.INT, d) + " " + pick("/", "%") + " " + expression(Type.INT, d) + ")",
                expression(Type.STRING, d) + "." + pick("length()", "hashCode()", "indexOf('a')", "compareTo(\"m\")"),
                expression(Type.INTS, d) + "[" + index(Type.INT) + "]",
                expression(Type.INTS, d) + ".length",
                expression(Type.LIST, d) + "."
                        + pick("size()", "hashCode()", "get(" + index(Type.INT) + ")", "indexOf(3)"),
                expression(Type.MAP, d) + "."
                        + pick("size()", "getOrDefault(\"key\", 4)", "get(" + expression(Type.STRING, d) + ")"),
                expression(Type.POINT, d) + "." + pick("x()", "hashCode()"),
                expression(Type.SHAPE, d) + ".size(" + expression(Type.INT, d) + ")",
                expression(Type.OPERATOR, d) + ".applyAsInt(" + expression(Type.INT, d) + ")",
                expression(Type.COLOR, d) + "." + pick("ordinal()", "weigh(" + expression(Type.INT, d) + ")"),
                "(int) " + pick(expression(Type.DOUBLE, d), expression(Type.LONG, d), expression(Type.CHAR, d)),
                "(switch (" + expression(Type.STRING, d) + ") { case \"a\", \"key\" -> " + expression(Type.INT, d)
                        + "; default -> " + expression(Type.INT, d) + "; })",
                "(switch (" + expression(Type.COLOR, d) + ") { case RED -> " + expression(Type.INT, d)
                        + "; case GREEN -> " + expression(Type.INT, d)
                        + "; case BLUE -> throw new Failure(5, null); })");
    }

    private String truth(int d) {
        Type number = pick(Type.INT, Type.LONG, Type.DOUBLE, Type.CHAR);
        return pick(
                "(" + expression(number, d) + " " + pick("<", ">=", "==", "!=") + " " + expression(number, d) + ")",
                "(" + expression(Type.BOOLEAN, d) + " " + pick("&&", "||", "^") + " " + expression(Type.BOOLEAN, d)
                        + ")",
                "!" + expression(Type.BOOLEAN, d),
                expression(Type.STRING, d) + "."
                        + pick("isEmpty()", "equals(" + expression(Type.STRING, d) + ")", "contains(\"a\")"),
                "(" + expression(Type.SHAPE, d) + " instanceof " + pick("Circle", "Sum", "Other") + ")",
                expression(Type.POINT, d) + ".equals(" + expression(Type.POINT, d) + ")",
                expression(Type.LIST, d) + ".stream()." + pick("anyMatch", "allMatch", "noneMatch") + "(e -> e > "
                        + random.nextInt(20) + ")",
                "(" + expression(Type.COLOR, d) + " == " + expression(Type.COLOR, d) + ")",
                expression(Type.MAP, d) + ".containsKey(" + expression(Type.STRING, d) + ")");
    }

    private String string(int d) {
        Type part = any();
        return pick(
                "cut(" + expression(Type.STRING, d) + " + show(" + expression(part, d) + "))",
                "cut(" + expression(Type.INT, d) + " + \"-\" + " + expression(Type.CHAR, d) + " + "
                        + expression(Type.STRING, d) + ")",
                expression(Type.STRING, d) + "."
                        + pick(
                                "toUpperCase()",
                                "trim()",
                                "replace('a', 'b')",
                                "substring(" + index(Type.INT) + ")",
                                "strip()",
                                "concat(\"z\")"),
                expression(Type.SHAPE, d) + ".label()",
                expression(Type.SUPPLIER, d) + ".get()",
                expression(Type.BOX, d) + ".keep(" + expression(Type.STRING, d) + ")",
                "new StringBuilder(" + expression(Type.STRING, d) + ").reverse().append(" + expression(Type.DOUBLE, d)
                        + ").toString()",
                "cut(String.join(\"+\", " + expression(Type.STRING, d) + ", " + expression(Type.STRING, d) + "))",
                expression(Type.LIST, d) + ".stream().map(String::valueOf).collect(Collectors.joining(\",\"))",
                expression(Type.COLOR, d) + ".name()");
    }

    private String operator(String parameter, int d) {
        return parameter + " -> " + parameter + " " + pick("+", "*", "^", "-") + " " + expression(Type.INT, d);
    }

    /** An expression or body that sees final variables only. */
    private String capture(java.util.function.Supplier<String> written) {
        boolean outer = capturing;
        capturing = true;
        String body = written.get();
        capturing = outer;
        return body;
    }

    private String leaf(Type type) {
        List<Variable> visible = locals.stream()
                .filter(variable -> variable.type == type && (variable.isFinal || !capturing))
                .collect(Collectors.toList());
        if (!visible.isEmpty() && random.nextInt(5) > 0) {
            return visible.get(random.nextInt(visible.size())).name;
        }
        List<String> fields = statics.getOrDefault(type, List.of());
        return !fields.isEmpty() && random.nextInt(4) == 0 ? pick(fields.toArray(String[]::new)) : leafLiteral(type);
    }

    private String leafLiteral(Type type) {
        return typed(type, literal(type));
    }

    private String literal(Type type) {
        return switch (type) {
            case INT -> pick("0", "1", "(-1)", "7", "1000", "Integer.MAX_VALUE", "Integer.MIN_VALUE", "fuel");
            case LONG -> pick("0L", "1L", "(-5L)", "Long.MAX_VALUE", "(1L << 33)");
            case DOUBLE -> pick("0.0", "(-0.0)", "1.5", "1e10", "Double.NaN", "Double.MIN_VALUE", "0.1");
            case CHAR -> pick("'a'", "'Z'", "' '", "'\\u00e9'", "'7'");
            case BOOLEAN -> pick("true", "false", "(fuel > 100)");
            case STRING -> pick("\"\"", "\"a\"", "\"key\"", "\" pad \"", "\"Aa\"", "\"BB\"", "\"\\u4e2d\"");
            case INTS -> pick("new int[3]", "new int[] {3, 1, 2}", "new int[0]");
            case GRID -> pick("new long[2][2]", "new long[][] {{1}, {2, 3}}");
            case LIST ->
                pick(
                        "new ArrayList<>(List.of(3, 1, 2))",
                        "new ArrayList<Integer>()",
                        "new LinkedList<>(List.of(9, 8))");
            case MAP -> pick("new TreeMap<>(Map.of(\"key\", 1, \"a\", 2))", "new HashMap<String, Integer>()");
            case POINT -> pick("new Point(3, 4L)", "new Point(-1, 1L << 40)");
            case SHAPE -> pick("new Circle(2)", "new Other()");
            case BOX -> pick("new Box<>(\"b\")", "new Box<>(\"\")");
            case COLOR -> pick("Color.RED", "Color.GREEN", "Color.BLUE");
            case OPERATOR -> pick("a" + names + " -> a" + names++ + " + 1", "IntUnaryOperator.identity()");
            case SUPPLIER -> pick("() -> \"s\"", "String::new");
        };
    }

    /** A small index, usually within bounds. */
    private String index(Type type) {
        return random.nextInt(4) > 0 ? Integer.toString(random.nextInt(3)) : "(" + leaf(type) + " & 3)";
    }

    private Type any() {
        return pick(Type.values());
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
