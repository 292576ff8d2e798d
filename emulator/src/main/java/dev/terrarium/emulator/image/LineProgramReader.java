package dev.terrarium.emulator.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the line number programs of {@code .debug_line}, versions 2 to 5 of the 32-bit format. A unit that is damaged or of
 * another kind is passed over: line numbers are a help, and no part of running.
 *
 * <p>Source: DWARF Debugging Information Format 5, section 6.2 "Line Number Information".
 */
final class LineProgramReader {
    private static final int DW_LNS_COPY = 1;
    private static final int DW_LNS_ADVANCE_PC = 2;
    private static final int DW_LNS_ADVANCE_LINE = 3;
    private static final int DW_LNS_SET_FILE = 4;
    private static final int DW_LNS_CONST_ADD_PC = 8;
    private static final int DW_LNS_FIXED_ADVANCE_PC = 9;

    private static final int DW_LNE_END_SEQUENCE = 1;
    private static final int DW_LNE_SET_ADDRESS = 2;

    private static final int DW_LNCT_PATH = 1;
    private static final int DW_LNCT_DIRECTORY_INDEX = 2;

    private static final int DW_FORM_BLOCK = 0x09;
    private static final int DW_FORM_DATA1 = 0x0b;
    private static final int DW_FORM_DATA2 = 0x05;
    private static final int DW_FORM_DATA4 = 0x06;
    private static final int DW_FORM_DATA8 = 0x07;
    private static final int DW_FORM_DATA16 = 0x1e;
    private static final int DW_FORM_STRING = 0x08;
    private static final int DW_FORM_UDATA = 0x0f;
    private static final int DW_FORM_STRP = 0x0e;
    private static final int DW_FORM_LINE_STRP = 0x1f;

    private final ByteBuffer in;
    private final byte[] lineStrings;
    private final byte[] strings;

    private final List<String> directories = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    LineProgramReader(byte[] lines, byte[] lineStrings, byte[] strings) {
        this.in = ByteBuffer.wrap(lines).order(ByteOrder.LITTLE_ENDIAN);
        this.lineStrings = lineStrings;
        this.strings = strings;
    }

    void read(List<LineTable.Row> rows) {
        while (in.remaining() >= Integer.BYTES) {
            long length = in.getInt() & 0xffffffffL;
            if (length > in.remaining()) {
                return; // cut short, or of the 64-bit format
            }
            int end = in.position() + (int) length;
            int limit = in.limit();
            in.limit(end);
            try {
                readUnit(rows);
            } catch (BufferUnderflowException
                    | IllegalArgumentException
                    | IndexOutOfBoundsException
                    | ArithmeticException e) {
                files.clear(); // damaged: what was read of it so far stays, the next unit starts at its end
            }
            in.limit(limit);
            in.position(end);
        }
    }

    private void readUnit(List<LineTable.Row> rows) {
        int version = in.getShort();
        if (version < 2 || version > 5) {
            return;
        }
        if (version == 5) {
            in.getShort(); // the sizes of addresses and segment selectors
        }
        int headerLength = in.getInt();
        int program = in.position() + headerLength;
        int minimumLength = in.get() & 0xff;
        if (version >= 4) {
            in.get(); // operations for each instruction, of machines with long instruction words
        }
        in.get(); // whether rows are statements at first
        int lineBase = in.get();
        int lineRange = in.get() & 0xff;
        int opcodeBase = in.get() & 0xff;
        int[] operands = new int[opcodeBase];
        for (int i = 1; i < opcodeBase; i++) {
            operands[i] = in.get();
        }
        directories.clear();
        files.clear();
        if (version == 5) {
            readEntries(directories, false);
            readEntries(files, true);
        } else {
            readOldNames();
        }
        in.position(program);
        if (lineRange != 0) {
            run(minimumLength, lineBase, lineRange, operands, rows);
        }
    }

    private void readOldNames() {
        directories.add("");
        for (String name = text(); !name.isEmpty(); name = text()) {
            directories.add(name);
        }
        files.add("");
        for (String name = text(); !name.isEmpty(); name = text()) {
            files.add(path(name, unsigned()));
            unsigned(); // when it was changed
            unsigned(); // its length
        }
    }

    private String path(String name, long directory) {
        String folder = directory >= 0 && directory < directories.size() ? directories.get((int) directory) : "";
        return folder.isEmpty() || name.startsWith("/") ? name : folder + "/" + name;
    }

    private void readEntries(List<String> names, boolean haveDirectories) {
        int formats = in.get() & 0xff;
        long[] types = new long[formats];
        long[] forms = new long[formats];
        for (int i = 0; i < formats; i++) {
            types[i] = unsigned();
            forms[i] = unsigned();
        }
        long count = unsigned();
        for (long entry = 0; formats != 0 && entry < count; entry++) {
            String name = "";
            long directory = 0;
            for (int i = 0; i < formats; i++) {
                if (types[i] == DW_LNCT_PATH) {
                    name = textOf((int) forms[i]);
                } else {
                    long value = numberOf((int) forms[i]);
                    directory = types[i] == DW_LNCT_DIRECTORY_INDEX ? value : directory;
                }
            }
            names.add(haveDirectories ? path(name, directory) : name);
        }
    }

    private String textOf(int form) {
        switch (form) {
            case DW_FORM_STRING:
                return text();
            case DW_FORM_LINE_STRP:
                return text(lineStrings, in.getInt());
            case DW_FORM_STRP:
                return text(strings, in.getInt());
            default:
                throw new IllegalArgumentException("a path cannot have the form " + form);
        }
    }

    private long numberOf(int form) {
        switch (form) {
            case DW_FORM_DATA1:
                return in.get() & 0xff;
            case DW_FORM_DATA2:
                return in.getShort() & 0xffff;
            case DW_FORM_DATA4:
            case DW_FORM_STRP:
            case DW_FORM_LINE_STRP:
                return in.getInt() & 0xffffffffL;
            case DW_FORM_DATA8:
                return in.getLong();
            case DW_FORM_DATA16:
                in.getLong();
                return in.getLong();
            case DW_FORM_UDATA:
                return unsigned();
            case DW_FORM_BLOCK:
                in.position(Math.addExact(in.position(), Math.toIntExact(unsigned())));
                return 0;
            default:
                throw new IllegalArgumentException("the form " + form + " is not known here");
        }
    }

    private void run(int minimumLength, int lineBase, int lineRange, int[] operands, List<LineTable.Row> rows) {
        int opcodeBase = operands.length;
        long address = 0;
        int line = 1;
        int file = 1;
        LineTable.Row open = null;
        while (in.hasRemaining()) {
            int opcode = in.get() & 0xff;
            boolean emits = opcode == DW_LNS_COPY;
            boolean ends = false;
            if (opcode >= opcodeBase) {
                int adjusted = opcode - opcodeBase;
                address += (long) (adjusted / lineRange) * minimumLength;
                line += lineBase + adjusted % lineRange;
                emits = true;
            } else if (opcode == 0) {
                int length = Math.toIntExact(unsigned());
                int next = in.position() + length;
                int extended = length == 0 ? 0 : in.get();
                if (extended == DW_LNE_SET_ADDRESS) {
                    address = in.getLong();
                }
                ends = extended == DW_LNE_END_SEQUENCE;
                in.position(next);
            } else {
                switch (opcode) {
                    case DW_LNS_COPY:
                        break;
                    case DW_LNS_ADVANCE_PC:
                        address += unsigned() * minimumLength;
                        break;
                    case DW_LNS_ADVANCE_LINE:
                        line += (int) signed();
                        break;
                    case DW_LNS_SET_FILE:
                        file = Math.toIntExact(unsigned());
                        break;
                    case DW_LNS_CONST_ADD_PC:
                        address += (long) ((255 - opcodeBase) / lineRange) * minimumLength;
                        break;
                    case DW_LNS_FIXED_ADVANCE_PC:
                        address += in.getShort() & 0xffff;
                        break;
                    default:
                        for (int i = 0; i < operands[opcode]; i++) {
                            unsigned();
                        }
                        break;
                }
            }
            if (emits || ends) {
                // Code that the linker has removed starts at 0.
                if (open != null && open.address() != 0 && address > open.address()) {
                    rows.add(new LineTable.Row(open.address(), address, open.file(), open.line()));
                }
                String name = file >= 0 && file < files.size() ? files.get(file) : "";
                open = ends ? null : new LineTable.Row(address, address, name, line);
            }
            if (ends) {
                address = 0;
                line = 1;
                file = 1;
            }
        }
    }

    private String text() {
        int start = in.position();
        while (in.get() != 0) {
            // up to the end of the text
        }
        return new String(in.array(), start, in.position() - 1 - start, StandardCharsets.UTF_8);
    }

    private static String text(byte[] table, int offset) {
        int end = offset;
        while (table[end] != 0) {
            end++;
        }
        return new String(table, offset, end - offset, StandardCharsets.UTF_8);
    }

    /** An unsigned number in LEB128 (section 7.6). */
    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private long signed() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return shift < Long.SIZE && (next & 0x40) != 0 ? value | -1L << shift : value;
    }
}
