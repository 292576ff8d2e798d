package dev.terrarium.library;

import dev.terrarium.runtime.Memo;
import dev.terrarium.runtime.SlowPath;

/**
 * The boxes of those values whose boxes are always the same object (Java Language Specification, 5.1.7). They are made when
 * first asked for, and the tables grow with the values: tables of all of them would make up several KiB of an image.
 */
final class SmallBoxes {
    private static final int SHORTEST = 8;
    private static final Object LOCK = new Object();

    @Memo
    private static Integer[] integers = {};

    @Memo
    private static Long[] longs = {};

    @Memo
    private static Short[] shorts = {};

    @Memo
    private static Byte[] bytes = {};

    @Memo
    private static Character[] characters = {};

    private SmallBoxes() {}

    /** The place of a signed value in its table: the nearer to zero, the lower. */
    private static int place(int value) {
        return value << 1 ^ value >> 31;
    }

    /** The length of a table that has a place: a power of two. */
    private static int length(int place) {
        return Math.max(SHORTEST, Integer.highestOneBit(place) << 1);
    }

    /** Returns the box of a value from -128 to 127. */
    static Integer ofInt(int value) {
        Integer[] known = integers;
        int place = place(value);
        Integer box = place < known.length ? known[place] : null;
        return box == null ? makeInteger(value) : box;
    }

    @SlowPath
    @SuppressWarnings("removal")
    private static Integer makeInteger(int value) {
        int place = place(value);
        synchronized (LOCK) {
            if (place >= integers.length) {
                Integer[] longer = new Integer[length(place)];
                System.arraycopy(integers, 0, longer, 0, integers.length);
                integers = longer;
            }
            if (integers[place] == null) {
                integers[place] = new Integer(value);
            }
            return integers[place];
        }
    }

    /** Returns the box of a value from -128 to 127. */
    static Long ofLong(long value) {
        Long[] known = longs;
        int place = place((int) value);
        Long box = place < known.length ? known[place] : null;
        return box == null ? makeLong(value) : box;
    }

    @SlowPath
    @SuppressWarnings("removal")
    private static Long makeLong(long value) {
        int place = place((int) value);
        synchronized (LOCK) {
            if (place >= longs.length) {
                Long[] longer = new Long[length(place)];
                System.arraycopy(longs, 0, longer, 0, longs.length);
                longs = longer;
            }
            if (longs[place] == null) {
                longs[place] = new Long(value);
            }
            return longs[place];
        }
    }

    /** Returns the box of a value from -128 to 127. */
    static Short ofShort(short value) {
        Short[] known = shorts;
        int place = place(value);
        Short box = place < known.length ? known[place] : null;
        return box == null ? makeShort(value) : box;
    }

    @SlowPath
    @SuppressWarnings("removal")
    private static Short makeShort(short value) {
        int place = place(value);
        synchronized (LOCK) {
            if (place >= shorts.length) {
                Short[] longer = new Short[length(place)];
                System.arraycopy(shorts, 0, longer, 0, shorts.length);
                shorts = longer;
            }
            if (shorts[place] == null) {
                shorts[place] = new Short(value);
            }
            return shorts[place];
        }
    }

    /** Returns the box of a value from -128 to 127. */
    static Byte ofByte(byte value) {
        Byte[] known = bytes;
        int place = place(value);
        Byte box = place < known.length ? known[place] : null;
        return box == null ? makeByte(value) : box;
    }

    @SlowPath
    @SuppressWarnings("removal")
    private static Byte makeByte(byte value) {
        int place = place(value);
        synchronized (LOCK) {
            if (place >= bytes.length) {
                Byte[] longer = new Byte[length(place)];
                System.arraycopy(bytes, 0, longer, 0, bytes.length);
                bytes = longer;
            }
            if (bytes[place] == null) {
                bytes[place] = new Byte(value);
            }
            return bytes[place];
        }
    }

    /** Returns the box of a value from 0 to 127. */
    static Character ofChar(char value) {
        Character[] known = characters;
        int place = value;
        Character box = place < known.length ? known[place] : null;
        return box == null ? makeCharacter(value) : box;
    }

    @SlowPath
    @SuppressWarnings("removal")
    private static Character makeCharacter(char value) {
        int place = value;
        synchronized (LOCK) {
            if (place >= characters.length) {
                Character[] longer = new Character[length(place)];
                System.arraycopy(characters, 0, longer, 0, characters.length);
                characters = longer;
            }
            if (characters[place] == null) {
                characters[place] = new Character(value);
            }
            return characters[place];
        }
    }
}
