package dev.terrarium.api.memory;

/** What a collector does with the objects that it is shown. */
public interface ObjectVisitor {
    /** Visits the object at an address. */
    void visitObject(long object);
}
