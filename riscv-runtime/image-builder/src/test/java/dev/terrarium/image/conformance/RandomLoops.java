package dev.terrarium.image.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the source of a random program for what optimisers do to Java: loops over arrays whose bounds may fail in the
 * middle, at either end, and by overflow; objects with narrow fields that one method alone sees, or that meet, or escape
 * late; boxes and iterators; monitors that are left by every way; classes whose initialisers show when they run; type tests,
 * casts and stores to arrays that may fail; old objects that point to new ones, and garbage. The same seed gives the same
 * program for ever.
 *
 * <p>Every loop comes by an element whose index goes with its counter before anything else, so that it ends at the end of
 * an array if not before. What a failure leaves in arrays and objects is printed.
 */
final class RandomLoops {
    private static final int METHODS = 6;
    private static final int DEEPEST = 3;
    private static final String[] ARRAYS = {"a", "b", "c", "d", "e"};
    private static final String[] CELL_FIELDS = {"z", "b", "c", "s", "i", "l", "f", "d"};

    private final Random random;
    private final SourceText text = new SourceText();
    private final List<String> counters = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private int names;
    private int methods;

    private RandomLoops(long seed) {
        random = new Random(seed);
    }

    /** Returns the declaration of a class that has this name and a method {@code main}. */
    static String source(long seed, String className) {
        RandomLoops program = new RandomLoops(seed);
        program.write(className);
        return program.text.toString();
    }

    private void write(String className) {
        text.open("final class " + className);
        text.block(
                """
                static int fuel;
                static Data arrays;
                record Data(int[] a, long[] b, byte[] c, double[] d, char[] e) {}
                static Cell old = new Cell();
                static final Object LOCK = new Object();
                static class Failure extends RuntimeException { final long code; Failure(long code) { this.code = code; } }
                static class Cell {
                    boolean z; byte b; char c; short s; int i; long l; float f; double d; Cell next;
                    Cell() {}
                    Cell(long x, Cell next) { z = x > 3; b = (byte) x; c = (char) x; s = (short) x; i = (int) x; l = x; f = x; d = x; this.next = next; }
                    long sum() { return (z ? 1 : 0) + b + c + s + i + l + (long) f + (long) d; }
                    synchronized long locked(long x) { if (x == 5) { throw new Failure(x); } l += x; return l; }
                    Cell with(long x) { return x % 2 == 0 ? this : new Cell(x, this); }
                }
                record Range(int from, int to, int step) implements Iterable<Integer> {
                    public java.util.Iterator<Integer> iterator() {
                        return new java.util.Iterator<>() {
                            int at = from;
                            public boolean hasNext() { return at < to && at >= from; }
                            public Integer next() { int result = at; at += step; return result; }
                        };
                    }
                }
                interface Step { long apply(long x); }
                static final class Twice implements Step { public long apply(long x) { return x * 2; } }
                static final class Counting implements Step { int calls; public long apply(long x) { return x + ++calls; } }
                static class Adding implements Step { final int by; Adding(int by) { this.by = by; } public long apply(long x) { return x + by; } }
                static Object any(long x) {
                    return switch ((int) (x & 7)) { case 0 -> null; case 1 -> (int) x; case 2 -> "s" + x; case 3 -> new Cell(x, old); case 4 -> new int[] {(int) x}; case 5 -> x; default -> new Integer[] {1, 2}; };
                }
                static Step step(long x) {
                    return switch ((int) (x & 3)) { case 0 -> new Twice(); case 1 -> new Counting(); case 2 -> new Adding((int) x); default -> y -> y ^ x; };
                }
                static void reset(int length) {
                    int[] a = new int[length]; long[] b = new long[length + 1]; byte[] c = new byte[length]; double[] d = new double[length]; char[] e = new char[length + 2];
                    for (int i = 0; i < length; i++) { a[i] = i * 7 - 3; b[i] = i * 1000003L; c[i] = (byte) (i * 37); d[i] = i / 4.0; e[i] = (char) (i * 9001); }
                    arrays = new Data(a, b, c, d, e);
                }
                static String state() {
                    long chain = 0; int n = 0;
                    for (Cell x = old; x != null && n < 50; x = x.next, n++) { chain = chain * 31 + x.sum(); }
                    return Arrays.hashCode(arrays.a) + " " + Arrays.hashCode(arrays.b) + " " + Arrays.hashCode(arrays.c) + " " + Arrays.hashCode(arrays.d) + " " + Arrays.hashCode(arrays.e) + " " + chain;
                }
                """);
        for (int i = 0; i < 3; i++) {
            String use = i > 0 && random.nextBoolean() ? "Lazy" + (i - 1) + ".value + " : "";
            String trouble = random.nextInt(5) == 0 ? "if (fuel % 2 == 0) { throw new Failure(" + i + "); } " : "";
            text.line("static class Lazy" + i + (i > 0 && random.nextBoolean() ? " extends Lazy" + (i - 1) : "")
                    + " { static long value; static { System.out.println(\"init " + i + "\"); " + trouble + "value = "
                    + use + "fuel; } static long get(long x) { return value++ + x; } }");
        }
        for (int i = 0; i < METHODS; i++) {
            writeMethod();
        }
        writeMain();
        text.close();
    }

    private void writeMethod() {
        counters.clear();
        cells.clear();
        text.open("static long m" + methods + "(int n, long x, Cell p)");
        text.line("if (fuel-- < 0) { return x; }");
        // Nobody assigns the locals, whose lengths are then the same all over the method.
        text.line(
                "int[] a = arrays.a; long[] b = arrays.b; byte[] c = arrays.c; double[] d = arrays.d; char[] e = arrays.e;");
        cells.add("p");
        statements(0, 3 + random.nextInt(3), false);
        text.line("return " + value(0) + ";");
        text.close();
        methods++;
    }

    private void writeMain() {
        text.open("public static void main(String[] args)");
        String[] lengths = {"8", "8", "16", "9", "1", "0"};
        String[] counts = {"8", "0", "3", "17", "-1", "Integer.MAX_VALUE - 3", "Integer.MIN_VALUE"};
        for (int i = 0; i < METHODS; i++) {
            for (int round = 0; round < 4; round++) {
                text.line("reset(" + pick(lengths) + "); fuel = " + (40 + random.nextInt(60)) + ";");
                text.line("try { System.out.println(\"m" + i + " \" + m" + i + "(" + pick(counts) + ", "
                        + random.nextInt(2000) + "L - 700, " + pick("old", "null", "new Cell(9, null)")
                        + ")); } catch (RuntimeException | LinkageError e) { System.out.println(\"m" + i
                        + " fails \" + e.getClass().getName()); }");
                text.line("System.out.println(state());");
            }
        }
        text.close();
    }

    private void statements(int nesting, int count, boolean inLoop) {
        int visibleCounters = counters.size();
        int visibleCells = cells.size();
        for (int i = 0; i < count; i++) {
            statement(nesting, inLoop);
        }
        counters.subList(visibleCounters, counters.size()).clear();
        cells.subList(visibleCells, cells.size()).clear();
    }

    private void statement(int nesting, boolean inLoop) {
        switch (random.nextInt(nesting < DEEPEST ? 15 : 9)) {
            case 0 -> text.line("x " + pick("+=", "^=", "-=", "=") + " " + value(0) + ";");
            case 1 -> text.line(store());
            case 2 -> cell();
            case 3 -> field();
            case 4 -> leave(inLoop);
            case 5 -> text.line("x += " + pick("Lazy0", "Lazy1", "Lazy2") + "." + pick("value", "get(x)") + ";");
            case 6 -> types();
            case 7 -> garbage();
            case 8 -> boxes();
            case 9, 10, 11 -> loop(nesting);
            case 12 -> monitor(nesting, inLoop);
            case 13 -> guard(nesting, inLoop);
            default -> branch(nesting, inLoop);
        }
    }

    private void loop(int nesting) {
        String i = "i" + names++;
        String array = pick(ARRAYS);
        String end = pick(
                array + ".length",
                array + ".length",
                array + ".length",
                "n",
                array + ".length - 1",
                "Math.min(n, a.length)",
                "a.length + 1");
        String start = pick("0", "0", "0", "1", "n & 3", "-1", "n");
        String stride = pick("1", "1", "2", "3");
        boolean isWhile = false;
        switch (random.nextInt(6)) {
            case 0 ->
                text.open("for (int " + i + " = " + end + " - 1; " + i + " >= " + pick("0", "1", "-1") + "; " + i
                        + pick("--", " -= 2") + ")");
            case 1 -> {
                text.line("int " + i + " = " + start + ";");
                text.open("while (" + i + " " + pick("!=", "<", "<=") + " " + end + ")");
                isWhile = true;
            }
            case 2 -> text.open("for (int " + i + " = n; " + i + " < n + 5; " + i + "++)");
            case 3 -> text.open("for (int " + i + " : new Range(" + start + ", " + end + ", " + stride + "))");
            default ->
                text.open("for (int " + i + " = " + start + "; " + i + " " + pick("<", "<", "<", "<=") + " " + end
                        + "; " + i + " += " + stride + ")");
        }
        counters.add(i);
        text.line("x += (long) " + array + "[" + i + pick("", "", "", "", "", " + 1", " - 1") + "]"
                + (array.equals("d") ? "" : " * 3") + ";");
        statements(nesting + 1, 1 + random.nextInt(3), !isWhile);
        counters.remove(i);
        if (isWhile) {
            text.line(i + "++;");
        }
        text.close();
    }

    private String index() {
        if (counters.isEmpty()) {
            return pick("n & 7", "n & 3", "0", "1", "(int) x & 3", "n >>> 29", "a.length - 1");
        }
        String counter = counter();
        return pick(
                counter,
                counter,
                counter,
                counter + " " + pick("+", "-") + " " + pick("1", "2", "n"),
                counter + " & 7",
                counter + " >>> 1",
                pick("0", "1", "7"),
                "(int) x & 3",
                "a.length - 1 - " + counter);
    }

    private String store() {
        return switch (pick(ARRAYS)) {
            case "a" -> "a[" + index() + "] " + pick("=", "+=", "^=") + " (int) " + value(1) + ";";
            case "b" -> "b[" + index() + "] " + pick("=", "+=", ">>>=") + " " + value(1) + ";";
            case "c" -> "c[" + index() + "] " + pick("=", "+=", "^=") + " (byte) " + value(1) + ";";
            case "d" -> "d[" + index() + "] " + pick("=", "+=", "*=") + " " + value(1) + " / 8.0;";
            default -> "e[" + index() + "] " + pick("=", "+=", "-=") + " (char) " + value(1) + ";";
        };
    }

    private void cell() {
        String cell = "k" + names++;
        text.line("Cell " + cell + " = "
                + pick(
                        "new Cell()",
                        "new Cell(" + value(1) + ", " + someCell() + ")",
                        "x > 9 ? new Cell() : " + someCell(),
                        "new Cell(x, null).with(" + value(1) + ")")
                + ";");
        cells.add(cell);
        if (random.nextInt(4) == 0) {
            text.line("if (" + condition() + ") { " + cell + " = new Cell(" + value(1) + ", " + someCell() + "); }");
        }
        if (random.nextInt(5) == 0) {
            text.line("if (" + condition() + ") { old.next = " + cell + "; if (" + cell + " != null) { " + cell
                    + ".next = null; } }");
        }
    }

    private String someCell() {
        return random.nextInt(8) == 0 ? "old" : pick(cells.toArray(String[]::new));
    }

    private void field() {
        String cell = someCell();
        String field = pick(CELL_FIELDS);
        switch (field) {
            case "z" -> text.line(cell + ".z " + pick("=", "^=") + " " + condition() + ";");
            case "b" -> text.line(cell + ".b " + pick("=", "+=") + " (byte) " + value(1) + ";");
            case "c" -> text.line(cell + ".c " + pick("=", "+=", "-=") + " (char) " + value(1) + ";");
            case "s" -> text.line(cell + ".s " + pick("=", "*=") + " (short) " + value(1) + ";");
            case "i" -> text.line(cell + ".i " + pick("=", "+=", "<<=") + " (int) " + value(1) + ";");
            case "f" -> text.line(cell + ".f " + pick("=", "+=") + " " + value(1) + " % 1000;");
            case "d" -> text.line(cell + ".d " + pick("=", "-=") + " " + value(1) + " / 3.0;");
            default -> text.line(cell + ".l " + pick("=", "+=", "^=") + " " + value(1) + ";");
        }
    }

    private void leave(boolean inLoop) {
        text.line("if (" + condition() + ") { "
                + pick(
                        "return " + value(1) + ";",
                        "throw new Failure(x);",
                        inLoop ? "break;" : "fuel--;",
                        inLoop ? "continue;" : "x++;")
                + " }");
    }

    private void types() {
        String object = "o" + names++;
        text.line("Object " + object + " = any(" + value(1) + ");");
        text.line(
                switch (random.nextInt(6)) {
                    case 0 ->
                        "if (" + object + " instanceof Integer q) { x += q; } else if (" + object
                                + " instanceof Cell q) { x ^= q.sum(); }";
                    case 1 ->
                        "x += ((" + pick("Number", "Comparable<?>", "Cell", "int[]", "Object[]") + ") " + object
                                + ") == null ? 1 : 2;";
                    case 2 ->
                        "if (" + object + " instanceof Object[] q) { q[0] = " + pick("\"s\"", "7", "null", "LOCK")
                                + "; x += q.length; }";
                    case 3 ->
                        "x += " + object + " instanceof String q ? q.length() : " + object
                                + " instanceof Number r ? r.intValue() : -1;";
                    case 4 ->
                        "x += String.valueOf((CharSequence) (" + object + " instanceof String ? " + object
                                + " : \"t\")).length();";
                    default ->
                        "Step s" + names + " = step(" + value(1) + "); x = s" + names + ".apply(x); if (s" + names
                                + " instanceof Counting q) { x -= q.calls; } else if (s" + names++
                                + ".getClass() == Twice.class) { x++; }";
                });
    }

    /** What is thrown away at once, and what an old object keeps. */
    private void garbage() {
        String list = "g" + names++;
        text.line("List<Object> " + list + " = new ArrayList<>(); for (int q = 0; q < " + (4 + random.nextInt(40))
                + "; q++) { "
                + list + ".add(new long[q * " + random.nextInt(20)
                + "]); if (q % 5 == 0) { old = new Cell(q, q % 10 == 0 ? null : old); } } x += "
                + list + ".size() + ((long[]) " + list + ".get(3)).length;");
    }

    private void boxes() {
        String list = "t" + names++;
        text.line("List<" + pick("Long", "Long", "Object") + "> " + list + " = new " + pick("ArrayList", "LinkedList")
                + "<>(); for (long q = 0; q < 5; q++) { " + list
                + ".add(q * x); } for (Object q : " + list + ") { if (q instanceof Long r) { x += r "
                + pick("^ 3", "% 7", "/ 2") + "; } }"
                + pick(
                        "",
                        " Integer w" + names + " = (int) x; Integer v" + names + " = (int) x; x += w" + names
                                + ".equals(v" + names + ") ? 1 : w" + names + " + v" + names++ + ";"));
    }

    private void monitor(int nesting, boolean inLoop) {
        text.open("synchronized (" + pick("LOCK", "LOCK", "old", someCell(), "new Object()") + ")");
        statements(nesting + 1, 1 + random.nextInt(2), inLoop);
        if (random.nextBoolean()) {
            text.line("x += " + someCell() + ".locked(" + pick("x", "x & 7", "n") + ");");
        }
        text.close();
    }

    private void guard(int nesting, boolean inLoop) {
        text.open("try");
        statements(nesting + 1, 1 + random.nextInt(3), inLoop);
        int kind = random.nextInt(3);
        if (kind < 2) {
            text.reopen("catch ("
                    + pick(
                            "Failure",
                            "IndexOutOfBoundsException",
                            "NullPointerException | ClassCastException",
                            "RuntimeException")
                    + " f" + names++ + ")");
            text.line("x = x * 31 + " + counter() + ";");
            statements(nesting + 1, 1, inLoop);
        }
        if (kind > 0) {
            text.reopen("finally");
            text.line("x ^= " + names++ + ";");
            statements(nesting + 1, 1, false);
        }
        text.close();
    }

    private void branch(int nesting, boolean inLoop) {
        text.open("if (" + condition() + ")");
        statements(nesting + 1, 1 + random.nextInt(2), inLoop);
        text.reopen("else");
        statements(nesting + 1, 1, inLoop);
        text.close();
    }

    private String condition() {
        return condition(2);
    }

    private String condition(int depth) {
        String cell = someCell();
        return switch (random.nextInt(8)) {
            case 0, 1 -> "x % " + (2 + random.nextInt(6)) + " == " + random.nextInt(3);
            case 2 -> "(" + value(depth + 1) + " " + pick("<", ">=", "==") + " " + value(depth + 1) + ")";
            case 3 -> "(" + cell + pick(" == null)", " != null)");
            case 4 -> "(" + cell + " != null && " + cell + ".z)";
            case 5 -> "(n " + pick("<", ">") + " a.length)";
            case 6 -> "(" + cell + " == " + someCell() + ")";
            default -> "((" + index() + ") " + pick("<", ">=") + " " + pick("b", "e") + ".length)";
        };
    }

    private String value(int depth) {
        if (depth > 3 || random.nextInt(5) == 0) {
            return pick("x", "n", "1L", "-7L", "(1L << 35)", counter());
        }
        int next = depth + 1;
        return switch (random.nextInt(11)) {
            case 0, 1 -> "(" + value(next) + " " + pick("+", "-", "*", "&", "^", "|") + " " + value(next) + ")";
            case 2 -> "(" + value(next) + " " + pick("<<", ">>", ">>>") + " " + value(next) + ")";
            case 3 -> "(" + value(next) + " " + pick("/", "%") + " (" + value(next) + " | 1))";
            case 4, 5 -> "(long) " + pick(ARRAYS) + "[" + index() + "]";
            case 6 -> someCell() + "." + pick("b", "c", "s", "i", "l", "sum()", "next.l");
            case 7 -> "(" + condition(next) + " ? " + value(next) + " : " + value(next) + ")";
            case 8 -> pick("(long) (int) " + value(next), "(long) (" + value(next) + " * 0.5)");
            case 9 ->
                methods == 0
                        ? "x"
                        : "m" + random.nextInt(methods) + "(" + pick("n", "(int) x & 7", "a.length") + ", "
                                + value(depth + 2) + ", " + someCell() + ")";
            default -> "(long) " + someCell() + "." + pick("f", "d");
        };
    }

    /** The counter of a loop around, or what else is an {@code int}. */
    private String counter() {
        return counters.isEmpty() ? "n" : pick(counters.toArray(String[]::new));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
