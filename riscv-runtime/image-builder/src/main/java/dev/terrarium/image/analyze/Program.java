package dev.terrarium.image.analyze;

import dev.terrarium.image.evaluate.HeapArray;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The closed program: what analysis found reachable, and nothing else. Method bodies have been specialised: branches that
 * are never taken are gone, known values are constants, calls with one target are {@code CALLSPECIAL} or
 * {@code CALLSTATIC}, {@code CLASSINIT} is a call where a class is initialised on the machine.
 */
public interface Program {
    ClosedWorld world();

    /** The generated class whose {@code boot()} starts the modules and the app. */
    ClassInfo wiring();

    /** Bodies of the reachable methods, intrinsics excluded, in a deterministic order. */
    Collection<Graph> graphs();

    /** Classes (and array classes) of which an instance can exist at run time, made by code or in the image heap. */
    Set<ClassInfo> instantiated();

    /** Classes whose class object code asks an instance for; never others. */
    Set<ClassInfo> askedForClass();

    /** Whether code may come by the class object of a type. */
    boolean isClassObjectSeen(ClassInfo type);

    /** Fields, static and instance, that reachable code reads; what the image heap holds in others is left out. */
    Set<FieldInfo> readFields();

    /** Static fields that reachable code writes at run time. */
    Set<FieldInfo> writtenStatics();

    /** Returns the value of a static field when the image boots, as {@link dev.terrarium.image.ir.Constant} has it. */
    Object initialValue(FieldInfo staticField);

    /** The image-heap object of an interned string. */
    HeapObject stringObject(String value);

    /** The array of all interned strings of the image. */
    HeapArray literals();

    /** The image-heap object of a class: an instance of {@code java/lang/Class}. */
    HeapObject classObject(ClassInfo type);

    /** Classes whose initialiser runs lazily on the machine, where a {@code CLASSINIT} first reaches them. */
    Set<ClassInfo> classesInitialisedAtBoot();

    /** The possible targets of a call that stayed {@code CALLVIRTUAL} or {@code CALLINTERFACE}, by receiver class. */
    Map<ClassInfo, MethodInfo> dispatch(MethodInfo symbol);

    /** Methods that assembly or compiled code calls by symbol, by their {@code @Export} names. */
    Map<String, MethodInfo> exports();
}
