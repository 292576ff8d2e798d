package java.util.zip;

import java.util.Arrays;

/** Decodes the blocks of RFC 1951 as far as input and room for output go, and goes on from there when called again. */
final class InflatedBlocks {
    private static final int WINDOW = 1 << 15;
    private static final int END_OF_BLOCK = 256;
    private static final int MOST_LITERALS = 286;
    private static final int MOST_DISTANCES = 30;
    private static final int COPY_LAST = 16;
    private static final int ZEROS = 17;
    private static final byte[] LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final byte[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCES = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };

    private enum State {
        HEADER,
        STORED_LENGTH,
        STORED,
        COUNTS,
        CODE_LENGTHS,
        SYMBOL_LENGTHS,
        SYMBOLS,
        COPY,
        END
    }

    private final BitSource source;
    private final byte[] window = new byte[WINDOW];
    private final byte[] lengths = new byte[MOST_LITERALS + MOST_DISTANCES + 2];
    private State state = State.HEADER;
    private boolean isLast;
    private long produced;
    private int literals;
    private int distances;
    private int codeLengths;
    private int known;
    private int length;
    private int distance;
    private HuffmanCode symbolCode;
    private HuffmanCode distanceCode;

    InflatedBlocks(BitSource source) {
        this.source = source;
    }

    boolean hasEnded() {
        return state == State.END;
    }

    /** Makes bytes part of what the data may refer back to. */
    void remember(byte[] bytes, int offset, int count) {
        for (int i = 0; i < count; i++) {
            window[(int) produced++ & WINDOW - 1] = bytes[offset + i];
        }
    }

    /** Decodes into an array; returns how many bytes. */
    int decode(byte[] target, int offset, int limit) throws DataFormatException {
        int position = offset;
        while (state != State.END) {
            switch (state) {
                case STORED -> {
                    int count = source.bytes(target, position, Math.min(length, limit - position));
                    remember(target, position, count);
                    position += count;
                    length -= count;
                    if (length > 0) {
                        return position - offset;
                    }
                    endBlock();
                }
                case COPY -> {
                    for (; length > 0 && position < limit; length--) {
                        put(window[(int) (produced - distance) & WINDOW - 1], target, position++);
                    }
                    if (length > 0) {
                        return position - offset;
                    }
                    state = State.SYMBOLS;
                }
                default -> {
                    int symbol = step(position < limit);
                    if (source.isExhausted() || symbol == END_OF_BLOCK) {
                        source.retry();
                        return position - offset;
                    }
                    source.accept();
                    if (symbol >= 0) {
                        put((byte) symbol, target, position++);
                    }
                }
            }
        }
        return position - offset;
    }

    private void put(byte value, byte[] target, int position) {
        target[position] = value;
        window[(int) produced++ & WINDOW - 1] = value;
    }

    private void endBlock() {
        state = isLast ? State.END : State.HEADER;
    }

    /**
     * Reads the next piece, and goes to the state behind it unless input has run out.
     *
     * @return a literal; -1 if it is something else; {@link #END_OF_BLOCK} if there is no room for a literal
     */
    private int step(boolean hasRoom) throws DataFormatException {
        switch (state) {
            case HEADER -> header();
            case STORED_LENGTH -> storedLength();
            case COUNTS -> counts();
            case CODE_LENGTHS -> codeLength();
            case SYMBOL_LENGTHS -> symbolLengths();
            default -> {
                return symbol(hasRoom);
            }
        }
        return -1;
    }

    private void header() throws DataFormatException {
        boolean last = source.bits(1) == 1;
        int type = source.bits(2);
        if (source.isExhausted()) {
            return;
        }
        isLast = last;
        switch (type) {
            case 0 -> {
                source.align();
                state = State.STORED_LENGTH;
            }
            case 1 -> {
                Arrays.fill(lengths, 0, 144, (byte) 8);
                Arrays.fill(lengths, 144, 256, (byte) 9);
                Arrays.fill(lengths, 256, 280, (byte) 7);
                Arrays.fill(lengths, 280, 288, (byte) 8);
                symbolCode = new HuffmanCode(lengths, 0, 288);
                Arrays.fill(lengths, 0, MOST_DISTANCES, (byte) 5);
                distanceCode = new HuffmanCode(lengths, 0, MOST_DISTANCES);
                state = State.SYMBOLS;
            }
            case 2 -> state = State.COUNTS;
            default -> throw new DataFormatException("invalid block type");
        }
    }

    private void storedLength() throws DataFormatException {
        int count = source.bits(16);
        int complement = source.bits(16);
        if (source.isExhausted()) {
            return;
        }
        if (count != (~complement & 0xFFFF)) {
            throw new DataFormatException("invalid stored block lengths");
        }
        length = count;
        state = State.STORED;
    }

    private void counts() throws DataFormatException {
        literals = source.bits(5) + 257;
        distances = source.bits(5) + 1;
        codeLengths = source.bits(4) + 4;
        if (source.isExhausted()) {
            return;
        }
        if (literals > MOST_LITERALS || distances > MOST_DISTANCES) {
            throw new DataFormatException("too many length or distance symbols");
        }
        Arrays.fill(lengths, (byte) 0);
        known = 0;
        state = State.CODE_LENGTHS;
    }

    private void codeLength() throws DataFormatException {
        int bits = source.bits(3);
        if (source.isExhausted()) {
            return;
        }
        lengths[LENGTH_ORDER[known]] = (byte) bits;
        known++;
        if (known == codeLengths) {
            symbolCode = new HuffmanCode(lengths, 0, LENGTH_ORDER.length);
            if (!symbolCode.isValid()) {
                throw new DataFormatException("invalid code lengths set");
            }
            known = 0;
            state = State.SYMBOL_LENGTHS;
        }
    }

    private void symbolLengths() throws DataFormatException {
        int symbol = symbolCode.read(source);
        int repeat = symbol < COPY_LAST
                ? 1
                : symbol == COPY_LAST ? 3 + source.bits(2) : symbol == ZEROS ? 3 + source.bits(3) : 11 + source.bits(7);
        if (source.isExhausted()) {
            return;
        }
        if (symbol < 0 || symbol == COPY_LAST && known == 0 || known + repeat > literals + distances) {
            throw new DataFormatException("invalid bit length repeat");
        }
        int value = symbol < COPY_LAST ? symbol : symbol == COPY_LAST ? lengths[known - 1] : 0;
        Arrays.fill(lengths, known, known + repeat, (byte) value);
        known += repeat;
        if (known == literals + distances) {
            makeCodes();
            state = State.SYMBOLS;
        }
    }

    private void makeCodes() throws DataFormatException {
        if (lengths[END_OF_BLOCK] == 0) {
            throw new DataFormatException("invalid code -- missing end-of-block");
        }
        symbolCode = new HuffmanCode(lengths, 0, literals);
        if (!symbolCode.isValid()) {
            throw new DataFormatException("invalid literal/lengths set");
        }
        distanceCode = new HuffmanCode(lengths, literals, distances);
        if (!distanceCode.isValid()) {
            throw new DataFormatException("invalid distances set");
        }
    }

    private int symbol(boolean hasRoom) throws DataFormatException {
        int symbol = symbolCode.read(source);
        if (source.isExhausted() || symbol >= 0 && symbol < END_OF_BLOCK) {
            return hasRoom ? symbol : END_OF_BLOCK;
        }
        if (symbol == END_OF_BLOCK) {
            endBlock();
            return -1;
        }
        int index = symbol - END_OF_BLOCK - 1;
        if (symbol < 0 || index >= LENGTHS.length) {
            throw new DataFormatException("invalid literal/length code");
        }
        int count = LENGTHS[index] + source.bits(LENGTH_BITS[index]);
        int code = distanceCode.read(source);
        if (source.isExhausted()) {
            return -1;
        }
        if (code < 0 || code >= MOST_DISTANCES) {
            throw new DataFormatException("invalid distance code");
        }
        int back = DISTANCES[code] + source.bits(Math.max(0, code / 2 - 1));
        if (source.isExhausted()) {
            return -1;
        }
        if (back > produced) {
            throw new DataFormatException("invalid distance too far back");
        }
        length = count;
        distance = back;
        state = State.COPY;
        return -1;
    }
}
