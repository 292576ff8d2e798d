package dev.terrarium.image.link;

import dev.terrarium.image.emit.SourceNames;
import dev.terrarium.image.ir.NullExplanation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table by which the runtime tells what return addresses mean ({@code dev.terrarium.runtime.TraceFrames}),
 * little-endian:
 *
 * <ul>
 *   <li>u32 number of blocks, u32 offset of the methods, u32 offset of the classes, u32 offset of the nulls, u32 offset of
 *       the texts;
 *   <li>for each block of 32 call sites, by address: u32 return address of the first, u32 offset of its sites;
 *   <li>the sites: the distance to the site before in the block in units of 2 bytes, and the frames, the innermost first;
 *       behind the last site a distance that leads out of the image;
 *   <li>a frame: a number whose lowest bit says whether another follows and whose others are the distance of its method's
 *       index to that of the frame before in the block (0 before the first), zigzag-coded; then 0 if the line is unknown,
 *       or its distance to the method's line plus 1;
 *   <li>the methods: u32 offset of the name, u16 index of the class, u16 least line;
 *   <li>the classes: u32 offset of the name, u32 offset of the file's name, or 0 if it is unknown, or 1 if it is that of the
 *       outermost class as its own name gives it;
 *   <li>the nulls: for each call that reports a null, by address, the distance to the one before (from 0) in units of 2
 *       bytes, where among the texts it is what could not be done, and 0 or 1 more than where it is what was null; behind
 *       the last a distance that leads out of the image, and twice 0;
 *   <li>the texts: u16 number of bytes, u8 0 for Latin-1 or 1 for UTF-16, the characters.
 * </ul>
 *
 * Numbers without a size are in unsigned LEB128 (DWARF 5, section 7.6); offsets are from the start of the table.
 */
final class TraceTable {
    private static final int HEADER_BYTES = 20;
    private static final int BLOCK_BYTES = 8;
    private static final int RECORD_BYTES = 8;
    private static final int SITES_PER_BLOCK = 32;
    private static final int UNKNOWN_FILE = 0;
    private static final int USUAL_FILE = 1;
    /** In units of 2 bytes: further than an image is long. */
    private static final int BEYOND = 0x3FFF_FFFF;

    private final List<Site> sites = new ArrayList<>();
    private final Map<MethodKey, Method> methods = new LinkedHashMap<>();
    private final Map<ClassKey, Integer> classes = new LinkedHashMap<>();
    private final Map<Long, NullExplanation> nulls = new LinkedHashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final ByteArrayOutputStream textBytes = new ByteArrayOutputStream();

    private record Site(long returnAddress, List<Frame> frames) {}

    private record Frame(Method method, int line) {}

    private record MethodKey(int owner, String name) {}

    private record ClassKey(String name, String file) {}

    private static final class Method {
        private final int index;
        private int leastLine;

        private Method(int index) {
            this.index = index;
        }
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
        int owner = classes.computeIfAbsent(type, key -> classes.size());
        String name = SourceNames.methodOf(frame.function());
        return methods.computeIfAbsent(new MethodKey(owner, name), key -> new Method(methods.size()));
    }

    private byte[] bytes() {
        int blockCount = (sites.size() + SITES_PER_BLOCK - 1) / SITES_PER_BLOCK;
        int streamStart = HEADER_BYTES + BLOCK_BYTES * blockCount;
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ByteBuffer blocks = buffer(BLOCK_BYTES * blockCount);
        for (int first = 0; first < sites.size(); first += SITES_PER_BLOCK) {
            blocks.putInt((int) sites.get(first).returnAddress).putInt(streamStart + stream.size());
            writeBlock(stream, sites.subList(first, Math.min(first + SITES_PER_BLOCK, sites.size())));
        }
        writeNumber(stream, BEYOND);
        int methodsStart = streamStart + stream.size() + 3 & ~3;
        int classesStart = methodsStart + RECORD_BYTES * methods.size();
        int nullsStart = classesStart + RECORD_BYTES * classes.size();
        byte[] nullBytes = nullBytes();
        int textsStart = nullsStart + nullBytes.length;
        ByteBuffer records = records(textsStart);
        ByteBuffer table = buffer(textsStart + textBytes.size());
        table.putInt(blockCount)
                .putInt(methodsStart)
                .putInt(classesStart)
                .putInt(nullsStart)
                .putInt(textsStart);
        table.put(blocks.flip()).put(stream.toByteArray());
        table.position(methodsStart).put(records.flip()).put(nullBytes).put(textBytes.toByteArray());
        return table.array();
    }

    private static void writeBlock(ByteArrayOutputStream stream, List<Site> block) {
        long address = block.get(0).returnAddress;
        int method = 0;
        for (Site site : block) {
            writeNumber(stream, (int) (site.returnAddress - address >>> 1));
            address = site.returnAddress;
            for (int i = 0; i < site.frames.size(); i++) {
                Frame frame = site.frames.get(i);
                int distance = frame.method.index - method;
                int more = i + 1 < site.frames.size() ? 1 : 0;
                writeNumber(stream, (distance << 1 ^ distance >> 31) << 1 | more);
                writeNumber(stream, frame.line == 0 ? 0 : frame.line - frame.method.leastLine + 1);
                method = frame.method.index;
            }
        }
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
        writeNumber(stream, BEYOND);
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

    /** The methods and the classes, whose texts come to lie behind them. */
    private ByteBuffer records(int textsStart) {
        ByteBuffer records = buffer(RECORD_BYTES * (methods.size() + classes.size()));
        methods.forEach((key, method) -> records.putInt(textsStart + text(key.name))
                .putShort(narrow(key.owner, "classes"))
                .putShort(narrow(method.leastLine, "lines")));
        classes.keySet()
                .forEach(type -> records.putInt(textsStart + text(type.name)).putInt(file(type, textsStart)));
        return records;
    }

    private int file(ClassKey type, int textsStart) {
        if (type.file.equals(SourceNames.UNKNOWN_FILE)) {
            return UNKNOWN_FILE;
        }
        return type.file.equals(usualFile(type.name)) && isLatin1(type.name)
                ? USUAL_FILE
                : textsStart + text(type.file);
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

    private static short narrow(int value, String what) {
        if (value > 0xFFFF) {
            throw new IllegalStateException("there are too many " + what + " for a trace table: " + value);
        }
        return (short) value;
    }

    /** Returns where a text is among the texts. */
    private int text(String text) {
        return texts.computeIfAbsent(text, key -> {
            int offset = textBytes.size();
            byte[] characters = text.getBytes(isLatin1(text) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
            textBytes.write(characters.length);
            textBytes.write(characters.length >>> 8);
            textBytes.write(isLatin1(text) ? 0 : 1);
            textBytes.writeBytes(characters);
            return offset;
        });
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
