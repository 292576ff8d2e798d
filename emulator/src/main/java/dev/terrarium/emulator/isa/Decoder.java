package dev.terrarium.emulator.isa;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decodes 16- and 32-bit instructions of a set of extensions into {@link DecodedInstruction}s. */
public final class Decoder {
    /** Decodes the instructions of all extensions. */
    public static final Decoder COMPLETE = new Decoder(EnumSet.allOf(Extension.class));

    /** The operations that share a major opcode (bits 6..2). */
    private final Operation[][] byMajorOpcode;

    /** Makes a decoder to which the instructions of all other extensions are illegal. */
    public Decoder(Set<Extension> extensions) {
        byMajorOpcode = index(extensions);
    }

    private static Operation[][] index(Set<Extension> extensions) {
        List<List<Operation>> buckets = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            buckets.add(new ArrayList<>());
        }
        for (Operation operation : Operation.values()) {
            if (operation.encoding() != Encoding.NONE && extensions.contains(operation.extension())) {
                buckets.get(operation.match() >>> 2 & 31).add(operation);
            }
        }
        Operation[][] index = new Operation[32][];
        for (int i = 0; i < 32; i++) {
            index[i] = buckets.get(i).toArray(Operation[]::new);
        }
        return index;
    }

    /** Returns whether an instruction that starts with this parcel is one parcel long. */
    public static boolean isCompressed(int parcel) {
        return (parcel & 3) != 3;
    }

    /**
     * Decodes one instruction.
     *
     * @param bits a 32-bit instruction, or a 16-bit one whose upper half is ignored
     * @return the decoded instruction; {@link Opcodes#ILLEGAL} with the instruction's bits if there is no such one
     */
    public long decode(int bits) {
        if (isCompressed(bits)) {
            int compressed = bits & 0xffff;
            int expanded = CompressedDecoder.expand(compressed);
            return expanded == CompressedDecoder.ILLEGAL ? illegal(compressed, 1) : decodeFull(expanded, 1);
        }
        return decodeFull(bits, 2);
    }

    private static long illegal(int bits, int parcels) {
        return DecodedInstruction.pack(Opcodes.ILLEGAL, 0, 0, 0, parcels, 0, bits);
    }

    /** Finds the operation of a 32-bit instruction, or {@link Operation#ILLEGAL}. */
    public Operation operation(int bits) {
        for (Operation candidate : byMajorOpcode[bits >>> 2 & 31]) {
            if ((bits & candidate.encoding().mask()) == candidate.match()) {
                return candidate;
            }
        }
        return Operation.ILLEGAL;
    }

    private long decodeFull(int bits, int parcels) {
        Operation operation = operation(bits);
        if (operation == Operation.ILLEGAL) {
            return illegal(bits, parcels);
        }
        Encoding encoding = operation.encoding();
        int rd = bits >>> 7 & 31;
        int rs1 = bits >>> 15 & 31;
        int rs2 = bits >>> 20 & 31;
        if (rd == 0 && encoding.writesInteger()) {
            rd = DecodedInstruction.DISCARD;
        }
        return DecodedInstruction.pack(
                operation.ordinal(), rd, rs1, rs2, parcels, bits >>> 12 & 7, immediate(encoding, bits));
    }

    private static int immediate(Encoding encoding, int bits) {
        switch (encoding) {
            case I:
            case LOAD:
            case FLOAT_LOAD:
                return bits >> 20;
            case SHIFT:
                return bits >>> 20 & 63;
            case SHIFT_WORD:
                return bits >>> 20 & 31;
            case S:
            case FLOAT_STORE:
                return bits >> 25 << 5 | bits >>> 7 & 31;
            case B:
                return bits >> 31 << 12 | (bits >>> 7 & 1) << 11 | (bits >>> 25 & 63) << 5 | (bits >>> 8 & 15) << 1;
            case U:
                return bits & 0xfffff000;
            case J:
                return bits >> 31 << 20
                        | (bits >>> 12 & 0xff) << 12
                        | (bits >>> 20 & 1) << 11
                        | (bits >>> 21 & 0x3ff) << 1;
            case CSR:
            case CSR_IMMEDIATE:
                return bits >>> 20;
            case FLOAT_R4:
                return bits >>> 27;
            default:
                return 0;
        }
    }
}
