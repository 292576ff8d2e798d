package dev.terrarium.emulator.assembler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encodes instructions for tests from a table that is written as the manual's instruction listings are, so that the
 * emulator's decoder is checked against the specification and not against itself.
 */
public final class Assembler {
    private static final Map<String, Definition> DEFINITIONS = readTable();
    private static final Map<String, Integer> REGISTERS = registers();
    private static final Map<String, Integer> ROUNDING_MODES =
            Map.of("rne", 0, "rtz", 1, "rdn", 2, "rup", 3, "rmm", 4, "rm5", 5, "rm6", 6, "dyn", 7);
    private static final Pattern IMMEDIATE_BITS = Pattern.compile("u?imm\\[([0-9:|]+)]");

    private final List<Integer> parcels = new ArrayList<>();

    private record Definition(String name, List<String> operands, List<String> fields) {}

    private static Map<String, Definition> readTable() {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Assembler.class.getResourceAsStream("instructions.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                // The immediate's own bars have no blanks around them.
                String[] columns = line.split(" \\| ", -1);
                String name = columns[0].trim();
                definitions.put(
                        name,
                        new Definition(
                                name,
                                words(columns[1]),
                                List.of(columns[2].trim().split(" +"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return definitions;
    }

    private static List<String> words(String operands) {
        List<String> words = new ArrayList<>();
        for (String word : operands.trim().split("[,() ]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static Map<String, Integer> registers() {
        String[] integer = ("zero ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11"
                        + " t3 t4 t5 t6")
                .split(" ");
        String[] floating = ("ft0 ft1 ft2 ft3 ft4 ft5 ft6 ft7 fs0 fs1 fa0 fa1 fa2 fa3 fa4 fa5 fa6 fa7 fs2 fs3 fs4 fs5"
                        + " fs6 fs7 fs8 fs9 fs10 fs11 ft8 ft9 ft10 ft11")
                .split(" ");
        Map<String, Integer> registers = new LinkedHashMap<>();
        for (int i = 0; i < 32; i++) {
            registers.put(integer[i], i);
            registers.put(floating[i], i);
            registers.put("x" + i, i);
            registers.put("f" + i, i);
        }
        return registers;
    }

    /** Returns the names of all instructions. */
    public static Set<String> names() {
        return DEFINITIONS.keySet();
    }

    /** Returns the number of a register by its name. */
    public static int register(String name) {
        Integer number = REGISTERS.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no register " + name);
        }
        return number;
    }

    /** Reads a decimal or hexadecimal number; hexadecimal ones may take all 64 bits. */
    public static long number(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        long value = digits.startsWith("0x")
                ? Long.parseUnsignedLong(digits.substring(2), 16)
                : Long.parseUnsignedLong(digits);
        return negative ? -value : value;
    }

    /** Returns the encoding of one instruction, such as {@code addi a0, a1, -1}. */
    public static int encode(String instruction) {
        String[] parts = instruction.trim().split(" +", 2);
        Definition definition = DEFINITIONS.get(parts[0]);
        if (definition == null) {
            throw new IllegalArgumentException("no instruction " + parts[0]);
        }
        List<String> given = parts.length > 1 ? words(parts[1]) : List.of();
        if (given.size() != definition.operands.size()) {
            throw new IllegalArgumentException(instruction + ": operands are " + definition.operands);
        }
        Map<String, Long> values = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String operand = definition.operands.get(i);
            values.put(operand.equals("uimm") ? "imm" : operand, value(operand, given.get(i)));
        }
        long bits = 0;
        for (String field : definition.fields) {
            bits = append(bits, field, values);
        }
        return (int) bits;
    }

    private static long value(String operand, String text) {
        if (operand.equals("rm")) {
            return ROUNDING_MODES.get(text);
        }
        if (operand.equals("imm") || operand.equals("uimm") || operand.equals("csr")) {
            return number(text);
        }
        return register(text);
    }

    private static long append(long bits, String field, Map<String, Long> values) {
        if (field.matches("[01]+")) {
            return bits << field.length() | Long.parseLong(field, 2);
        }
        Matcher matcher = IMMEDIATE_BITS.matcher(field);
        if (matcher.matches()) {
            long immediate = values.get("imm");
            long result = bits;
            for (String range : matcher.group(1).split("\\|")) {
                String[] ends = range.split(":");
                int high = Integer.parseInt(ends[0]);
                int low = Integer.parseInt(ends[ends.length - 1]);
                result = result << high - low + 1 | immediate >> low & (1L << high - low + 1) - 1;
            }
            return result;
        }
        long value = values.get(field);
        if (field.endsWith("'")) {
            if (value < 8 || value > 15) {
                throw new IllegalArgumentException(field + " cannot be register " + value);
            }
            return bits << 3 | value - 8;
        }
        int width = field.equals("csr") ? 12 : field.equals("rm") ? 3 : 5;
        return bits << width | value & (1L << width) - 1;
    }

    /** Adds instructions, separated by semicolons or line ends. */
    public Assembler add(String instructions) {
        for (String instruction : instructions.split("[;\n]")) {
            if (!instruction.isBlank()) {
                add(encode(instruction));
            }
        }
        return this;
    }

    /** Adds the bits of an instruction: 32, or 16 if the lowest two are not both ones. */
    public Assembler add(int bits) {
        parcels.add(bits & 0xffff);
        if ((bits & 3) == 3) {
            parcels.add(bits >>> 16);
        }
        return this;
    }

    /** Adds instructions that load any 64-bit constant into a register. */
    public Assembler load(String register, long value) {
        if (value == value << 52 >> 52) {
            return add("addi " + register + ", zero, " + value);
        }
        if (value == (int) value) {
            int upper = (int) (value + 0x800 >> 12);
            add("lui " + register + ", " + (upper & 0xfffff));
            return add("addiw " + register + ", " + register + ", " + ((int) value << 20 >> 20));
        }
        long low = value << 52 >> 52;
        load(register, value - low >> 12);
        add("slli " + register + ", " + register + ", 12");
        return low == 0 ? this : add("addi " + register + ", " + register + ", " + low);
    }

    /** Adds instructions that write a constant to a CSR through t0. */
    public Assembler writeCsr(int csr, long value) {
        return load("t0", value).add("csrrw zero, " + csr + ", t0");
    }

    /** Adds a store that ends the run: the test finisher's pass, or fail with a code. Uses t0 and t1. */
    public Assembler exit(int code) {
        return load("t0", 0x100000)
                .load("t1", code == 0 ? 0x5555 : code << 16 | 0x3333)
                .add("sw t1, 0(t0)");
    }

    /** Pads with zeros, which are illegal instructions, to a distance from the start. */
    public Assembler padTo(int size) {
        if (size() > size) {
            throw new IllegalStateException("already " + size() + " bytes");
        }
        while (size() < size) {
            parcels.add(0);
        }
        return this;
    }

    /** Returns the number of bytes so far. */
    public int size() {
        return 2 * parcels.size();
    }

    /** Returns the code. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(size()).order(ByteOrder.LITTLE_ENDIAN);
        for (int parcel : parcels) {
            buffer.putShort((short) parcel);
        }
        return buffer.array();
    }
}
