package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Makes call frame information of functions of 64 KiB and more linkable. Its advances are differences of two addresses,
 * which an object file states as the pair {@code R_RISCV_SET32} and {@code R_RISCV_SUB32}. lld wants the first address alone
 * to be a signed number of 32 bits, which no address of {@code virt}'s RAM is; {@code R_RISCV_ADD32} to a word of zero says the
 * same and is not checked (RISC-V ELF psABI, section 8.4).
 */
final class CallFrameRelocations {
    private static final List<String> SECTIONS = List.of(".eh_frame", ".debug_frame");
    private static final int ADD32 = 35;
    private static final int SET32 = 56;
    /** The bytes of an {@code Elf64_Rela}: the offset, the type below the symbol, and the addend. */
    private static final int ENTRY_BYTES = 24;

    private static final int TYPE = 8;

    private CallFrameRelocations() {}

    /** Returns the object file with additions where advances were set. */
    static byte[] unchecked(byte[] object) {
        byte[] result = object.clone();
        ByteBuffer bytes = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
        ElfFile file = new ElfFile(object);
        for (String name : SECTIONS) {
            if (file.hasSection(".rela" + name)) {
                uncheck(bytes, file.section(".rela" + name), file.section(name));
            }
        }
        return result;
    }

    private static void uncheck(ByteBuffer bytes, ElfFile.Section relocations, ElfFile.Section frames) {
        for (long entry = relocations.offset();
                entry < relocations.offset() + relocations.size();
                entry += ENTRY_BYTES) {
            int at = Math.toIntExact(entry);
            if (bytes.getInt(at + TYPE) == SET32) {
                bytes.putInt(at + TYPE, ADD32);
                bytes.putInt(Math.toIntExact(frames.offset() + bytes.getLong(at)), 0);
            }
        }
    }
}
