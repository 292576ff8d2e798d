package dev.terrarium.emulator.isa;

/**
 * The number of each {@link Operation}, as the constants that a dense {@code switch} needs: every constant is the ordinal
 * of the operation of the same name, which a test checks.
 *
 * <p>The order groups what the engines treat alike: first the integer instructions with memory access and branches, then
 * the atomic, the floating-point and the system instructions, each group from its {@code FIRST_} constant.
 */
public final class Opcodes {
    public static final int UNDECODED = 0;
    public static final int ILLEGAL = 1;
    public static final int LUI = 2;
    public static final int AUIPC = 3;
    public static final int JAL = 4;
    public static final int JALR = 5;
    public static final int BEQ = 6;
    public static final int BNE = 7;
    public static final int BLT = 8;
    public static final int BGE = 9;
    public static final int BLTU = 10;
    public static final int BGEU = 11;
    public static final int LB = 12;
    public static final int LH = 13;
    public static final int LW = 14;
    public static final int LD = 15;
    public static final int LBU = 16;
    public static final int LHU = 17;
    public static final int LWU = 18;
    public static final int SB = 19;
    public static final int SH = 20;
    public static final int SW = 21;
    public static final int SD = 22;
    public static final int ADDI = 23;
    public static final int SLTI = 24;
    public static final int SLTIU = 25;
    public static final int XORI = 26;
    public static final int ORI = 27;
    public static final int ANDI = 28;
    public static final int SLLI = 29;
    public static final int SRLI = 30;
    public static final int SRAI = 31;
    public static final int ADD = 32;
    public static final int SUB = 33;
    public static final int SLL = 34;
    public static final int SLT = 35;
    public static final int SLTU = 36;
    public static final int XOR = 37;
    public static final int SRL = 38;
    public static final int SRA = 39;
    public static final int OR = 40;
    public static final int AND = 41;
    public static final int ADDIW = 42;
    public static final int SLLIW = 43;
    public static final int SRLIW = 44;
    public static final int SRAIW = 45;
    public static final int ADDW = 46;
    public static final int SUBW = 47;
    public static final int SLLW = 48;
    public static final int SRLW = 49;
    public static final int SRAW = 50;
    public static final int MUL = 51;
    public static final int MULH = 52;
    public static final int MULHSU = 53;
    public static final int MULHU = 54;
    public static final int DIV = 55;
    public static final int DIVU = 56;
    public static final int REM = 57;
    public static final int REMU = 58;
    public static final int MULW = 59;
    public static final int DIVW = 60;
    public static final int DIVUW = 61;
    public static final int REMW = 62;
    public static final int REMUW = 63;
    public static final int FENCE = 64;
    public static final int FLW = 65;
    public static final int FLD = 66;
    public static final int FSW = 67;
    public static final int FSD = 68;
    public static final int LR_W = 69;
    public static final int SC_W = 70;
    public static final int AMOSWAP_W = 71;
    public static final int AMOADD_W = 72;
    public static final int AMOXOR_W = 73;
    public static final int AMOAND_W = 74;
    public static final int AMOOR_W = 75;
    public static final int AMOMIN_W = 76;
    public static final int AMOMAX_W = 77;
    public static final int AMOMINU_W = 78;
    public static final int AMOMAXU_W = 79;
    public static final int LR_D = 80;
    public static final int SC_D = 81;
    public static final int AMOSWAP_D = 82;
    public static final int AMOADD_D = 83;
    public static final int AMOXOR_D = 84;
    public static final int AMOAND_D = 85;
    public static final int AMOOR_D = 86;
    public static final int AMOMIN_D = 87;
    public static final int AMOMAX_D = 88;
    public static final int AMOMINU_D = 89;
    public static final int AMOMAXU_D = 90;
    public static final int FMADD_S = 91;
    public static final int FMSUB_S = 92;
    public static final int FNMSUB_S = 93;
    public static final int FNMADD_S = 94;
    public static final int FADD_S = 95;
    public static final int FSUB_S = 96;
    public static final int FMUL_S = 97;
    public static final int FDIV_S = 98;
    public static final int FSQRT_S = 99;
    public static final int FSGNJ_S = 100;
    public static final int FSGNJN_S = 101;
    public static final int FSGNJX_S = 102;
    public static final int FMIN_S = 103;
    public static final int FMAX_S = 104;
    public static final int FLE_S = 105;
    public static final int FLT_S = 106;
    public static final int FEQ_S = 107;
    public static final int FCLASS_S = 108;
    public static final int FCVT_W_S = 109;
    public static final int FCVT_WU_S = 110;
    public static final int FCVT_L_S = 111;
    public static final int FCVT_LU_S = 112;
    public static final int FCVT_S_W = 113;
    public static final int FCVT_S_WU = 114;
    public static final int FCVT_S_L = 115;
    public static final int FCVT_S_LU = 116;
    public static final int FMADD_D = 117;
    public static final int FMSUB_D = 118;
    public static final int FNMSUB_D = 119;
    public static final int FNMADD_D = 120;
    public static final int FADD_D = 121;
    public static final int FSUB_D = 122;
    public static final int FMUL_D = 123;
    public static final int FDIV_D = 124;
    public static final int FSQRT_D = 125;
    public static final int FSGNJ_D = 126;
    public static final int FSGNJN_D = 127;
    public static final int FSGNJX_D = 128;
    public static final int FMIN_D = 129;
    public static final int FMAX_D = 130;
    public static final int FLE_D = 131;
    public static final int FLT_D = 132;
    public static final int FEQ_D = 133;
    public static final int FCLASS_D = 134;
    public static final int FCVT_W_D = 135;
    public static final int FCVT_WU_D = 136;
    public static final int FCVT_L_D = 137;
    public static final int FCVT_LU_D = 138;
    public static final int FCVT_D_W = 139;
    public static final int FCVT_D_WU = 140;
    public static final int FCVT_D_L = 141;
    public static final int FCVT_D_LU = 142;
    public static final int FCVT_S_D = 143;
    public static final int FCVT_D_S = 144;
    public static final int FMV_X_W = 145;
    public static final int FMV_W_X = 146;
    public static final int FMV_X_D = 147;
    public static final int FMV_D_X = 148;
    public static final int FENCE_I = 149;
    public static final int CSRRW = 150;
    public static final int CSRRS = 151;
    public static final int CSRRC = 152;
    public static final int CSRRWI = 153;
    public static final int CSRRSI = 154;
    public static final int CSRRCI = 155;
    public static final int ECALL = 156;
    public static final int EBREAK = 157;
    public static final int SRET = 158;
    public static final int MRET = 159;
    public static final int WFI = 160;
    public static final int SFENCE_VMA = 161;

    /** The first of the A extension's instructions. */
    public static final int FIRST_ATOMIC = LR_W;

    /** The first floating-point instruction that computes: loads and stores are with the integer ones. */
    public static final int FIRST_FLOAT = FMADD_S;

    /** The first instruction that can change more than registers and memory. */
    public static final int FIRST_SYSTEM = FENCE_I;

    private Opcodes() {}
}
