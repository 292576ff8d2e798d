package dev.terrarium.library;

import dev.terrarium.runtime.ObjectModel;

/** The interned strings: the literals of the image to start with. An open-addressing hash table with linear probing. */
final class StringTable {
    private static final int SMALLEST_CAPACITY = 64;

    private static String[] table;
    private static int count;

    private StringTable() {}

    static String intern(String string) {
        if (table == null) {
            table = new String[SMALLEST_CAPACITY];
            for (String literal : ObjectModel.literals()) {
                find(literal);
            }
        }
        return find(string);
    }

    /** Returns the equal string in the table, which is this one if there was none. */
    private static String find(String string) {
        if (count >= table.length / 2) {
            grow();
        }
        int slot = slot(table, string);
        if (table[slot] == null) {
            table[slot] = string;
            count++;
        }
        return table[slot];
    }

    private static int slot(String[] strings, String string) {
        int mask = strings.length - 1;
        int slot = string.hashCode() & mask;
        while (strings[slot] != null && !strings[slot].equals(string)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static void grow() {
        String[] larger = new String[table.length * 2];
        for (String string : table) {
            if (string != null) {
                larger[slot(larger, string)] = string;
            }
        }
        table = larger;
    }
}
