package dev.terrarium.image.ir;

/** A comparison of two ints, longs or (equality only) references. */
public enum Condition {
    EQ,
    NE,
    LT,
    GE,
    GT,
    LE;

    public Condition negated() {
        return switch (this) {
            case EQ -> NE;
            case NE -> EQ;
            case LT -> GE;
            case GE -> LT;
            case GT -> LE;
            case LE -> GT;
        };
    }

    /** Whether the condition holds between two values that compare as {@code comparison} does to zero. */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case LT -> comparison < 0;
            case GE -> comparison >= 0;
            case GT -> comparison > 0;
            case LE -> comparison <= 0;
        };
    }

    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
