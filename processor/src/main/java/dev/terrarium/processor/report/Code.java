package dev.terrarium.processor.report;

/** The stable names of everything the processors report, shown in brackets before each message. */
public enum Code {
    /** Several providers fit and nothing says which to take. */
    AMBIGUOUS("Ambiguous"),
    /** Two wired providers of one API want the same static method of {@code Sys}. */
    AMBIGUOUS_SYSCALL("AmbiguousSyscall"),
    /** The class cannot be constructed because it is abstract, an interface, an enum or an annotation. */
    ABSTRACT("Abstract"),
    /** A {@code name} that cannot be a file name. */
    BAD_NAME("BadName"),
    /** A processor option that does not exist, or a value it does not take. */
    BAD_OPTION("BadOption"),
    /** A parameter value that its type does not take. */
    BAD_VALUE("BadValue"),
    /** A text that must say something and is blank. */
    BLANK("Blank"),
    /** An index in a jar names a class that is not there. */
    BROKEN_INDEX("BrokenIndex"),
    /** A constructor declares checked exceptions, which a field initialiser cannot pass on. */
    CONSTRUCTOR_THROWS("ConstructorThrows"),
    /** Modules need each other in a circle. */
    CYCLE("Cycle"),
    /** One thing is said twice. */
    DUPLICATE("Duplicate"),
    /** Two parameters of one constructor have one name. */
    DUPLICATE_PARAMETER("DuplicateParameter"),
    /** One parameter is set twice. */
    DUPLICATE_SET("DuplicateSet"),
    /** Two system calls have one number. */
    DUPLICATE_SYSCALL("DuplicateSyscall"),
    /** An annotation that names nothing. */
    EMPTY("Empty"),
    /** A module or app has type parameters. */
    GENERIC("Generic"),
    /** The wiring class cannot name a class or call a method because of its access modifier. */
    INACCESSIBLE("Inaccessible"),
    /** A jar was indexed by another version of the processor. */
    INDEX_VERSION("IndexVersion"),
    /** An inner class needs an enclosing instance that the wiring has none of. */
    INNER_CLASS("InnerClass"),
    /** A module that another processor generated too late. */
    LATE_MODULE("LateModule"),
    /** An annotation stands where it means nothing. */
    MISPLACED("Misplaced"),
    /** Nothing provides what something requires. */
    MISSING_PROVIDER("MissingProvider"),
    /** A parameter has no default and the app sets none. */
    MISSING_VALUE("MissingValue"),
    /** A class that the processors would generate exists already. */
    NAME_TAKEN("NameTaken"),
    /** Every constructor is private. */
    NO_CONSTRUCTOR("NoConstructor"),
    /** The app has neither {@code main} nor {@code run}. */
    NO_ENTRY_POINT("NoEntryPoint"),
    /** {@code use} names a class that is no module. */
    NOT_A_MODULE("NotAModule"),
    /** A module claims an API that it does not implement. */
    NOT_A_SUBTYPE("NotASubtype"),
    /** A module's jar was compiled without the processor. */
    NOT_INDEXED("NotIndexed"),
    /** An {@code @OnBoot} method that cannot be called at boot. */
    ON_BOOT("OnBoot"),
    /** A generated file cannot be written. */
    OUTPUT("Output"),
    /** Several constructors, and no way to tell which one to call. */
    SEVERAL_CONSTRUCTORS("SeveralConstructors"),
    /** A {@code @Syscall} that cannot have a stub. */
    SYSCALL("Syscall"),
    /** Two system calls have one name. */
    SYSCALL_NAME("SyscallName"),
    /** Two apps in one package. */
    TWO_APPS("TwoApps"),
    /** The app sets a parameter that no wired module has. */
    UNKNOWN_PARAMETER("UnknownParameter"),
    /** A constructor parameter of a type that the wiring has nothing for. */
    UNSUPPORTED_PARAMETER("UnsupportedParameter"),
    /** A class, package or resource that {@code @Reflect} names cannot be found. */
    UNKNOWN_CLASS("UnknownClass"),
    /** {@code use} names a module that the image does not need. */
    UNUSED_USE("UnusedUse");

    private final String text;

    Code(String text) {
        this.text = text;
    }

    /** Returns the code as messages show it, such as {@code [Terrarium/Cycle]}. */
    @Override
    public String toString() {
        return "[Terrarium/" + text + "]";
    }
}
