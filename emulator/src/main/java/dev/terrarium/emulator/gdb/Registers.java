package dev.terrarium.emulator.gdb;

import dev.terrarium.emulator.MachineHart;
import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.isa.Disassembler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The hart's registers by gdb's numbers: x0 to x31, pc, f0 to f31, then the control and status registers (GDB manual,
 * section "RISC-V Features" of appendix G).
 */
final class Registers {
    private static final int PC = 32;
    private static final int FIRST_FLOAT = 33;
    private static final int FIRST_CSR = 65;
    private static final int CSR_COUNT = 4096;
    private static final int BYTES = Long.BYTES;
    private static final int FRAME_POINTER = 8;
    private static final Map<Integer, String> FLOAT_CONTROL =
            new TreeMap<>(Map.of(CsrNumber.FFLAGS, "fflags", CsrNumber.FRM, "frm", CsrNumber.FCSR, "fcsr"));
    private static final Map<Integer, String> CSR_NAMES = csrNames();

    private final Supplier<MachineHart> hart;

    /**
     * @param hart the hart whose registers are meant
     */
    Registers(Supplier<MachineHart> hart) {
        this.hart = hart;
    }

    private static Map<Integer, String> csrNames() {
        Map<Integer, String> names = new TreeMap<>();
        names.put(CsrNumber.SSTATUS, "sstatus");
        names.put(CsrNumber.SIE, "sie");
        names.put(CsrNumber.STVEC, "stvec");
        names.put(CsrNumber.SCOUNTEREN, "scounteren");
        names.put(CsrNumber.SENVCFG, "senvcfg");
        names.put(CsrNumber.SSCRATCH, "sscratch");
        names.put(CsrNumber.SEPC, "sepc");
        names.put(CsrNumber.SCAUSE, "scause");
        names.put(CsrNumber.STVAL, "stval");
        names.put(CsrNumber.SIP, "sip");
        names.put(CsrNumber.SATP, "satp");
        names.put(CsrNumber.MSTATUS, "mstatus");
        names.put(CsrNumber.MISA, "misa");
        names.put(CsrNumber.MEDELEG, "medeleg");
        names.put(CsrNumber.MIDELEG, "mideleg");
        names.put(CsrNumber.MIE, "mie");
        names.put(CsrNumber.MTVEC, "mtvec");
        names.put(CsrNumber.MCOUNTEREN, "mcounteren");
        names.put(CsrNumber.MSCRATCH, "mscratch");
        names.put(CsrNumber.MEPC, "mepc");
        names.put(CsrNumber.MCAUSE, "mcause");
        names.put(CsrNumber.MTVAL, "mtval");
        names.put(CsrNumber.MIP, "mip");
        names.put(CsrNumber.CYCLE, "cycle");
        names.put(CsrNumber.TIME, "time");
        names.put(CsrNumber.INSTRET, "instret");
        names.put(CsrNumber.STIMECMP, "stimecmp");
        names.put(CsrNumber.MENVCFG, "menvcfg");
        names.put(CsrNumber.MCOUNTINHIBIT, "mcountinhibit");
        names.put(CsrNumber.MCYCLE, "mcycle");
        names.put(CsrNumber.MINSTRET, "minstret");
        names.put(CsrNumber.MVENDORID, "mvendorid");
        names.put(CsrNumber.MARCHID, "marchid");
        names.put(CsrNumber.MIMPID, "mimpid");
        names.put(CsrNumber.MHARTID, "mhartid");
        names.put(CsrNumber.MCONFIGPTR, "mconfigptr");
        names.put(CsrNumber.PMPCFG0, "pmpcfg0");
        names.put(CsrNumber.PMPCFG2, "pmpcfg2");
        for (int i = CsrNumber.PMPADDR0; i <= CsrNumber.PMPADDR15; i++) {
            names.put(i, "pmpaddr" + (i - CsrNumber.PMPADDR0));
        }
        return names;
    }

    /** What gdb reads as {@code target.xml}. */
    String description() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE target SYSTEM \"gdb-target.dtd\">\n")
                .append("<target version=\"1.0\">\n<architecture>riscv:rv64</architecture>\n");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            String type = i == 1 ? "code_ptr" : i >= 2 && i <= 4 || i == FRAME_POINTER ? "data_ptr" : "int";
            // The ABI has two names for x8, and this is the one that gdb knows it by.
            String name = i == FRAME_POINTER ? "fp" : Disassembler.integerRegisterName(i);
            lines.add(register(name, BYTES, i, type));
        }
        lines.add(register("pc", BYTES, PC, "code_ptr"));
        feature(text, "cpu", lines);
        for (int i = 0; i < 32; i++) {
            lines.add(register(Disassembler.floatRegisterName(i), BYTES, FIRST_FLOAT + i, "ieee_double"));
        }
        FLOAT_CONTROL.forEach((number, name) -> lines.add(register(name, Integer.BYTES, FIRST_CSR + number, "int")));
        feature(text, "fpu", lines);
        CSR_NAMES.forEach((number, name) -> {
            if (exists(number)) {
                lines.add(register(name, BYTES, FIRST_CSR + number, "int"));
            }
        });
        feature(text, "csr", lines);
        return text.append("</target>\n").toString();
    }

    /** Some registers come with an extension that the hart may lack. */
    private boolean exists(int csr) {
        try {
            hart.get().csr(csr);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void feature(StringBuilder text, String name, List<String> registers) {
        text.append("<feature name=\"org.gnu.gdb.riscv.").append(name).append("\">\n");
        registers.forEach(text::append);
        text.append("</feature>\n");
        registers.clear();
    }

    private static String register(String name, int bytes, int number, String type) {
        return String.format(
                "<reg name=\"%s\" bitsize=\"%d\" regnum=\"%d\" type=\"%s\"/>%n", name, bytes * 8, number, type);
    }

    /** The registers that {@code g} sends: the integer registers and the pc. */
    String general() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= PC; i++) {
            text.append(read(i));
        }
        return text.toString();
    }

    void setGeneral(String digits) {
        int each = 2 * BYTES;
        if (digits.length() != (PC + 1) * each) {
            throw new MalformedPacketException("G has " + digits.length() + " digits, not " + (PC + 1) * each);
        }
        for (int i = 0; i <= PC; i++) {
            write(i, Hex.register(digits.substring(i * each, (i + 1) * each)));
        }
    }

    /** A register as the protocol writes it. */
    String read(int number) {
        if (number < 0 || number >= FIRST_CSR + CSR_COUNT) {
            throw new MalformedPacketException("there is no register " + number);
        }
        if (number < PC) {
            return Hex.ofRegister(hart.get().register(number), BYTES);
        }
        if (number == PC) {
            return Hex.ofRegister(hart.get().pc(), BYTES);
        }
        if (number < FIRST_CSR) {
            return Hex.ofRegister(hart.get().floatRegister(number - FIRST_FLOAT), BYTES);
        }
        int csr = number - FIRST_CSR;
        try {
            return Hex.ofRegister(hart.get().csr(csr), FLOAT_CONTROL.containsKey(csr) ? Integer.BYTES : BYTES);
        } catch (IllegalArgumentException e) {
            throw new MalformedPacketException(e.getMessage());
        }
    }

    void write(int number, long value) {
        if (number < 0 || number >= FIRST_CSR) {
            throw new MalformedPacketException("register " + number + " cannot be set");
        }
        if (number < PC) {
            hart.get().setRegister(number, value);
        } else if (number == PC) {
            hart.get().setPc(value);
        } else {
            hart.get().setFloatRegister(number - FIRST_FLOAT, value);
        }
    }
}
