package dev.terrarium.image.evaluate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Tables of the properties of characters beyond Latin-1, computed from the data of the JDK that the image builder runs on,
 * for {@code java.lang.UnicodeProperties} of the class library. Most are arrays of ints, ascending by their 21 lower bits: a
 * code point, from which what the upper bits say holds until the next entry.
 */
final class UnicodeTables {
    private static final int FIRST = 0x100;
    private static final int LIMIT = Character.MAX_CODE_POINT + 1;
    private static final int VALUE_SHIFT = 21;
    private static final int CATEGORIES = 31;
    private static final int CAPITAL_AND_SMALL = 17;
    private static final int SHORTEST_ALTERNATION = 4;
    private static final int RUNS_PER_BLOCK = 24;
    private static final int LONGEST_SHORT_RUN = 7;
    private static final int LENGTH_SHIFT = 5;
    private static final int LARGEST_RADIX = 36;
    private static final int LONGEST_EXPANSION = 3;
    private static final int EACH = 1;
    private static final int EACH_SECOND = 2;
    private static final int CONSTANT = 1;
    private static final int INCREASING = 2;
    /** Added to directions, the least of which is -1, so that 0 is none of them. */
    private static final int DIRECTION_BIAS = 2;

    private static final Map<String, IntPredicate> FLAGS = Map.ofEntries(
            Map.entry("isDigit", Character::isDigit),
            Map.entry("isLowerCase", Character::isLowerCase),
            Map.entry("isUpperCase", Character::isUpperCase),
            Map.entry("isWhitespace", Character::isWhitespace),
            Map.entry("isMirrored", Character::isMirrored),
            Map.entry("isJavaIdentifierStart", Character::isJavaIdentifierStart),
            Map.entry("isJavaIdentifierPart", Character::isJavaIdentifierPart),
            Map.entry("isUnicodeIdentifierStart", Character::isUnicodeIdentifierStart),
            Map.entry("isUnicodeIdentifierPart", Character::isUnicodeIdentifierPart),
            Map.entry("isIdentifierIgnorable", Character::isIdentifierIgnorable),
            Map.entry("isAlphabetic", Character::isAlphabetic),
            Map.entry("isIdeographic", Character::isIdeographic));

    private static final Map<String, IntUnaryOperator> MAPPINGS = Map.of(
            "toLowerCase", Character::toLowerCase,
            "toUpperCase", Character::toUpperCase,
            "toTitleCase", Character::toTitleCase);

    private UnicodeTables() {}

    /**
     * Computes a table.
     *
     * @param table the name of the method that returns it
     * @param property the property that the method is asked for, or null
     * @return an array of bytes, chars or ints
     */
    static Object table(String table, String property) {
        return switch (table) {
            case "categories" -> Categories.INSTANCE.runs.toByteArray();
            case "categoryBlocks" -> ints(Categories.INSTANCE.blocks);
            case "digits" -> digits();
            case "numericRuns" -> ints(new Numbers().runs);
            case "numericValues" -> ints(new Numbers().values);
            case "mappingRuns" -> ints(new Mapping(MAPPINGS.get(property)).runs);
            case "mappingDistances" -> ints(new Mapping(MAPPINGS.get(property)).distances);
            case "expansions" -> expansions();
            case "usualDirections" -> usualDirections();
            case "directions" -> directions();
            case "flags" -> flags(FLAGS.get(property));
            default -> throw new IllegalArgumentException("there is no table " + table);
        };
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The runs of one category, in bytes: the category and a short length, or 0 and the length in LEB128 behind. */
    private static final class Categories {
        static final Categories INSTANCE = new Categories();

        final ByteArrayOutputStream runs = new ByteArrayOutputStream();
        final List<Integer> blocks = new ArrayList<>();
        private int count;

        private Categories() {
            add(0, Character.UNASSIGNED, FIRST);
            for (int start = FIRST; start < LIMIT; ) {
                int alternating = alternating(start);
                int length = alternating >= SHORTEST_ALTERNATION ? alternating : same(start);
                add(start, length == alternating ? CAPITAL_AND_SMALL : Character.getType(start), length);
                start += length;
            }
        }

        /** The length of the run of one category, which ends before one of capital and small letters in turn. */
        private static int same(int start) {
            int category = Character.getType(start);
            int end = start + 1;
            while (end < LIMIT && Character.getType(end) == category && alternating(end) < SHORTEST_ALTERNATION) {
                end++;
            }
            return end - start;
        }

        /** The number of characters that are a capital and a small letter in turn. */
        private static int alternating(int start) {
            int end = start;
            while (end < LIMIT
                    && Character.getType(end)
                            == ((end - start & 1) == 0 ? Character.UPPERCASE_LETTER : Character.LOWERCASE_LETTER)) {
                end++;
            }
            return end - start;
        }

        private void add(int start, int category, int length) {
            if (count++ % RUNS_PER_BLOCK == 0) {
                blocks.add(start);
                blocks.add(runs.size());
            }
            if (length <= LONGEST_SHORT_RUN) {
                runs.write(category | length << LENGTH_SHIFT);
                return;
            }
            runs.write(category);
            int rest = length;
            while (rest >>> 7 != 0) {
                runs.write(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            runs.write(rest);
        }
    }

    /** Runs of digits that follow each other: one more than the first one's value; 0 behind them. */
    private static int[] digits() {
        List<Integer> runs = new ArrayList<>();
        int expected = -1;
        for (int codePoint = FIRST; codePoint < LIMIT; codePoint++) {
            int digit = Character.digit(codePoint, LARGEST_RADIX);
            if (digit != expected) {
                runs.add(digit + 1 << VALUE_SHIFT | codePoint);
            }
            expected = digit < 0 ? -1 : digit + 1;
        }
        return ints(runs);
    }

    /** Runs of characters with one numeric value, or with increasing ones. */
    private static final class Numbers {
        final List<Integer> runs = new ArrayList<>();
        final List<Integer> values = new ArrayList<>();

        Numbers() {
            for (int start = FIRST; start < LIMIT; ) {
                int value = Character.getNumericValue(start);
                int step = value >= 0 && start + 1 < LIMIT && Character.getNumericValue(start + 1) == value + 1 ? 1 : 0;
                int end = start + 1;
                while (end < LIMIT && Character.getNumericValue(end) == value + step * (end - start)) {
                    end++;
                }
                int kind = value == -1 ? 0 : step == 0 ? CONSTANT : INCREASING;
                runs.add(kind << VALUE_SHIFT | start);
                values.add(value);
                start = end;
            }
        }
    }

    /** Runs of characters, all or each second of which are mapped to others at one distance. */
    private static final class Mapping {
        final List<Integer> runs = new ArrayList<>();
        final List<Integer> distances = new ArrayList<>();
        private final IntUnaryOperator mapping;

        Mapping(IntUnaryOperator mapping) {
            this.mapping = mapping;
            for (int start = FIRST; start < LIMIT; ) {
                int distance = distance(start);
                int end = start + 1;
                int kind = distance == 0 ? 0 : EACH;
                if (distance != 0 && distance(end) == 0 && distance(end + 1) == distance) {
                    kind = EACH_SECOND;
                    while (distance(end) == 0 && distance(end + 1) == distance) {
                        end += 2;
                    }
                } else {
                    while (end < LIMIT && distance(end) == distance) {
                        end++;
                    }
                }
                runs.add(kind << VALUE_SHIFT | start);
                distances.add(distance);
                start = end;
            }
        }

        private int distance(int codePoint) {
            return codePoint >= LIMIT ? 0 : mapping.applyAsInt(codePoint) - codePoint;
        }
    }

    /** Four chars for each character whose upper case has several: itself and those, 0 behind them. */
    private static char[] expansions() {
        StringBuilder table = new StringBuilder();
        for (int codePoint = FIRST; codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT; codePoint++) {
            String upper = String.valueOf((char) codePoint).toUpperCase(Locale.ROOT);
            if (upper.length() > 1) {
                table.append((char) codePoint).append(upper).append("\0".repeat(LONGEST_EXPANSION - upper.length()));
            }
        }
        return table.toString().toCharArray();
    }

    /** For each category the direction that most of its characters have. */
    private static byte[] usualDirections() {
        int[][] counts = new int[CATEGORIES][32];
        for (int codePoint = FIRST; codePoint < LIMIT; codePoint++) {
            counts[Character.getType(codePoint)][Character.getDirectionality(codePoint) + DIRECTION_BIAS]++;
        }
        byte[] usual = new byte[CATEGORIES];
        for (int category = 0; category < CATEGORIES; category++) {
            int best = 0;
            for (int direction = 1; direction < counts[category].length; direction++) {
                best = counts[category][direction] > counts[category][best] ? direction : best;
            }
            usual[category] = (byte) (best - DIRECTION_BIAS);
        }
        return usual;
    }

    /** Runs of characters with a direction that is not the usual one; 0 behind them. */
    private static int[] directions() {
        byte[] usual = usualDirections();
        List<Integer> runs = new ArrayList<>();
        int before = 0;
        for (int codePoint = FIRST; codePoint < LIMIT; codePoint++) {
            int direction = Character.getDirectionality(codePoint);
            int entry = direction == usual[Character.getType(codePoint)] ? 0 : direction + DIRECTION_BIAS;
            if (entry != before) {
                runs.add(entry << VALUE_SHIFT | codePoint);
            }
            before = entry;
        }
        return ints(runs);
    }

    /** The categories most of whose characters have a property, one bit each; then where exceptions start and end. */
    private static int[] flags(IntPredicate property) {
        int[] balance = new int[CATEGORIES];
        for (int codePoint = FIRST; codePoint < LIMIT; codePoint++) {
            balance[Character.getType(codePoint)] += property.test(codePoint) ? 1 : -1;
        }
        int usual = 0;
        for (int category = 0; category < CATEGORIES; category++) {
            usual |= balance[category] > 0 ? 1 << category : 0;
        }
        List<Integer> table = new ArrayList<>(List.of(usual));
        boolean before = false;
        for (int codePoint = FIRST; codePoint < LIMIT; codePoint++) {
            boolean isUsual = (usual >>> Character.getType(codePoint) & 1) != 0;
            boolean isException = property.test(codePoint) != isUsual;
            if (isException != before) {
                table.add(codePoint);
            }
            before = isException;
        }
        return ints(table);
    }
}
