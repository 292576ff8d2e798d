package dev.terrarium.emulator.compiler;

/** The names in generated classes: of classes, and of the local variables that every region's method has. */
final class Names {
    static final String PACKAGE = "dev/terrarium/emulator/compiler/";
    static final String REGION = PACKAGE + "CompiledRegion";
    static final String REGION_CODE = PACKAGE + "RegionCode";
    static final String CONTEXT = PACKAGE + "RegionContext";
    static final String CONTEXT_TYPE = "L" + CONTEXT + ";";
    static final String OPERATIONS = PACKAGE + "Operations";
    static final String SIDE_EXIT = PACKAGE + "SideExit";
    static final String RUN = "(" + CONTEXT_TYPE + "[J[B[J[J[J[JI)I";

    static final int THIS = 0;
    static final int THE_CONTEXT = 1;
    static final int READ_TLB = 2;
    static final int RAM = 3;
    static final int WRITE_TLB = 4;
    static final int FETCH_TLB = 5;
    static final int INTEGERS = 6;
    static final int FLOATS = 7;
    static final int BUDGET = 8;
    static final int PC = 9;
    static final int FIRST_REGISTER = 11;

    private Names() {}
}
