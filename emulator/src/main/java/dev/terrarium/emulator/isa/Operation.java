package dev.terrarium.emulator.isa;

import java.util.Locale;

/**
 * Every operation of RV64GC with Zicsr and Zifencei: its name, its encoding and the value of its identifying bits.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "RV32/64G Instruction Set Listings", and Volume II for
 * the privileged instructions. Compressed instructions are not listed: each expands to one of these
 * ({@link CompressedDecoder}).
 */
public enum Operation {
    /** A place of the instruction cache that nobody has decoded yet; its number must be 0. */
    UNDECODED(Encoding.NONE, 0x00000000),
    /** Bits that are no instruction of this machine. */
    ILLEGAL(Encoding.NONE, 0x00000000),
    LUI(Encoding.U, 0x00000037),
    AUIPC(Encoding.U, 0x00000017),
    JAL(Encoding.J, 0x0000006f),
    JALR(Encoding.I, 0x00000067),
    BEQ(Encoding.B, 0x00000063),
    BNE(Encoding.B, 0x00001063),
    BLT(Encoding.B, 0x00004063),
    BGE(Encoding.B, 0x00005063),
    BLTU(Encoding.B, 0x00006063),
    BGEU(Encoding.B, 0x00007063),
    LB(Encoding.LOAD, 0x00000003),
    LH(Encoding.LOAD, 0x00001003),
    LW(Encoding.LOAD, 0x00002003),
    LD(Encoding.LOAD, 0x00003003),
    LBU(Encoding.LOAD, 0x00004003),
    LHU(Encoding.LOAD, 0x00005003),
    LWU(Encoding.LOAD, 0x00006003),
    SB(Encoding.S, 0x00000023),
    SH(Encoding.S, 0x00001023),
    SW(Encoding.S, 0x00002023),
    SD(Encoding.S, 0x00003023),
    ADDI(Encoding.I, 0x00000013),
    SLTI(Encoding.I, 0x00002013),
    SLTIU(Encoding.I, 0x00003013),
    XORI(Encoding.I, 0x00004013),
    ORI(Encoding.I, 0x00006013),
    ANDI(Encoding.I, 0x00007013),
    SLLI(Encoding.SHIFT, 0x00001013),
    SRLI(Encoding.SHIFT, 0x00005013),
    SRAI(Encoding.SHIFT, 0x40005013),
    ADD(Encoding.R, 0x00000033),
    SUB(Encoding.R, 0x40000033),
    SLL(Encoding.R, 0x00001033),
    SLT(Encoding.R, 0x00002033),
    SLTU(Encoding.R, 0x00003033),
    XOR(Encoding.R, 0x00004033),
    SRL(Encoding.R, 0x00005033),
    SRA(Encoding.R, 0x40005033),
    OR(Encoding.R, 0x00006033),
    AND(Encoding.R, 0x00007033),
    ADDIW(Encoding.I, 0x0000001b),
    SLLIW(Encoding.SHIFT_WORD, 0x0000101b),
    SRLIW(Encoding.SHIFT_WORD, 0x0000501b),
    SRAIW(Encoding.SHIFT_WORD, 0x4000501b),
    ADDW(Encoding.R, 0x0000003b),
    SUBW(Encoding.R, 0x4000003b),
    SLLW(Encoding.R, 0x0000103b),
    SRLW(Encoding.R, 0x0000503b),
    SRAW(Encoding.R, 0x4000503b),
    MUL(Encoding.R, 0x02000033),
    MULH(Encoding.R, 0x02001033),
    MULHSU(Encoding.R, 0x02002033),
    MULHU(Encoding.R, 0x02003033),
    DIV(Encoding.R, 0x02004033),
    DIVU(Encoding.R, 0x02005033),
    REM(Encoding.R, 0x02006033),
    REMU(Encoding.R, 0x02007033),
    MULW(Encoding.R, 0x0200003b),
    DIVW(Encoding.R, 0x0200403b),
    DIVUW(Encoding.R, 0x0200503b),
    REMW(Encoding.R, 0x0200603b),
    REMUW(Encoding.R, 0x0200703b),
    FENCE(Encoding.FENCE, 0x0000000f),
    FLW(Encoding.FLOAT_LOAD, 0x00002007),
    FLD(Encoding.FLOAT_LOAD, 0x00003007),
    FSW(Encoding.FLOAT_STORE, 0x00002027),
    FSD(Encoding.FLOAT_STORE, 0x00003027),
    LR_W(Encoding.LOAD_RESERVED, 0x1000202f),
    SC_W(Encoding.AMO, 0x1800202f),
    AMOSWAP_W(Encoding.AMO, 0x0800202f),
    AMOADD_W(Encoding.AMO, 0x0000202f),
    AMOXOR_W(Encoding.AMO, 0x2000202f),
    AMOAND_W(Encoding.AMO, 0x6000202f),
    AMOOR_W(Encoding.AMO, 0x4000202f),
    AMOMIN_W(Encoding.AMO, 0x8000202f),
    AMOMAX_W(Encoding.AMO, 0xa000202f),
    AMOMINU_W(Encoding.AMO, 0xc000202f),
    AMOMAXU_W(Encoding.AMO, 0xe000202f),
    LR_D(Encoding.LOAD_RESERVED, 0x1000302f),
    SC_D(Encoding.AMO, 0x1800302f),
    AMOSWAP_D(Encoding.AMO, 0x0800302f),
    AMOADD_D(Encoding.AMO, 0x0000302f),
    AMOXOR_D(Encoding.AMO, 0x2000302f),
    AMOAND_D(Encoding.AMO, 0x6000302f),
    AMOOR_D(Encoding.AMO, 0x4000302f),
    AMOMIN_D(Encoding.AMO, 0x8000302f),
    AMOMAX_D(Encoding.AMO, 0xa000302f),
    AMOMINU_D(Encoding.AMO, 0xc000302f),
    AMOMAXU_D(Encoding.AMO, 0xe000302f),
    FMADD_S(Encoding.FLOAT_R4, 0x00000043),
    FMSUB_S(Encoding.FLOAT_R4, 0x00000047),
    FNMSUB_S(Encoding.FLOAT_R4, 0x0000004b),
    FNMADD_S(Encoding.FLOAT_R4, 0x0000004f),
    FADD_S(Encoding.FLOAT_R, 0x00000053),
    FSUB_S(Encoding.FLOAT_R, 0x08000053),
    FMUL_S(Encoding.FLOAT_R, 0x10000053),
    FDIV_S(Encoding.FLOAT_R, 0x18000053),
    FSQRT_S(Encoding.FLOAT_UNARY, 0x58000053),
    FSGNJ_S(Encoding.FLOAT_R_FIXED, 0x20000053),
    FSGNJN_S(Encoding.FLOAT_R_FIXED, 0x20001053),
    FSGNJX_S(Encoding.FLOAT_R_FIXED, 0x20002053),
    FMIN_S(Encoding.FLOAT_R_FIXED, 0x28000053),
    FMAX_S(Encoding.FLOAT_R_FIXED, 0x28001053),
    FLE_S(Encoding.FLOAT_COMPARE, 0xa0000053),
    FLT_S(Encoding.FLOAT_COMPARE, 0xa0001053),
    FEQ_S(Encoding.FLOAT_COMPARE, 0xa0002053),
    FCLASS_S(Encoding.FLOAT_TO_INTEGER_FIXED, 0xe0001053),
    FCVT_W_S(Encoding.FLOAT_TO_INTEGER, 0xc0000053),
    FCVT_WU_S(Encoding.FLOAT_TO_INTEGER, 0xc0100053),
    FCVT_L_S(Encoding.FLOAT_TO_INTEGER, 0xc0200053),
    FCVT_LU_S(Encoding.FLOAT_TO_INTEGER, 0xc0300053),
    FCVT_S_W(Encoding.INTEGER_TO_FLOAT, 0xd0000053),
    FCVT_S_WU(Encoding.INTEGER_TO_FLOAT, 0xd0100053),
    FCVT_S_L(Encoding.INTEGER_TO_FLOAT, 0xd0200053),
    FCVT_S_LU(Encoding.INTEGER_TO_FLOAT, 0xd0300053),
    FMADD_D(Encoding.FLOAT_R4, 0x02000043),
    FMSUB_D(Encoding.FLOAT_R4, 0x02000047),
    FNMSUB_D(Encoding.FLOAT_R4, 0x0200004b),
    FNMADD_D(Encoding.FLOAT_R4, 0x0200004f),
    FADD_D(Encoding.FLOAT_R, 0x02000053),
    FSUB_D(Encoding.FLOAT_R, 0x0a000053),
    FMUL_D(Encoding.FLOAT_R, 0x12000053),
    FDIV_D(Encoding.FLOAT_R, 0x1a000053),
    FSQRT_D(Encoding.FLOAT_UNARY, 0x5a000053),
    FSGNJ_D(Encoding.FLOAT_R_FIXED, 0x22000053),
    FSGNJN_D(Encoding.FLOAT_R_FIXED, 0x22001053),
    FSGNJX_D(Encoding.FLOAT_R_FIXED, 0x22002053),
    FMIN_D(Encoding.FLOAT_R_FIXED, 0x2a000053),
    FMAX_D(Encoding.FLOAT_R_FIXED, 0x2a001053),
    FLE_D(Encoding.FLOAT_COMPARE, 0xa2000053),
    FLT_D(Encoding.FLOAT_COMPARE, 0xa2001053),
    FEQ_D(Encoding.FLOAT_COMPARE, 0xa2002053),
    FCLASS_D(Encoding.FLOAT_TO_INTEGER_FIXED, 0xe2001053),
    FCVT_W_D(Encoding.FLOAT_TO_INTEGER, 0xc2000053),
    FCVT_WU_D(Encoding.FLOAT_TO_INTEGER, 0xc2100053),
    FCVT_L_D(Encoding.FLOAT_TO_INTEGER, 0xc2200053),
    FCVT_LU_D(Encoding.FLOAT_TO_INTEGER, 0xc2300053),
    FCVT_D_W(Encoding.INTEGER_TO_FLOAT, 0xd2000053),
    FCVT_D_WU(Encoding.INTEGER_TO_FLOAT, 0xd2100053),
    FCVT_D_L(Encoding.INTEGER_TO_FLOAT, 0xd2200053),
    FCVT_D_LU(Encoding.INTEGER_TO_FLOAT, 0xd2300053),
    FCVT_S_D(Encoding.FLOAT_UNARY, 0x40100053),
    FCVT_D_S(Encoding.FLOAT_UNARY, 0x42000053),
    FMV_X_W(Encoding.FLOAT_TO_INTEGER_FIXED, 0xe0000053),
    FMV_W_X(Encoding.INTEGER_TO_FLOAT_FIXED, 0xf0000053),
    FMV_X_D(Encoding.FLOAT_TO_INTEGER_FIXED, 0xe2000053),
    FMV_D_X(Encoding.INTEGER_TO_FLOAT_FIXED, 0xf2000053),
    FENCE_I(Encoding.FENCE, 0x0000100f),
    CSRRW(Encoding.CSR, 0x00001073),
    CSRRS(Encoding.CSR, 0x00002073),
    CSRRC(Encoding.CSR, 0x00003073),
    CSRRWI(Encoding.CSR_IMMEDIATE, 0x00005073),
    CSRRSI(Encoding.CSR_IMMEDIATE, 0x00006073),
    CSRRCI(Encoding.CSR_IMMEDIATE, 0x00007073),
    ECALL(Encoding.EXACT, 0x00000073),
    EBREAK(Encoding.EXACT, 0x00100073),
    SRET(Encoding.EXACT, 0x10200073),
    MRET(Encoding.EXACT, 0x30200073),
    WFI(Encoding.EXACT, 0x10500073),
    SFENCE_VMA(Encoding.SFENCE, 0x12000073);

    private final Encoding encoding;
    private final int match;
    private final String mnemonic;

    Operation(Encoding encoding, int match) {
        this.encoding = encoding;
        this.match = match;
        this.mnemonic = name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Returns how the operands of this operation are encoded. */
    public Encoding encoding() {
        return encoding;
    }

    /** Returns the value that the bits of {@link Encoding#mask} have in this operation. */
    public int match() {
        return match;
    }

    /** Returns the assembler's name, such as {@code fcvt.w.d}. */
    public String mnemonic() {
        return mnemonic;
    }
}
