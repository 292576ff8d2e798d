package dev.terrarium.image.link;

import dev.terrarium.image.emit.SourceNames;
import dev.terrarium.image.ir.NullExplanation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table by which the runtime tells what return addresses mean ({@code dev.terrarium.runtime.TraceFrames}),
 * little-endian:
 *
 * <ul>
 *   <li>u32 number of blocks, u32 offset of the methods, u32 offset of the classes, u32 offset of the groups of texts, u32
 *       offset of the nulls;
 *   <li>for each block of 32 call sites, by address: u32 return address of the first, u32 offset of its sites;
 *   <li>the sites: twice the distance to the site before in the block in units of 2 bytes, plus 1 if the site has one frame
 *       and that is of the method of the frame before in the block; then either that frame's line or all frames, the
 *       innermost first; behind the last site a distance that leads out of the image;
 *   <li>a frame: a number whose lowest bit says whether another follows and whose others are the distance of its method's
 *       number to that of the frame before in the block (0 before the first), zigzag-coded; then its line;
 *   <li>a line: 0 if it is unknown, or its distance to the method's line plus 1;
 *   <li>the methods, class by class: u16 text of the name, u16 least line;
 *   <li>the classes: u16 number of the first method, u16 text of the package, u16 text of the name behind it, and u16 text of
 *       the file, or {@value #UNKNOWN_FILE} if it is unknown, or {@value #USUAL_FILE} if it is that of the outermost class
 *       as its own name gives it;
 *   <li>the groups of 16 texts: u32 offset of the first;
 *   <li>the texts: twice their number of bytes, plus 1 for UTF-16 instead of Latin-1; the characters.
 *   <li>the nulls: for each call that reports a null, by address, the distance to the one before (from 0) in units of 2
 *       bytes, the text of what could not be done, and 0 or 1 more than the text of what was null; behind the last a
 *       distance that leads out of the image, and twice 0.
 * </ul>
 *
 * Numbers without a size are in unsigned LEB128 (DWARF 5, section 7.6); offsets are from the start of the table.
 */
final class TraceTable {
    private static final int HEADER_BYTES = 20;
    private static final int BLOCK_BYTES = 8;
    private static final int METHOD_BYTES = 4;
    private static final int CLASS_BYTES = 8;
    private static final int SITES_PER_BLOCK = 32;
    private static final int TEXTS_PER_GROUP = 16;
    private static final int UNKNOWN_FILE = 0xFFFF;
    private static final int USUAL_FILE = 0xFFFE;
    /** In units of 2 bytes: further than an image is long. */
    private static final int BEYOND = 0x1FFF_FFFF;
    /** In those units: a distance from 0 or from an address to behind all addresses. */
    private static final int BEYOND_FROM_ZERO = 0x7FFF_FFFF;

    private final List<Site> sites = new ArrayList<>();
    private final Map<Long, NullExplanation> nulls = new LinkedHashMap<>();
    private final Map<ClassKey, Map<String, Method>> classes = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private record Site(long returnAddress, List<Frame> frames) {}

    private record Frame(Method method, int line) {}

    private record ClassKey(String name, String file) {}

    private static final class Method {
        private int number;
        private int leastLine;
    }

    private TraceTable() {}

    /**
     * Makes the table.
     *
     * @param returnAddresses of the calls, ascending
     * @param frames those of each call; the names are the emitter's
     */
    static byte[] of(List<Long> returnAddresses, List<List<Symbolizer.Frame>> frames) {
        TraceTable table = new TraceTable();
        for (int i = 0; i < returnAddresses.size(); i++) {
            table.add(returnAddresses.get(i), frames.get(i));
        }
        return table.bytes();
    }

    private void add(long returnAddress, List<Symbolizer.Frame> frames) {
        List<Frame> shown = new ArrayList<>();
        for (Symbolizer.Frame frame : frames) {
            NullExplanation explanation = SourceNames.nullExplanation(frame.function());
            if (explanation != null) {
                nulls.put(returnAddress, explanation);
            }
            if (SourceNames.isShown(frame.function())) {
                Method method = method(frame);
                if (frame.line() > 0) {
                    method.leastLine = Math.min(method.leastLine == 0 ? frame.line() : method.leastLine, frame.line());
                }
                shown.add(new Frame(method, frame.line()));
            }
        }
        if (!shown.isEmpty()) {
            sites.add(new Site(returnAddress, shown));
        }
    }

    private Method method(Symbolizer.Frame frame) {
        String fileName = frame.file().substring(frame.file().lastIndexOf('/') + 1);
        ClassKey type = new ClassKey(SourceNames.classOf(frame.function()), fileName);
        return classes.computeIfAbsent(type, key -> new LinkedHashMap<>())
                .computeIfAbsent(SourceNames.methodOf(frame.function()), key -> new Method());
    }

    private byte[] bytes() {
        int blockCount = (sites.size() + SITES_PER_BLOCK - 1) / SITES_PER_BLOCK;
        int streamStart = HEADER_BYTES + BLOCK_BYTES * blockCount;
        ByteBuffer methods = methods();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ByteBuffer blocks = buffer(BLOCK_BYTES * blockCount);
        for (int first = 0; first < sites.size(); first += SITES_PER_BLOCK) {
            blocks.putInt((int) sites.get(first).returnAddress).putInt(streamStart + stream.size());
            writeBlock(stream, sites.subList(first, Math.min(first + SITES_PER_BLOCK, sites.size())));
        }
        writeNumber(stream, BEYOND << 1);
        int methodsStart = streamStart + stream.size() + 3 & ~3;
        int classesStart = methodsStart + methods.limit();
        ByteBuffer classRecords = classes();
        int textsStart = classesStart + classRecords.limit();
        byte[] nullBytes = nullBytes();
        byte[] textBytes = texts(textsStart);
        int nullsStart = textsStart + textBytes.length;
        ByteBuffer table = buffer(nullsStart + nullBytes.length);
        table.putInt(blockCount)
                .putInt(methodsStart)
                .putInt(classesStart)
                .putInt(textsStart)
                .putInt(nullsStart);
        table.put(blocks.flip()).put(stream.toByteArray());
        return table.position(methodsStart)
                .put(methods)
                .put(classRecords)
                .put(textBytes)
                .put(nullBytes)
                .array();
    }

    private static void writeBlock(ByteArrayOutputStream stream, List<Site> block) {
        long address = block.get(0).returnAddress;
        int method = 0;
        for (Site site : block) {
            int distance = (int) (site.returnAddress - address >>> 1);
            address = site.returnAddress;
            Frame innermost = site.frames.get(0);
            boolean isInSameMethod = site.frames.size() == 1 && innermost.method.number == method;
            writeNumber(stream, distance << 1 | (isInSameMethod ? 1 : 0));
            if (isInSameMethod) {
                writeNumber(stream, lineCode(innermost));
                continue;
            }
            for (int i = 0; i < site.frames.size(); i++) {
                Frame frame = site.frames.get(i);
                int step = frame.method.number - method;
                int more = i + 1 < site.frames.size() ? 1 : 0;
                writeNumber(stream, (step << 1 ^ step >> 31) << 1 | more);
                writeNumber(stream, lineCode(frame));
                method = frame.method.number;
            }
        }
    }

    private static int lineCode(Frame frame) {
        return frame.line == 0 ? 0 : frame.line - frame.method.leastLine + 1;
    }

    private byte[] nullBytes() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        long address = 0;
        for (Map.Entry<Long, NullExplanation> entry : nulls.entrySet()) {
            writeNumber(stream, (int) (entry.getKey() - address >>> 1));
            address = entry.getKey();
            writeNumber(stream, text(entry.getValue().action()));
            String reason = entry.getValue().reason();
            writeNumber(stream, reason == null ? 0 : text(reason) + 1);
        }
        writeNumber(stream, BEYOND_FROM_ZERO);
        writeNumber(stream, 0);
        writeNumber(stream, 0);
        return stream.toByteArray();
    }

    private static void writeNumber(ByteArrayOutputStream stream, int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            stream.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        stream.write(rest);
    }

    /** Numbers the methods, class by class, and returns their records. */
    private ByteBuffer methods() {
        int count = classes.values().stream().mapToInt(Map::size).sum();
        ByteBuffer records = buffer(METHOD_BYTES * count);
        classes.values()
                .forEach(methods -> methods.forEach((name, method) -> {
                    method.number = narrow(records.position() / METHOD_BYTES, "methods");
                    records.putShort((short) text(name)).putShort((short) narrow(method.leastLine, "lines"));
                }));
        return records.flip();
    }

    private ByteBuffer classes() {
        ByteBuffer records = buffer(CLASS_BYTES * classes.size());
        int firstMethod = 0;
        for (Map.Entry<ClassKey, Map<String, Method>> entry : classes.entrySet()) {
            String name = entry.getKey().name;
            int end = Math.max(0, name.lastIndexOf('.'));
            records.putShort((short) firstMethod);
            records.putShort((short) text(name.substring(0, end)));
            records.putShort((short) text(name.substring(end == 0 ? 0 : end + 1)));
            records.putShort((short) file(entry.getKey()));
            firstMethod += entry.getValue().size();
        }
        return records.flip();
    }

    private int file(ClassKey type) {
        if (type.file.equals(SourceNames.UNKNOWN_FILE)) {
            return UNKNOWN_FILE;
        }
        return type.file.equals(usualFile(type.name)) && isLatin1(type.name) ? USUAL_FILE : text(type.file);
    }

    /** The file in which a class or the class that it is nested in usually is. */
    private static String usualFile(String className) {
        String simpleName = className.substring(className.lastIndexOf('.') + 1);
        int nested = simpleName.indexOf('$');
        return (nested < 0 ? simpleName : simpleName.substring(0, nested)) + ".java";
    }

    private static boolean isLatin1(String text) {
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    }

    private static int narrow(int value, String what) {
        return TableLimit.check(value, USUAL_FILE - 1, "the number of " + what);
    }

    /** Returns the number of a text. */
    private int text(String text) {
        return narrow(texts.computeIfAbsent(text, key -> texts.size()), "texts");
    }

    /** The groups of texts and the texts, the first of them at an offset. */
    private byte[] texts(int start) {
        int groups = (texts.size() + TEXTS_PER_GROUP - 1) / TEXTS_PER_GROUP;
        ByteBuffer offsets = buffer(Integer.BYTES * groups);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        texts.forEach((text, number) -> {
            if (number % TEXTS_PER_GROUP == 0) {
                offsets.putInt(start + offsets.limit() + bytes.size());
            }
            byte[] characters = text.getBytes(isLatin1(text) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
            writeNumber(bytes, characters.length << 1 | (isLatin1(text) ? 0 : 1));
            bytes.writeBytes(characters);
        });
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.writeBytes(offsets.array());
        result.writeBytes(bytes.toByteArray());
        return result.toByteArray();
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
