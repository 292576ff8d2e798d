package dev.terrarium.image.emit.llvm;

import java.util.List;
import java.util.stream.Collectors;

/** A type of LLVM IR, as the text that stands for it. */
public record LlvmType(String text) {
    public static final LlvmType VOID = new LlvmType("void");
    public static final LlvmType I1 = new LlvmType("i1");
    public static final LlvmType I8 = new LlvmType("i8");
    public static final LlvmType I16 = new LlvmType("i16");
    public static final LlvmType I32 = new LlvmType("i32");
    public static final LlvmType I64 = new LlvmType("i64");
    public static final LlvmType I128 = new LlvmType("i128");
    public static final LlvmType TOKEN = new LlvmType("token");
    public static final LlvmType METADATA = new LlvmType("metadata");
    public static final LlvmType FLOAT = new LlvmType("float");
    public static final LlvmType DOUBLE = new LlvmType("double");
    /** An address of memory that no collector manages: code, type descriptors, static fields. */
    public static final LlvmType POINTER = new LlvmType("ptr");
    /** A Java reference. The optimiser must not turn it into an integer, as a collector may move what it points to. */
    public static final LlvmType REFERENCE = new LlvmType("ptr addrspace(1)");

    /** An array of that many elements. */
    public static LlvmType array(long length, LlvmType element) {
        return new LlvmType("[" + length + " x " + element.text + "]");
    }

    /** A structure without padding: each member follows the one before. */
    public static LlvmType packed(List<LlvmType> members) {
        return new LlvmType(members.stream().map(LlvmType::text).collect(Collectors.joining(", ", "<{ ", " }>")));
    }

    @Override
    public String toString() {
        return text;
    }
}
