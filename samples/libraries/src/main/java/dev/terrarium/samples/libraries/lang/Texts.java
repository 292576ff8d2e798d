package dev.terrarium.samples.libraries.lang;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.BitField;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.CharSet;
import org.apache.commons.lang3.CharSetUtils;
import org.apache.commons.lang3.CharUtils;
import org.apache.commons.lang3.ClassUtils;
import org.apache.commons.lang3.Conversion;
import org.apache.commons.lang3.EnumUtils;
import org.apache.commons.lang3.LocaleUtils;
import org.apache.commons.lang3.ObjectUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringEscapeUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.Diff;
import org.apache.commons.lang3.builder.DiffBuilder;
import org.apache.commons.lang3.builder.DiffResult;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.commons.lang3.function.Failable;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.IEEE754rUtils;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.mutable.MutableObject;
import org.apache.commons.lang3.reflect.TypeUtils;
import org.apache.commons.lang3.stream.Streams;
import org.apache.commons.lang3.text.StrBuilder;
import org.apache.commons.lang3.text.StrSubstitutor;
import org.apache.commons.lang3.text.StrTokenizer;
import org.apache.commons.lang3.text.WordUtils;
import org.apache.commons.lang3.time.DateFormatUtils;
import org.apache.commons.lang3.time.DurationFormatUtils;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.ImmutablePair;
import org.apache.commons.lang3.tuple.ImmutableTriple;
import org.apache.commons.lang3.tuple.MutablePair;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;

/** Works through a stock list with Apache Commons Lang. */
@Unikernel(name = "libraries-lang", use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
@SuppressWarnings("deprecation") // The text package lives on in commons-text, and many programs use it here.
public final class Texts {
    private static final String STOCK =
            """
            sku,title,category,price,quantity,origin
            TEA-001,"Sencha, first flush",tea,12.50,40,Japan
            TEA-017,Lapsang Souchong,tea,9.95,12,China
            CUP-002,"Cup ""Raku"", 200 ml",ceramics,38,0x7,Japan
            HRB-100,thyme,herbs,3.2,1000,
            POT-009,  teapot of cast iron  ,ceramics,149.00,-1,Österreich
            TEA-023,Earl Grey,tea,n/a,88,England
            """;

    private enum Category {
        TEA,
        CERAMICS,
        HERBS
    }

    private Texts() {}

    public static void main(String[] args) {
        List<Item> items = items();
        items.forEach(System.out::println);
        builders(items);
        strings();
        words();
        numbers();
        arrays();
        ranges();
        tuples();
        templates();
        enumsAndBooleans();
        errors();
        objects();
        times();
    }

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (String line : StringUtils.split(STOCK, '\n')) {
            String[] cells = StrTokenizer.getCSVInstance(line)
                    .setEmptyTokenAsNull(true)
                    .setIgnoreEmptyTokens(false)
                    .getTokenArray();
            if (Strings.CI.equals(cells[0], "SKU")) {
                continue;
            }
            items.add(new Item(
                    cells[0],
                    StringUtils.normalizeSpace(cells[1]),
                    EnumUtils.getEnumIgnoreCase(Category.class, cells[2]) == null ? "?" : cells[2],
                    NumberUtils.toDouble(cells[3], Double.NaN),
                    NumberUtils.isCreatable(cells[4]) ? NumberUtils.createInteger(cells[4]) : 0,
                    StringUtils.defaultIfBlank(cells[5], "unknown")));
        }
        return items;
    }

    private static void builders(List<Item> items) {
        Item first = items.get(0);
        Item same =
                new Item(first.sku(), first.title(), first.category(), first.price(), first.quantity(), first.origin());
        System.out.println(first.equals(same) + " " + first.equals(items.get(1)) + " "
                + (first.hashCode() == same.hashCode()) + " " + first.hashCode());
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.naturalOrder());
        System.out.println(StringUtils.join(sorted.stream().map(Item::sku).toArray(), " < "));
        for (ToStringStyle style : new ToStringStyle[] {
            ToStringStyle.SHORT_PREFIX_STYLE,
            ToStringStyle.NO_FIELD_NAMES_STYLE,
            ToStringStyle.SIMPLE_STYLE,
            ToStringStyle.JSON_STYLE,
            ToStringStyle.MULTI_LINE_STYLE,
            ToStringStyle.NO_CLASS_NAME_STYLE
        }) {
            String text = new ToStringBuilder(first, style)
                    .append("sku", first.sku())
                    .append("price", first.price())
                    .append("tags", new String[] {"green", null})
                    .append("matrix", new int[][] {{1, 2}, {3}})
                    .append("map", new TreeMap<>(Map.of("a", 1)))
                    .toString();
            System.out.println(text.replaceFirst("@[0-9a-f]+", "@"));
        }
        DiffResult<Item> diff = new DiffBuilder<>(first, items.get(1), ToStringStyle.SHORT_PREFIX_STYLE)
                .append("title", first.title(), items.get(1).title())
                .append("price", first.price(), items.get(1).price())
                .append("category", first.category(), items.get(1).category())
                .build();
        for (Diff<?> difference : diff.getDiffs()) {
            System.out.println(difference.getFieldName() + ": " + difference.getLeft() + " / " + difference.getRight());
        }
        System.out.println(diff.getNumberOfDiffs() + " " + diff);
    }

    private static void strings() {
        String text = "  The quick brown fox jumps over the lazy dog  ";
        System.out.println("[" + StringUtils.strip(text) + "] [" + StringUtils.stripStart(text, " T") + "] ["
                + StringUtils.abbreviate(text.strip(), 20) + "] ["
                + StringUtils.abbreviateMiddle(text.strip(), "..", 15) + "]");
        System.out.println(StringUtils.center("x", 9, "-=") + " " + StringUtils.leftPad("7", 3, '0') + " "
                + StringUtils.rightPad("ab", 5, "xyz") + " " + StringUtils.repeat("ab", ",", 3));
        System.out.println(StringUtils.substringBetween("<a><b>", "<", ">") + " "
                + Arrays.toString(StringUtils.substringsBetween("[a][b][c]", "[", "]")) + " "
                + StringUtils.substringAfterLast("a.b.c", ".") + " " + StringUtils.substringBefore("a.b.c", "."));
        System.out.println(StringUtils.getLevenshteinDistance("kitten", "sitting") + " "
                + StringUtils.getJaroWinklerDistance("frog", "fog") + " "
                + StringUtils.getFuzzyDistance("Workshop", "wrk", Locale.ENGLISH) + " "
                + StringUtils.difference("abcde", "abxyz") + " "
                + StringUtils.getCommonPrefix("interview", "internet", "interval"));
        System.out.println(StringUtils.isAlpha("abcÄ") + " " + StringUtils.isNumeric("12a") + " "
                + StringUtils.isAllUpperCase("ABC") + " " + StringUtils.isMixedCase("aB") + " "
                + StringUtils.isBlank(" \t") + " " + StringUtils.isAsciiPrintable("é"));
        System.out.println(StringUtils.swapCase("Hello World") + " " + StringUtils.capitalize("straße") + " "
                + StringUtils.uncapitalize("ABC") + " " + StringUtils.upperCase("straße") + " "
                + StringUtils.reverse("été") + " " + StringUtils.reverseDelimited("a.b.c", '.'));
        System.out.println(Arrays.toString(StringUtils.splitByCharacterTypeCamelCase("fooBarHTML5Parser")) + " "
                + Arrays.toString(StringUtils.splitPreserveAllTokens("a,,b,", ',')) + " "
                + Arrays.toString(StringUtils.splitByWholeSeparator("a--b--c", "--")));
        System.out.println(StringUtils.replaceEach("abcde", new String[] {"ab", "d"}, new String[] {"w", "t"}) + " "
                + StringUtils.replaceChars("hello", "hl", "jp") + " " + StringUtils.overlay("abcdef", "zz", 2, 4) + " "
                + StringUtils.remove("queued", 'u') + " " + StringUtils.deleteWhitespace(" a b\tc ") + " "
                + Strings.CI.replace("aAbB", "a", "x") + " " + StringUtils.rotate("abcdefg", 2));
        System.out.println(StringUtils.countMatches("abba", "b") + " " + StringUtils.ordinalIndexOf("aabaabaa", "b", 2)
                + " " + StringUtils.indexOfAny("zzabyycdxx", "cd", "ab") + " " + StringUtils.containsOnly("abab", "abc")
                + " " + StringUtils.indexOfDifference("ab", "abxyz") + " " + Strings.CI.contains("Straße", "STR"));
        System.out.println(
                StringUtils.chomp("line\r\n") + "|" + StringUtils.chop("abc") + "|" + StringUtils.wrap("ab", '"') + "|"
                        + StringUtils.unwrap("'x'", "'") + "|" + StringUtils.truncate("abcdefg", 4) + "|"
                        + StringUtils.getDigits("1a2b3") + "|" + StringUtils.joinWith("/", "a", 1, null, 2.5));
        System.out.println(StringEscapeUtils.escapeJava("He said \"Åh\"\t😀") + " "
                + StringEscapeUtils.unescapeJava("\\u00c5\\n".trim()).length() + " "
                + StringEscapeUtils.escapeHtml4("<p>Å & \"ö\" ∞</p>") + " "
                + StringEscapeUtils.unescapeHtml4("&lt;&Aring;&#228;&#xe9;&gt;") + " "
                + StringEscapeUtils.escapeCsv("a,\"b\"") + " " + StringEscapeUtils.escapeXml11("<a b='c'>\u0001"));
        System.out.println(CharSetUtils.count("hello", "k-p") + " " + CharSetUtils.squeeze("hello", "a-z") + " "
                + CharSetUtils.delete("hello", "hl") + " " + CharSetUtils.keep("hello", "^l") + " "
                + CharUtils.unicodeEscaped('Å') + " "
                + CharSet.getInstance("^a-c", "x").contains('d'));
    }

    private static void words() {
        String text =
                "the strAnge case of dr. jekyll and mr. hyde, by robert-louis stevenson; a-very-long-hyphenated-word";
        System.out.println(WordUtils.capitalize(text) + "\n" + WordUtils.capitalizeFully(text, ' ', '-') + "\n"
                + WordUtils.initials(text) + "\n" + WordUtils.uncapitalize("I Am") + "\n" + WordUtils.swapCase(text));
        System.out.println(WordUtils.wrap(text, 24) + "\n" + WordUtils.wrap(text, 10, "~\n", true));
        StrBuilder builder = new StrBuilder("start")
                .appendSeparator(", ")
                .appendWithSeparators(List.of(1, 2, 3), "+")
                .appendFixedWidthPadLeft(42, 6, '.')
                .replaceAll("+", " + ")
                .insert(0, '>')
                .deleteFirst("st")
                .appendln(true);
        System.out.print(builder.reverse().reverse());
        System.out.println(builder.indexOf("+") + " " + builder.leftString(3) + " "
                + builder.trim().endsWith("true"));
    }

    private static void numbers() {
        for (String text : new String[] {
            "0x1F",
            "-017",
            "1e3",
            "12L",
            "3.40282347e+39",
            "1.1f",
            "123456789012345678901",
            "0.1",
            "--1",
            "1.2.3",
            "#FF"
        }) {
            try {
                Number number = NumberUtils.createNumber(text);
                System.out.println(text + " " + number + " " + number.getClass().getSimpleName());
            } catch (NumberFormatException e) {
                System.out.println(text + " " + e.getMessage());
            }
        }
        System.out.println(NumberUtils.max(3, 9, 4) + " " + NumberUtils.min(2.5, -1.5) + " "
                + NumberUtils.isParsable("-1.5") + " " + NumberUtils.isDigits("007") + " " + NumberUtils.toInt("x", -1)
                + " " + NumberUtils.toScaledBigDecimal("12.345") + " " + IEEE754rUtils.max(Double.NaN, 1) + " "
                + NumberUtils.compare(1, 2));
        Fraction half = Fraction.getFraction("3/6").reduce();
        System.out.println(half + " " + half.add(Fraction.ONE_THIRD) + " " + half.pow(-3) + " "
                + Fraction.getFraction(3.75).toProperString() + " "
                + half.multiplyBy(Fraction.getFraction(4, 5)).doubleValue() + " "
                + half.compareTo(Fraction.TWO_THIRDS));
        BitField field = new BitField(0xF0);
        System.out.println(field.getValue(0xAB) + " " + field.setValue(0, 7) + " " + Conversion.intToHexDigit(11) + " "
                + Conversion.intToHex(0xBEEF, 0, "", 0, 4));
        MutableInt counter = new MutableInt(5);
        counter.add(3);
        System.out.println(counter.incrementAndGet() + " " + counter.getAndAdd(2) + " " + counter + " "
                + new MutableObject<>("x"));
    }

    private static void arrays() {
        int[] values = {5, 3, 9, 3};
        System.out.println(Arrays.toString(ArrayUtils.add(values, 7))
                + Arrays.toString(ArrayUtils.removeElement(values, 3))
                + Arrays.toString(ArrayUtils.removeAll(values, 0, 2))
                + Arrays.toString(ArrayUtils.insert(1, values, 8, 8))
                + Arrays.toString(ArrayUtils.subarray(values, 1, 3)));
        ArrayUtils.reverse(values);
        System.out.println(Arrays.toString(values)
                + ArrayUtils.indexOf(values, 9)
                + ArrayUtils.contains(values, 4)
                + ArrayUtils.isSorted(values)
                + ArrayUtils.indexesOf(values, 3)
                + Arrays.toString(ArrayUtils.toObject(values))
                + ArrayUtils.toString(new int[][] {{1}, {2, 3}}));
        String[] names = ArrayUtils.addAll(new String[] {"b", "a"}, "d", "c");
        ArrayUtils.shift(names, 1);
        ArrayUtils.swap(names, 0, 3);
        System.out.println(Arrays.toString(names)
                + names.getClass().getSimpleName()
                + Arrays.toString(ArrayUtils.nullToEmpty((String[]) null))
                + ArrayUtils.toMap(new Object[][] {{"k", "v"}})
                + Arrays.toString(ArrayUtils.toStringArray(new Object[] {1, 'c'}))
                + ArrayUtils.getLength(names));
    }

    private static void ranges() {
        Range<Integer> range = Range.of(3, 8);
        Range<String> letters = Range.between("f", "c");
        System.out.println(range + " " + range.contains(8) + " " + range.isBefore(9) + " "
                + range.intersectionWith(Range.of(7, 12)) + " " + range.fit(20) + " " + letters.toString("%1$s to %2$s")
                + " " + letters.contains("d") + " " + range.elementCompareTo(2));
    }

    private static void tuples() {
        Pair<String, Integer> pair = Pair.of("a", 1);
        Triple<String, Integer, Boolean> triple = Triple.of("a", 1, true);
        MutablePair<String, Integer> mutable = MutablePair.of("b", 2);
        mutable.setRight(0);
        System.out.println(pair + " " + triple + " " + mutable + " " + pair.compareTo(mutable) + " "
                + pair.equals(ImmutablePair.of("a", 1)) + " " + triple.hashCode() + " " + pair.toString("%s=%s") + " "
                + triple.compareTo(ImmutableTriple.of("a", 2, false)));
    }

    private static void templates() {
        Map<String, String> values = Map.of("name", "Ms Åström", "item", "${count} × tea", "count", "12");
        System.out.println(
                new StrSubstitutor(values).replace("Dear ${name}: ${item}, ${missing:-nothing} and $${escaped}"));
        System.out.println(StrSubstitutor.replace("%(a) and %(b)", Map.of("a", 1), "%(", ")"));
        try {
            new StrSubstitutor(Map.of("a", "${b}", "b", "${a}")).replace("${a}");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void enumsAndBooleans() {
        System.out.println(EnumUtils.getEnumList(Category.class) + " " + EnumUtils.isValidEnum(Category.class, "TEA")
                + " " + EnumUtils.generateBitVector(Category.class, EnumSet.of(Category.TEA, Category.HERBS)) + " "
                + EnumUtils.processBitVector(Category.class, 6) + " " + EnumUtils.getEnumMap(Category.class));
        System.out.println(BooleanUtils.toBoolean("yes") + " " + BooleanUtils.toBooleanObject("off") + " "
                + BooleanUtils.xor(new boolean[] {true, true, true}) + " " + BooleanUtils.toStringYesNo(true) + " "
                + BooleanUtils.toInteger(true, 7, 8));
        System.out.println(LocaleUtils.toLocale("de_CH") + " "
                + LocaleUtils.toLocale("fr").getLanguage() + " " + LocaleUtils.localeLookupList(Locale.CANADA));
    }

    private static void errors() {
        Runnable[] wrong = {
            () -> Validate.isTrue(1 > 2, "The value must be greater than %d", 2),
            () -> Validate.notBlank(" ", "no %s", "title"),
            () -> Validate.inclusiveBetween(1, 10, 11),
            () -> Validate.noNullElements(new String[] {"a", null}),
            () -> Validate.validIndex(new int[0].length == 0 ? List.of() : List.of(1), 3),
            () -> Validate.matchesPattern("abc", "\\d+"),
            () -> Validate.notNull(null, "The %s must not be null", "sku"),
            () -> Failable.run(() -> {
                throw new java.io.IOException("disk");
            }),
        };
        for (Runnable action : wrong) {
            try {
                action.run();
            } catch (RuntimeException e) {
                System.out.println(ExceptionUtils.getMessage(e) + " | " + ExceptionUtils.getRootCauseMessage(e) + " | "
                        + ExceptionUtils.getThrowableCount(e) + " | "
                        + ExceptionUtils.indexOfType(e, java.io.IOException.class));
            }
        }
    }

    private static void objects() {
        System.out.println(ObjectUtils.firstNonNull(null, "b", "c") + " " + ObjectUtils.max(3, 7, 5) + " "
                + ObjectUtils.median(5, 1, 9) + " " + ObjectUtils.mode("a", "b", "a") + " "
                + ObjectUtils.isEmpty(new int[0]) + " " + ObjectUtils.compare(null, 1) + " "
                + ObjectUtils.allNotNull(1, null));
        System.out.println(ClassUtils.getShortClassName(Map.Entry.class) + " " + ClassUtils.getPackageName(String.class)
                + " " + ClassUtils.getAbbreviatedName("org.apache.commons.lang3.ClassUtils", 20) + " "
                + ClassUtils.isAssignable(Integer.class, long.class) + " "
                + ClassUtils.getAllInterfaces(ArrayList.class).size() + " " + ClassUtils.primitiveToWrapper(int.class));
        System.out.println(Streams.failableStream(List.of(3, 1, 2))
                        .map(x -> x * x)
                        .filter(x -> x > 1)
                        .collect(java.util.stream.Collectors.toList())
                + " " + TypeUtils.isAssignable(Integer.class, Number.class));
    }

    private static void times() {
        System.out.println(DurationFormatUtils.formatDuration(93_784_005, "d 'days' HH:mm:ss.SSS") + " "
                + DurationFormatUtils.formatDurationHMS(3_723_004) + " "
                + DurationFormatUtils.formatDurationWords(93_784_005, true, true) + " "
                + DurationFormatUtils.formatDurationISO(90_061_001));
        TimeZone utc = TimeZone.getTimeZone("UTC");
        Date date = new Date(1_772_452_800_123L);
        System.out.println(FastDateFormat.getInstance("yyyy-MM-dd'T'HH:mm:ss.SSSZZ", utc, Locale.ENGLISH)
                .format(date));
        System.out.println(FastDateFormat.getInstance("EEEE, d MMMM yyyy, h:mm a", utc, Locale.ENGLISH)
                .format(date));
        System.out.println(DateFormatUtils.formatUTC(date, "yyyyMMdd HHmmss"));
        System.out.println(DurationFormatUtils.formatPeriod(0L, 1_772_452_800_123L, "y-M-d"));
    }

    /** An item on the list. */
    private record Item(String sku, String title, String category, double price, int quantity, String origin)
            implements Comparable<Item> {
        @Override
        public boolean equals(Object object) {
            return object instanceof Item other
                    && new EqualsBuilder()
                            .append(sku, other.sku)
                            .append(title, other.title)
                            .append(price, other.price)
                            .append(quantity, other.quantity)
                            .isEquals();
        }

        @Override
        public int hashCode() {
            return new HashCodeBuilder(17, 37)
                    .append(sku)
                    .append(title)
                    .append(price)
                    .append(quantity)
                    .toHashCode();
        }

        @Override
        public int compareTo(Item other) {
            return new CompareToBuilder()
                    .append(category, other.category)
                    .append(other.price, price)
                    .append(sku, other.sku)
                    .toComparison();
        }

        @Override
        public String toString() {
            return new ToStringBuilder(this, ToStringStyle.SHORT_PREFIX_STYLE)
                    .append("sku", sku)
                    .append("title", title)
                    .append("price", price)
                    .append("quantity", quantity)
                    .append("origin", origin)
                    .build();
        }
    }
}
