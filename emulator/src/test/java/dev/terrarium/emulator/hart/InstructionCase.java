package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.compiler.CompilingEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a case file: instructions, the state before, and everything that is different after. What a line does not name
 * must stay as it is: all registers have a value before, and are compared after.
 */
record InstructionCase(String instructions, List<String> before, List<String> after) {
    private static final Pattern MEMORY = Pattern.compile("([bhwd])\\[(\\d+)]");
    private static final long UNTOUCHED = 0x5a5a_5a5a_0000_0000L;
    private static final long BOX = 0xffff_ffff_0000_0000L;
    private static final List<String> FLAGS = List.of("NX", "UF", "OF", "DZ", "NV");
    private static final int MEMORY_SIZE = 1 << 16;
    private static final int DATA_SIZE = 8192;
    private static final int PAGE_SIZE = 4096;

    /** Reads the cases of a file beside {@code cases/}. */
    static List<InstructionCase> read(String file) {
        List<InstructionCase> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Assembler.class.getResourceAsStream("/dev/terrarium/emulator/cases/" + file),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] columns = line.split("\\|", -1);
                cases.add(new InstructionCase(columns[0].trim(), words(columns[1]), words(columns[2])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split(" +"));
    }

    /** Returns the mnemonics of the instructions. */
    List<String> mnemonics() {
        List<String> mnemonics = new ArrayList<>();
        for (String instruction : instructions.split(";")) {
            mnemonics.add(instruction.trim().split(" ")[0]);
        }
        return mnemonics;
    }

    @Override
    public String toString() {
        return instructions + " | " + String.join(" ", before);
    }

    /**
     * Runs the case.
     *
     * @param accrued exception flags that are set before; they stay set
     */
    void check(int accrued) {
        HartFixture fixture = new HartFixture(MEMORY_SIZE);
        check(fixture, accrued, () -> fixture.step(mnemonics().size()));
    }

    /**
     * As {@link #check}, but all instructions are executed at once, by compiled code where it can.
     *
     * @return whether no instruction was left to the interpreter
     */
    boolean checkCompiled(int accrued) {
        HartFixture fixture = new HartFixture(MEMORY_SIZE, CompilingEngine::eager);
        check(fixture, accrued, () -> {
            // What misses the TLB is left to the interpreter.
            fixture.touch(HartFixture.CODE, HartFixture.DATA, HartFixture.DATA + PAGE_SIZE);
            fixture.engine.run(mnemonics().size());
        });
        return ((CompilingEngine) fixture.engine).compiledRetired() == fixture.hart.retired();
    }

    private void check(HartFixture fixture, int accrued, Runnable execution) {
        Hart hart = fixture.hart;
        for (int i = 1; i < 32; i++) {
            hart.setRegister(i, UNTOUCHED | i);
            hart.setFloatRegister(i, UNTOUCHED | 0x100 | i);
        }
        hart.setFloatRegister(0, UNTOUCHED | 0x100);
        hart.csr().fcsr = accrued;
        fixture.code(instructions);
        before.forEach(word -> prepare(fixture, word));

        long[] integers = new long[32];
        long[] floats = new long[32];
        for (int i = 0; i < 32; i++) {
            integers[i] = hart.register(i);
            floats[i] = hart.floatRegister(i);
        }
        byte[] data = data(fixture);
        int size = new Assembler().add(instructions).size();
        long[] pcAndFlags = {HartFixture.CODE + size, accrued};
        String trap = null;
        for (String word : after) {
            String[] parts = word.split("=", 2);
            if (parts[0].equals("trap") || parts[0].equals("tval")) {
                trap = trap == null ? word : trap + " " + word;
            } else {
                expect(word, integers, floats, data, pcAndFlags);
            }
        }

        execution.run();

        if (trap != null) {
            checkTrap(fixture, trap);
            pcAndFlags[0] = 0;
        }
        assertEquals(hex(pcAndFlags[0]), hex(hart.pc()), "pc");
        for (int i = 0; i < 32; i++) {
            assertEquals(hex(integers[i]), hex(hart.register(i)), "x" + i);
            assertEquals(hex(floats[i]), hex(hart.floatRegister(i)), "f" + i);
        }
        assertEquals(pcAndFlags[1], hart.csr().fcsr & 0x1f, "fflags");
        assertEquals(hexDump(data), hexDump(data(fixture)), "data");
        assertEquals(trap == null ? mnemonics().size() : mnemonics().size() - 1, hart.retired(), "retired");
    }

    private static void checkTrap(HartFixture fixture, String trap) {
        for (String word : trap.split(" ")) {
            String[] parts = word.split("=");
            int csr = parts[0].equals("trap") ? CsrNumber.MCAUSE : CsrNumber.MTVAL;
            assertEquals(hex(Assembler.number(parts[1])), hex(fixture.csr(csr)), parts[0]);
        }
        assertEquals(hex(HartFixture.CODE), hex(fixture.csr(CsrNumber.MEPC)), "mepc");
    }

    private static void prepare(HartFixture fixture, String word) {
        String[] parts = word.split("=", 2);
        Matcher memory = MEMORY.matcher(parts[0]);
        if (memory.matches()) {
            fixture.write(
                    HartFixture.DATA + Integer.parseInt(memory.group(2)),
                    size(memory.group(1)),
                    Assembler.number(parts[1]));
        } else if (parts[0].equals("frm")) {
            fixture.hart.csr().fcsr |= Integer.parseInt(parts[1]) << 5;
        } else if (parts[0].startsWith("f")) {
            fixture.hart.setFloatRegister(Assembler.register(parts[0]), floatBits(parts[1]));
        } else {
            fixture.set(parts[0], Assembler.number(parts[1]));
        }
    }

    private static void expect(String word, long[] integers, long[] floats, byte[] data, long[] pcAndFlags) {
        String[] parts = word.split("=", 2);
        Matcher memory = MEMORY.matcher(parts[0]);
        if (memory.matches()) {
            long value = Assembler.number(parts[1]);
            for (int i = 0; i < size(memory.group(1)); i++) {
                data[Integer.parseInt(memory.group(2)) + i] = (byte) (value >>> 8 * i);
            }
        } else if (parts[0].equals("pc")) {
            pcAndFlags[0] = Assembler.number(parts[1]);
        } else if (parts[0].equals("flags")) {
            for (String flag : parts[1].split(",")) {
                pcAndFlags[1] |= 1L << FLAGS.indexOf(flag);
            }
        } else if (parts[0].startsWith("f")) {
            floats[Assembler.register(parts[0])] = floatBits(parts[1]);
        } else {
            integers[Assembler.register(parts[0])] = Assembler.number(parts[1]);
        }
    }

    private static long floatBits(String text) {
        return text.startsWith("s:") ? Assembler.number(text.substring(2)) | BOX : Assembler.number(text);
    }

    private static int size(String letter) {
        return 1 << "bhwd".indexOf(letter);
    }

    private static byte[] data(HartFixture fixture) {
        byte[] data = new byte[DATA_SIZE];
        for (int i = 0; i < data.length; i += 8) {
            long value = fixture.read(HartFixture.DATA + i, 8);
            for (int j = 0; j < 8; j++) {
                data[i + j] = (byte) (value >>> 8 * j);
            }
        }
        return data;
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    /** Just the bytes that are not zero, so that a difference can be read. */
    private static String hexDump(byte[] data) {
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < data.length; i++) {
            if (data[i] != 0) {
                dump.append(String.format("%d:%02x ", i, data[i]));
            }
        }
        return dump.toString();
    }
}
