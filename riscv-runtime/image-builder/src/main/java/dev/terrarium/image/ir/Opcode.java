package dev.terrarium.image.ir;

/**
 * The instruction set of the IR. Semantics are those of the JVM instruction of the same name unless said otherwise; what
 * can fail in the JVM's instructions is an instruction of its own here, so that passes can remove it alone: an array load
 * is a null check, a bounds check and the bare load.
 */
public enum Opcode {
    // Arithmetic of two operands of one kind (shifts: the second is an int); DIV and REM of integers never see zero.
    ADD(Symbol.NONE),
    SUB(Symbol.NONE),
    MUL(Symbol.NONE),
    DIV(Symbol.NONE),
    REM(Symbol.NONE),
    AND(Symbol.NONE),
    OR(Symbol.NONE),
    XOR(Symbol.NONE),
    SHL(Symbol.NONE),
    SHR(Symbol.NONE),
    USHR(Symbol.NONE),
    NEG(Symbol.NONE),
    /** Three-way comparison of longs. */
    LCMP(Symbol.NONE),
    /** Three-way comparison of floats or doubles, -1 when unordered. */
    FCMPL(Symbol.NONE),
    /** Three-way comparison of floats or doubles, 1 when unordered. */
    FCMPG(Symbol.NONE),
    /** 1 if the condition holds between two ints, longs or references, else 0. */
    COMPARE(Symbol.CONDITION),
    I2L(Symbol.NONE),
    I2F(Symbol.NONE),
    I2D(Symbol.NONE),
    L2I(Symbol.NONE),
    L2F(Symbol.NONE),
    L2D(Symbol.NONE),
    F2I(Symbol.NONE),
    F2L(Symbol.NONE),
    F2D(Symbol.NONE),
    D2I(Symbol.NONE),
    D2L(Symbol.NONE),
    D2F(Symbol.NONE),
    I2B(Symbol.NONE),
    I2C(Symbol.NONE),
    I2S(Symbol.NONE),

    // Objects. The receiver has been null-checked.
    GETFIELD(Symbol.FIELD),
    /** Operands: object, value. */
    PUTFIELD(Symbol.FIELD, true),
    GETSTATIC(Symbol.FIELD),
    PUTSTATIC(Symbol.FIELD, true),
    NEW(Symbol.TYPE, true),
    /** The symbol is the array class; operand: the length, which may be negative (and then fails). */
    NEWARRAY(Symbol.TYPE, true),
    /** The symbol is the array class; operands: lengths of the outer dimensions. */
    MULTINEWARRAY(Symbol.TYPE, true),
    ARRAYLENGTH(Symbol.NONE),
    /** Operands: array, index. */
    ARRAYLOAD(Symbol.ELEMENT),
    /** Operands: array, index, value. */
    ARRAYSTORE(Symbol.ELEMENT, true),
    /** The offset in bytes of an instance field, a long; whoever asks may read the field there. */
    FIELDOFFSET(Symbol.FIELD),
    /** The object at an address, the operand, which is one of the symbol or of a subclass. */
    OBJECTAT(Symbol.TYPE, true),
    /** Operands: object, offset of a variable of the symbol's kind in it, a long, see {@code FieldOffsets}. */
    GETMEMORY(Symbol.ELEMENT),
    /** Operands: object, offset, value. */
    PUTMEMORY(Symbol.ELEMENT, true),
    /** 1 if the operand is a non-null instance of the symbol, else 0. */
    INSTANCEOF(Symbol.TYPE),

    // Checks: they fail with Java's exception, or else have their first operand as their value.
    /** NullPointerException if the operand is null. */
    NULLCHECK(Symbol.NONE, true),
    /** Operands: index, length. ArrayIndexOutOfBoundsException. */
    BOUNDSCHECK(Symbol.NONE, true),
    /** ArithmeticException if the operand, an int or a long, is zero. */
    ZEROCHECK(Symbol.NONE, true),
    /** Operands: value, array. ArrayStoreException. */
    STORECHECK(Symbol.NONE, true),
    /** ClassCastException. */
    CHECKCAST(Symbol.TYPE, true),

    /** StackOverflowError if too little of the stack is left; at the entry of recursive methods, no operand. */
    STACKCHECK(Symbol.NONE, true),

    /** Initialises a class if that has not happened (JVM specification, section 5.5). */
    CLASSINIT(Symbol.TYPE, true),
    MONITORENTER(Symbol.NONE, true),
    MONITOREXIT(Symbol.NONE, true),

    // Calls: operands are the receiver, if any, which has been null-checked, and the arguments.
    CALLSTATIC(Symbol.METHOD, true),
    /** Calls exactly the symbol: constructors, private and super methods, and what has been devirtualised. */
    CALLSPECIAL(Symbol.METHOD, true),
    CALLVIRTUAL(Symbol.METHOD, true),
    CALLINTERFACE(Symbol.METHOD, true),

    // Terminators.
    GOTO(Symbol.NONE, true, true),
    /** Operands: two ints, longs or references; targets: if the condition holds, and else. */
    IF(Symbol.CONDITION, true, true),
    /** Operand: an int; targets: the default, then one for each key. */
    SWITCH(Symbol.KEYS, true, true),
    RETURN(Symbol.NONE, true, true),
    THROW(Symbol.NONE, true, true),
    /** Control never comes here, such as behind a call that does not return. */
    UNREACHABLE(Symbol.NONE, true, true),
    /** Something that no image can do; the symbol says what. An error of the build if control can come here. */
    UNSUPPORTED(Symbol.TEXT, true, true);

    /** What an instruction names besides its operands. */
    public enum Symbol {
        NONE,
        FIELD,
        METHOD,
        TYPE,
        ELEMENT,
        CONDITION,
        KEYS,
        TEXT
    }

    private final Symbol symbol;
    private final boolean effect;
    private final boolean terminator;

    Opcode(Symbol symbol) {
        this(symbol, false, false);
    }

    Opcode(Symbol symbol, boolean effect) {
        this(symbol, effect, false);
    }

    Opcode(Symbol symbol, boolean effect, boolean terminator) {
        this.symbol = symbol;
        this.effect = effect;
        this.terminator = terminator;
    }

    public Symbol symbol() {
        return symbol;
    }

    /** Whether the instruction does something besides computing its value, so that it stays when nothing uses that. */
    public boolean hasEffect() {
        return effect;
    }

    public boolean isTerminator() {
        return terminator;
    }

    public boolean isCall() {
        return this == CALLSTATIC || this == CALLSPECIAL || this == CALLVIRTUAL || this == CALLINTERFACE;
    }

    public String mnemonic() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
