package dev.terrarium.emulator.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The symbols of an ELF file: names for addresses. Symbols help people, and running does not need them, so a table that is
 * damaged is one with fewer symbols, and not an error.
 *
 * <p>Source: System V ABI, chapter 4, sections "Sections" and "Symbol Table".
 */
public final class SymbolTable {
    private static final int SYMBOL_SIZE = 24;
    private static final int SHT_SYMTAB = 2;
    private static final int STT_FUNC = 2;
    private static final int STT_SECTION = 3;
    private static final int STT_FILE = 4;
    private static final int SHN_UNDEF = 0;

    private static final SymbolTable EMPTY = new SymbolTable(List.of());

    /** Symbols of functions, or of labels in code if there is no function, by address. */
    private final Symbol[] byAddress;

    private final Map<String, Symbol> byName = new HashMap<>();

    /**
     * A symbol.
     *
     * @param name its name
     * @param address its virtual address
     * @param size its size in bytes; that of a function without one reaches to the next function
     * @param isFunction whether it is a function
     */
    public record Symbol(String name, long address, long size, boolean isFunction) {
        /** Returns whether an address is in what the symbol names. */
        public boolean contains(long place) {
            return Long.compareUnsigned(place - address, size) < 0;
        }
    }

    private SymbolTable(List<Symbol> symbols) {
        symbols.forEach(symbol -> byName.putIfAbsent(symbol.name(), symbol));
        byAddress = functions(symbols);
    }

    /** Sorts functions by address, one for each address, and gives those without a size the room up to the next one. */
    private static Symbol[] functions(List<Symbol> symbols) {
        List<Symbol> sorted = new ArrayList<>(symbols);
        sorted.removeIf(symbol -> !symbol.isFunction());
        sorted.sort((a, b) -> Long.compareUnsigned(a.address(), b.address()));
        List<Symbol> result = new ArrayList<>();
        for (Symbol symbol : sorted) {
            Symbol last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && last.address() == symbol.address()) {
                if (last.size() < symbol.size()) {
                    result.set(result.size() - 1, symbol);
                }
                continue;
            }
            if (last != null && last.size() == 0) {
                long size = symbol.address() - last.address();
                result.set(result.size() - 1, new Symbol(last.name(), last.address(), size, true));
            }
            result.add(symbol);
        }
        return result.toArray(new Symbol[0]);
    }

    /** Returns the symbols of a file; none if it is no ELF file or has been stripped. */
    public static SymbolTable of(byte[] file) {
        return ElfFile.isElf(file) ? new Reader(file).read() : EMPTY;
    }

    /** Returns the address of a symbol. */
    public OptionalLong address(String name) {
        Symbol symbol = byName.get(name);
        return symbol == null ? OptionalLong.empty() : OptionalLong.of(symbol.address());
    }

    /** Returns the function that an address is in. */
    public Optional<Symbol> function(long address) {
        int low = 0;
        int high = byAddress.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (Long.compareUnsigned(byAddress[middle].address(), address) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high >= 0 && byAddress[high].contains(address) ? Optional.of(byAddress[high]) : Optional.empty();
    }

    /** Returns all functions by ascending address. */
    public List<Symbol> functions() {
        return List.of(byAddress);
    }

    /** Returns an address as the function that it is in and the distance from its start, or empty text if in none. */
    public String describe(long address) {
        return function(address)
                .map(function -> address == function.address()
                        ? function.name()
                        : String.format("%s+0x%x", function.name(), address - function.address()))
                .orElse("");
    }

    /** Reads a symbol table, and skips what does not fit into the file. */
    private static final class Reader {
        private final byte[] file;
        private final ByteBuffer buffer;

        Reader(byte[] file) {
            this.file = file;
            this.buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        }

        SymbolTable read() {
            List<Symbol> symbols = new ArrayList<>();
            for (SectionTable.Section section : SectionTable.of(file).sections()) {
                if (section.type() == SHT_SYMTAB) {
                    SectionTable.of(file)
                            .section(section.link())
                            .ifPresent(names -> readSymbols(section, names, symbols));
                }
            }
            symbols.sort(Comparator.comparing(symbol -> !symbol.isFunction()));
            return new SymbolTable(symbols);
        }

        private void readSymbols(SectionTable.Section table, SectionTable.Section names, List<Symbol> symbols) {
            for (int at = table.offset(); at + SYMBOL_SIZE <= table.offset() + table.size(); at += SYMBOL_SIZE) {
                int type = buffer.get(at + 4) & 15;
                int section = buffer.getShort(at + 6) & 0xffff;
                String name = text(names, buffer.getInt(at));
                if (section != SHN_UNDEF && type != STT_SECTION && type != STT_FILE && !name.isEmpty()) {
                    symbols.add(new Symbol(name, buffer.getLong(at + 8), buffer.getLong(at + 16), type == STT_FUNC));
                }
            }
        }

        private String text(SectionTable.Section names, int offset) {
            if (offset < 0 || offset >= names.size()) {
                return "";
            }
            int start = names.offset() + offset;
            int end = start;
            while (end < names.offset() + names.size() && file[end] != 0) {
                end++;
            }
            return new String(Arrays.copyOfRange(file, start, end), StandardCharsets.UTF_8);
        }
    }
}
