package api;

public enum Mode {
    FAST,
    EXACT
}
