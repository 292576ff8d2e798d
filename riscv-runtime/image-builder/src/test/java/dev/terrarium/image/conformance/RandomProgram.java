package dev.terrarium.image.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the source of a random program: methods full of arithmetic, conversions, arrays, fields, calls and control flow,
 * whose results a {@code main} prints. The same seed gives the same program for ever.
 *
 * <p>Every program ends, since loops and calls burn fuel, and few divisors are zero or indices out of bounds. NaNs are
 * only printed in their canonical form, and no sign is copied from them, since their bits are the machine's choice.
 */
final class RandomProgram {
    private static final String[] EXCEPTIONS = {
        "Failure", "ArithmeticException", "ArrayIndexOutOfBoundsException", "IndexOutOfBoundsException"
    };

    private static final int METHODS = 7;
    private static final int ARRAY_LENGTH = 16;
    private static final int DEEPEST_EXPRESSION = 4;
    private static final int DEEPEST_STATEMENT = 3;

    /** The types of values, with their names, their literals and the wrapper that prints them. */
    private enum Type {
        BOOLEAN("boolean", "true", "false"),
        BYTE("byte", "(byte) 0", "(byte) 1", "(byte) -1", "Byte.MAX_VALUE", "Byte.MIN_VALUE", "(byte) 77"),
        SHORT("short", "(short) 0", "(short) -1", "Short.MAX_VALUE", "Short.MIN_VALUE", "(short) 1234"),
        CHAR("char", "'\\0'", "'a'", "Character.MAX_VALUE", "'\\u8000'"),
        INT(
                "int",
                "0",
                "1",
                "-1",
                "2",
                "31",
                "32",
                "255",
                "65536",
                "-1000003",
                "Integer.MAX_VALUE",
                "Integer.MIN_VALUE"),
        LONG("long", "0L", "1L", "-1L", "63L", "64L", "0xffffffffL", "1L << 40", "Long.MAX_VALUE", "Long.MIN_VALUE"),
        FLOAT(
                "float",
                "0f",
                "-0f",
                "1f",
                "0.1f",
                "-2.5f",
                "1e10f",
                "16777217f",
                "Float.MIN_VALUE",
                "Float.MAX_VALUE",
                "Float.NaN",
                "Float.NEGATIVE_INFINITY"),
        DOUBLE(
                "double",
                "0.0",
                "-0.0",
                "1.0",
                "0.1",
                "-2.5",
                "1e10",
                "1e300",
                "4294967296.5",
                "Double.MIN_VALUE",
                "Double.MAX_VALUE",
                "Double.NaN",
                "Double.POSITIVE_INFINITY");

        private final String keyword;
        private final List<String> literals;

        Type(String keyword, String... literals) {
            this.keyword = keyword;
            this.literals = List.of(literals);
        }

        boolean integral() {
            return this != BOOLEAN && !floating();
        }

        boolean floating() {
            return this == FLOAT || this == DOUBLE;
        }

        /** Tells the types that operators compute in. */
        boolean computed() {
            return this == INT || this == LONG || floating();
        }
    }

    private record Variable(Type type, String name) {}

    private record Method(Type result, String name, List<Variable> parameters) {}

    private final Random random;
    private final SourceText text = new SourceText();
    private final List<Variable> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private List<Variable> locals = new ArrayList<>();
    private Type result;
    private int names;

    /** Whether receivers may be called: not by receivers, which would never end. */
    private boolean receivers;

    private RandomProgram(long seed) {
        random = new Random(seed);
    }

    /** Returns the declaration of a class that has this name and a method {@code main}. */
    static String source(long seed, String className) {
        RandomProgram program = new RandomProgram(seed);
        program.write(className);
        return program.text.toString();
    }

    private void write(String className) {
        open("final class " + className);
        line("static int fuel;");
        for (Type type : Type.values()) {
            line("static " + type.keyword + "[] " + array(type) + " = new " + type.keyword + "[" + ARRAY_LENGTH + "];");
            fields.add(new Variable(type, "s" + names++));
            line("static " + type.keyword + " " + last(fields).name + " = " + literal(type) + ";");
        }
        writeExceptions();
        writeReceivers();
        for (int i = 0; i < METHODS; i++) {
            writeMethod(new Method(any(), "m" + i, parameters()));
        }
        writeMain();
        close();
    }

    /** Messages of the exceptions that instructions throw are not compared: HotSpot leaves them out where it is hot. */
    private void writeExceptions() {
        line("static int caught;");
        open("static final class Failure extends RuntimeException");
        line("final int code;");
        open("Failure(int code)");
        line("super(\"failure\");");
        line("this.code = code;");
        close();
        close();
        open("static int code(RuntimeException e)");
        open("if (e instanceof Failure f)");
        line("return f.code;");
        close();
        line("return e instanceof ArithmeticException ? 1 : e instanceof ArrayIndexOutOfBoundsException ? 2 : 3;");
        close();
    }

    /** Classes whose overridden method is called through an interface and through the superclass. */
    private void writeReceivers() {
        line("interface Receiver { long receive(int a, double b, long c); }");
        for (int i = 0; i < 4; i++) {
            String ancestor = i == 0 ? "implements Receiver" : "extends R" + random.nextInt(i);
            open("static class R" + i + " " + ancestor);
            line("int state" + i + " = " + literal(Type.INT) + ";");
            open("public long receive(int a, double b, long c)");
            locals = new ArrayList<>(List.of(
                    new Variable(Type.INT, "a"),
                    new Variable(Type.DOUBLE, "b"),
                    new Variable(Type.LONG, "c"),
                    new Variable(Type.INT, "state" + i)));
            line("state" + i + " += " + expression(Type.INT, 2) + ";");
            line("return " + expression(Type.LONG, 2)
                    + (i > 0 && random.nextBoolean() ? " + super.receive(a, b, c)" : "") + ";");
            close();
            close();
        }
        line("static Receiver[] receivers = {new R0(), new R1(), new R2(), new R3()};");
        line("static R0[] ancestors = {new R3(), new R0(), new R2(), new R1()};");
        receivers = true;
    }

    private List<Variable> parameters() {
        List<Variable> parameters = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 10 + random.nextInt(4) : random.nextInt(5);
        for (int i = 0; i < count; i++) {
            parameters.add(new Variable(any(), "p" + i));
        }
        return parameters;
    }

    private void writeMethod(Method method) {
        String parameters = method.parameters.stream()
                .map(p -> p.type.keyword + " " + p.name)
                .collect(Collectors.joining(", "));
        open("static " + method.result.keyword + " " + method.name + "(" + parameters + ")");
        open("if (fuel-- < 0)");
        line("return " + literal(method.result) + ";");
        close();
        locals = new ArrayList<>(method.parameters);
        result = method.result;
        statements(0, 4 + random.nextInt(6), "");
        line("return " + expression(method.result, 0) + ";");
        close();
        methods.add(method);
    }

    /** Every third program computes everything in its class initialiser, which is then run at build time. */
    private void writeMain() {
        boolean atBuildTime = random.nextInt(3) == 0;
        line("static final StringBuilder log = new StringBuilder();");
        open("static void log(String text)");
        line(atBuildTime ? "log.append(text).append('\\n');" : "System.out.println(text);");
        close();
        if (atBuildTime) {
            line("static { compute(500); }");
        }
        open("public static void main(String[] args)");
        line(atBuildTime ? "System.out.print(log);" : "compute(3000);");
        close();
        writeComputation();
    }

    private void writeComputation() {
        open("static void compute(int fuelOfCall)");
        locals = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            for (Method method : methods) {
                line("fuel = fuelOfCall;");
                String arguments = method.parameters.stream()
                        .map(p -> expression(p.type, DEEPEST_EXPRESSION - 1))
                        .collect(Collectors.joining(", "));
                open("try");
                print(method.name, method.result, method.name + "(" + arguments + ")");
                reopen("catch (RuntimeException e)");
                print(method.name + " fails", Type.INT, "code(e)");
                close();
            }
        }
        print("caught", Type.INT, "caught");
        for (Variable field : fields) {
            print(field.name, field.type, field.name);
            open("for (" + field.type.keyword + " v : " + array(field.type) + ")");
            print(array(field.type), field.type, "v");
            close();
        }
        close();
    }

    private void print(String label, Type type, String value) {
        String bits = value;
        if (type == Type.FLOAT) {
            bits = "Float.floatToIntBits(" + value + ")";
        } else if (type == Type.DOUBLE) {
            bits = "Double.doubleToLongBits(" + value + ")";
        } else if (type == Type.CHAR) {
            bits = "(int) " + value;
        }
        line("log(\"" + label + " \" + " + bits + ");");
    }

    private void statements(int depth, int count, String loop) {
        int visible = locals.size();
        for (int i = 0; i < count; i++) {
            statement(depth, loop);
        }
        locals = new ArrayList<>(locals.subList(0, visible));
    }

    private void statement(int depth, String loop) {
        int kind = random.nextInt(depth < DEEPEST_STATEMENT ? 15 : 6);
        switch (kind) {
            case 0, 1 -> declare();
            case 2, 3 -> assign();
            case 4 -> store();
            case 5 -> leave(loop);
            case 6, 7 -> branch(depth, loop);
            case 8, 9 -> count(depth);
            case 10 -> repeat(depth);
            case 11 -> select(depth, loop);
            case 12 -> guard(depth, loop);
            case 13 -> leaveMethod();
            default -> choose();
        }
    }

    private void declare() {
        Type type = any();
        String name = "v" + names++;
        line(type.keyword + " " + name + " = " + expression(type, 0) + ";");
        locals.add(new Variable(type, name));
    }

    private void assign() {
        Variable target = variable();
        if (target.type == Type.BOOLEAN) {
            line(target.name + " " + pick("=", "&=", "|=", "^=") + " " + expression(Type.BOOLEAN, 0) + ";");
        } else if (random.nextInt(4) == 0) {
            line(target.name + pick("++", "--") + ";");
        } else if (random.nextBoolean()) {
            line(target.name + " = " + expression(target.type, 0) + ";");
        } else if (target.type.integral() && random.nextBoolean()) {
            line(target.name + " " + pick("<<=", ">>=", ">>>=") + " " + expression(pick(Type.INT, Type.LONG), 1) + ";");
        } else if (target.type.integral() && random.nextBoolean()) {
            line(target.name + " " + pick("&=", "|=", "^=") + " " + expression(pick(Type.INT, Type.LONG), 1) + ";");
        } else {
            Type other = pick(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE);
            line(target.name + " " + pick("+=", "-=", "*=") + " " + expression(other, 1) + ";");
        }
    }

    private void store() {
        Type type = any();
        String element = array(type) + "[" + index() + "]";
        if (type.integral() && random.nextInt(3) == 0) {
            line(element + " " + pick("+=", "-=", "*=", "^=") + " " + expression(Type.INT, 1) + ";");
        } else {
            line(element + " = " + expression(type, 0) + ";");
        }
    }

    private void leave(String loop) {
        if (loop.isEmpty()) {
            assign();
            return;
        }
        open("if (" + expression(Type.BOOLEAN, 2) + ")");
        line(pick("break", "continue") + (random.nextBoolean() ? " " + loop : "") + ";");
        close();
    }

    private void branch(int depth, String loop) {
        open("if (" + expression(Type.BOOLEAN, 0) + ")");
        statements(depth + 1, 1 + random.nextInt(3), loop);
        if (random.nextBoolean()) {
            reopen("else");
            statements(depth + 1, 1 + random.nextInt(3), loop);
        }
        close();
    }

    private void count(int depth) {
        String i = "i" + names++;
        String loop = "l" + names++;
        String step = pick(i + "++", i + " += 2", i + " += 3");
        line(loop + ":");
        open("for (int " + i + " = " + random.nextInt(5) + "; " + i + " < " + (3 + random.nextInt(20))
                + " && fuel-- > 0; " + step + ")");
        // Not assigned in the body, whose only reads of it are expressions.
        Variable copy = new Variable(Type.INT, "c" + names++);
        line("int " + copy.name + " = " + i + ";");
        locals.add(copy);
        statements(depth + 1, 1 + random.nextInt(4), loop);
        locals.remove(copy);
        close();
    }

    private void repeat(int depth) {
        String loop = "l" + names++;
        line(loop + ":");
        if (random.nextBoolean()) {
            open("while (" + expression(Type.BOOLEAN, 2) + " && fuel-- > 0)");
            statements(depth + 1, 1 + random.nextInt(3), loop);
            close();
        } else {
            open("do");
            statements(depth + 1, 1 + random.nextInt(3), loop);
            text.close("} while (fuel-- > 0 && " + expression(Type.BOOLEAN, 2) + ");");
        }
    }

    private void select(int depth, String loop) {
        int stride = pick(1, 1, 7, 1000);
        open("switch (" + expression(Type.INT, 1) + " % 5 * " + stride + ")");
        for (int label = -2; label < 4; label++) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            line("case " + label * stride + ":");
            open("");
            // A break inside would leave the switch: only labelled ones leave the loop.
            statements(depth + 1, 1 + random.nextInt(2), "");
            close();
            if (random.nextInt(3) > 0) {
                line("break;");
            }
        }
        line("default:");
        assign();
        close();
    }

    private void choose() {
        Type type = any();
        String name = "v" + names++;
        open(type.keyword + " " + name + " = switch (" + expression(Type.INT, 1) + " & 7)");
        line("case 0, 3 -> " + expression(type, 1) + ";");
        line("case 1 -> " + expression(type, 1) + ";");
        open("case 5 ->");
        assign();
        line("yield " + expression(type, 2) + ";");
        close();
        line("default -> " + expression(type, 1) + ";");
        text.close("};");
        locals.add(new Variable(type, name));
    }

    private void guard(int depth, String loop) {
        open("try");
        statements(depth + 1, 1 + random.nextInt(2), loop);
        fail();
        int clauses = random.nextInt(3);
        for (int i = 0; i < clauses; i++) {
            // The last one catches what the one before it does not.
            String type = i == 1 ? "RuntimeException" : pick(EXCEPTIONS);
            String name = "e" + names++;
            reopen("catch (" + type + " " + name + ")");
            line("caught = caught * 31 + code(" + name + ");");
            if (random.nextBoolean()) {
                assign();
            } else {
                fail();
            }
        }
        if (clauses == 0 || random.nextBoolean()) {
            reopen("finally");
            assign();
        }
        close();
    }

    private void fail() {
        open("if (" + expression(Type.BOOLEAN, 2) + ")");
        line("throw new Failure(" + expression(Type.INT, 2) + ");");
        close();
    }

    private void leaveMethod() {
        open("if (" + expression(Type.BOOLEAN, 2) + ")");
        line("return " + expression(result, 1) + ";");
        close();
    }

    /** Returns an expression of exactly this type, in parentheses where it needs some. */
    private String expression(Type type, int depth) {
        if (depth >= DEEPEST_EXPRESSION || random.nextInt(8) == 0) {
            return leaf(type);
        }
        if (random.nextInt(12) == 0) {
            return "(" + expression(Type.BOOLEAN, depth + 2) + " ? " + expression(type, depth + 1) + " : "
                    + expression(type, depth + 1) + ")";
        }
        if (random.nextInt(10) == 0 && !methods.isEmpty()) {
            return call(type, depth);
        }
        if (type == Type.BOOLEAN) {
            return condition(depth);
        }
        if (!type.computed()) {
            return "(" + type.keyword + ") " + expression(pick(Type.INT, Type.LONG, Type.INT, Type.DOUBLE), depth + 1);
        }
        switch (random.nextInt(10)) {
            case 0:
                return "(" + type.keyword + ") " + expression(number(), depth + 1);
            case 1:
                return type.integral() && random.nextBoolean()
                        ? "(~" + expression(type, depth + 1) + ")"
                        : "(-(" + expression(type, depth + 1) + "))";
            case 2:
                return library(type, depth);
            case 3:
            case 4:
                if (type.integral()) {
                    return "(" + expression(type, depth + 1) + " " + pick("<<", ">>", ">>>") + " "
                            + expression(pick(Type.INT, Type.LONG, Type.BYTE), depth + 1) + ")";
                }
                return binary(type, pick("+", "-", "*", "/"), depth);
            case 5:
                if (type.integral()) {
                    return "(" + expression(type, depth + 1) + " " + pick("/", "%") + " (" + expression(type, depth + 1)
                            + (random.nextInt(8) == 0 ? "))" : " | 1))");
                }
                return binary(type, pick("/", "%"), depth);
            case 6:
                return type.integral() ? binary(type, pick("&", "|", "^"), depth) : binary(type, "*", depth);
            default:
                return binary(type, pick("+", "-", "*"), depth);
        }
    }

    /** The left operand has the type; the right one is of any type that is promoted to it. */
    private String binary(Type type, String operator, int depth) {
        Type right = type;
        if (random.nextInt(4) == 0) {
            right = Type.values()[1 + random.nextInt(type.ordinal())];
        }
        return "(" + expression(type, depth + 1) + " " + operator + " " + expression(right, depth + 1) + ")";
    }

    private String condition(int depth) {
        switch (random.nextInt(6)) {
            case 0:
                return "(" + expression(Type.BOOLEAN, depth + 1) + " " + pick("&&", "||", "&", "|", "^", "==", "!=")
                        + " " + expression(Type.BOOLEAN, depth + 1) + ")";
            case 1:
                return "!" + expression(Type.BOOLEAN, depth + 1);
            case 2:
                return pick(
                        "Double.isNaN(" + expression(Type.DOUBLE, depth + 1) + ")",
                        "(receivers[" + index() + " & 3] instanceof R" + random.nextInt(4) + ")");
            default:
                return "(" + expression(number(), depth + 1) + " " + pick("<", "<=", ">", ">=", "==", "!=") + " "
                        + expression(number(), depth + 1) + ")";
        }
    }

    private String library(Type type, int depth) {
        String a = expression(type, depth + 1);
        switch (type) {
            case INT:
                return pick(
                        "Integer."
                                + pick(
                                        "bitCount",
                                        "reverse",
                                        "numberOfLeadingZeros",
                                        "numberOfTrailingZeros",
                                        "highestOneBit",
                                        "reverseBytes",
                                        "signum")
                                + "(" + a + ")",
                        "Math." + pick("min", "max") + "(" + a + ", " + expression(type, depth + 1) + ")",
                        "Integer.rotateLeft(" + a + ", " + expression(type, depth + 1) + ")",
                        "Integer.compareUnsigned(" + a + ", " + expression(type, depth + 1) + ")",
                        "Math.abs(" + a + ")",
                        "Float.floatToIntBits(" + expression(Type.FLOAT, depth + 1) + ")",
                        "(\"k\" + " + expression(any(), depth + 2) + ").length()");
            case LONG:
                return pick(
                        "Long." + pick("reverse", "highestOneBit", "reverseBytes", "lowestOneBit") + "(" + a + ")",
                        "Math." + pick("min", "max", "multiplyHigh") + "(" + a + ", " + expression(type, depth + 1)
                                + ")",
                        "Long.rotateRight(" + a + ", " + expression(Type.INT, depth + 1) + ")",
                        "Math.abs(" + a + ")",
                        "Double.doubleToLongBits(" + expression(Type.DOUBLE, depth + 1) + ")",
                        receivers ? received(a, depth) : leaf(type));
            default:
                return pick(
                        pick("Math.min", "Math.max", "StrictMath.copySign") + "(" + a + ", "
                                + expression(type, depth + 1) + ")",
                        "Math.abs(" + a + ")",
                        "(" + type.keyword + ") Math." + pick("sqrt", "floor", "ceil", "rint", "signum") + "(" + a
                                + ")");
        }
    }

    private String received(String argument, int depth) {
        return pick("receivers", "ancestors") + "[" + index() + " & 3].receive(" + expression(Type.INT, depth + 1)
                + ", " + expression(Type.DOUBLE, depth + 1) + ", " + argument + ")";
    }

    private String call(Type type, int depth) {
        List<Method> fitting =
                methods.stream().filter(method -> method.result == type).collect(Collectors.toList());
        if (fitting.isEmpty()) {
            return leaf(type);
        }
        Method method = fitting.get(random.nextInt(fitting.size()));
        return method.name
                + method.parameters.stream()
                        .map(p -> expression(p.type, Math.max(depth + 2, DEEPEST_EXPRESSION - 1)))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String leaf(Type type) {
        List<Variable> candidates =
                locals.stream().filter(local -> local.type == type).collect(Collectors.toList());
        int kind = random.nextInt(8);
        if (kind < 4 && !candidates.isEmpty()) {
            return candidates.get(random.nextInt(candidates.size())).name;
        }
        if (kind < 5) {
            return fields.get(type.ordinal()).name;
        }
        if (kind < 7) {
            return array(type) + "[" + index() + "]";
        }
        return "(" + literal(type) + ")";
    }

    /** An index into any of the arrays. */
    private String index() {
        List<Variable> candidates =
                locals.stream().filter(local -> local.type == Type.INT).collect(Collectors.toList());
        if (candidates.isEmpty() || random.nextInt(3) == 0) {
            return Integer.toString(random.nextInt(ARRAY_LENGTH));
        }
        String name = candidates.get(random.nextInt(candidates.size())).name;
        int mask = random.nextInt(30) == 0 ? 2 * ARRAY_LENGTH - 1 : ARRAY_LENGTH - 1;
        return "(" + name + pick("", " + 1", " >> 3", " * 7") + " & " + mask + ")";
    }

    private Variable variable() {
        return !locals.isEmpty() && random.nextInt(3) > 0
                ? locals.get(random.nextInt(locals.size()))
                : fields.get(random.nextInt(fields.size()));
    }

    private String literal(Type type) {
        return type.literals.get(random.nextInt(type.literals.size()));
    }

    private Type any() {
        return pick(Type.values());
    }

    private Type number() {
        return Type.values()[1 + random.nextInt(Type.values().length - 1)];
    }

    private static String array(Type type) {
        return type.keyword + "s";
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void open(String head) {
        text.open(head);
    }

    private void reopen(String head) {
        text.reopen(head);
    }

    private void close() {
        text.close();
    }

    private void line(String line) {
        text.line(line);
    }
}
