package dev.terrarium.image.evaluate;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.ir.EnumInitialisers;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Lookup;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import dev.terrarium.image.world.ReflectionDeclarations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Runs class initialisers at build time, in an interpreter of the IR and on a heap of its own: nothing of the host JVM's
 * state gets into the image. An initialiser is run as a whole or not at all: if it reaches something that only the
 * machine can do, all that it changed is undone, its class stays for boot, and so do the classes whose initialisers need
 * it.
 */
public final class Evaluator {
    private final Function<ClassInfo, String> keptForBoot;
    private final ImageHeap heap;
    private final Interpreter interpreter;
    /**
     * What has become of classes: the {@link Transaction} that initialises or has initialised one, or
     * {@link Unevaluatable}.
     */
    private final Map<ClassInfo, Object> states = new HashMap<>();

    public Evaluator(ClosedWorld world, Function<MethodInfo, Graph> graphs) {
        this(world, graphs, type -> null, Limits.DEFAULT);
    }

    /**
     * Makes an evaluator.
     *
     * @param graphs gives the body of a method that is neither abstract nor native
     * @param keptForBoot says why a class must not be initialised at build time, a clause whose subject is its
     *     initialiser; null if it may
     */
    public Evaluator(
            ClosedWorld world,
            Function<MethodInfo, Graph> graphs,
            Function<ClassInfo, String> keptForBoot,
            Limits limits) {
        this(world, graphs, keptForBoot, limits, new OrderDependence());
    }

    Evaluator(
            ClosedWorld world,
            Function<MethodInfo, Graph> graphs,
            Function<ClassInfo, String> keptForBoot,
            Limits limits,
            OrderDependence order) {
        this.keptForBoot = keptForBoot;
        this.heap = new ImageHeap(world, limits, order);
        this.interpreter = new Interpreter(world, graphs, heap, this, limits);
        heap.classes().setEnumConstants(this::enumConstants);
        EnumInitialisers enumInitialisers = new EnumInitialisers(world);
        heap.classes().setEnumInitialisers(type -> initialise(type).evaluated() ? null : enumInitialisers.of(type));
    }

    /** Initialises a class as section 5.5 of the JVM specification says, or reports why it stays for boot. */
    public Outcome initialise(ClassInfo type) {
        try {
            ensureInitialised(type);
            return Outcome.EVALUATED;
        } catch (Unevaluatable e) {
            return Outcome.staysForBoot(e);
        }
    }

    /** Whether a class has been initialised at build time, so that its static fields have their values. */
    public boolean isInitialised(ClassInfo type) {
        return type.isArray()
                || type.isPrimitive()
                || states.get(type) instanceof Transaction transaction && transaction.heir() == null;
    }

    /** Returns the value of a static field as it is now: its default or constant value if its class stays for boot. */
    public Object staticValue(FieldInfo field) {
        return heap.getStatic(field);
    }

    /**
     * Calls a method and keeps what it changes.
     *
     * @param arguments the receiver, if any, and the arguments; a String or a ClassInfo stands for its object
     * @throws Unevaluatable if the call cannot be evaluated or throws; then nothing has changed
     */
    public Object invoke(MethodInfo method, List<Object> arguments) {
        Object[] values = arguments.stream().map(heap::constant).toArray();
        return inTransaction(null, () -> {
            if (method.isStatic()) {
                ensureInitialised(method.owner());
            }
            return interpreter.run(method, values);
        });
    }

    /** Returns the object of an interned string. */
    public HeapObject stringObject(String text) {
        return heap.strings().intern(text);
    }

    /** Returns an array, itself not in the image heap so far, of the interned strings that pass a test. */
    public HeapArray literals(Predicate<HeapObject> test) {
        return heap.strings().literals(test);
    }

    /** Returns what an object of class {@code java/lang/String} says. */
    public String text(HeapObject string) {
        return heap.strings().text(string);
    }

    /** Returns the instance of {@code java/lang/Class} that stands for a class. */
    public HeapObject classObject(ClassInfo type) {
        return heap.classes().of(type);
    }

    /** Lets code on the machine that has a class find the class of arrays of it. */
    public void revealArrayClass(ClassInfo type) {
        heap.classes().revealArrayClass(type);
    }

    /** Returns the class that an instance of {@code java/lang/Class} stands for. */
    public ClassInfo represented(HeapObject classObject) {
        return heap.classes().represented(classObject);
    }

    /** Sets which classes have members at run time, for look-ups whose arguments are then known. */
    public void declareReflection(ReflectionDeclarations declarations) {
        heap.classes().setDeclarations(declarations);
    }

    /** Sets whether classes check their {@code assert} statements. */
    public void enableAssertions(boolean enabled) {
        heap.classes().setAssertions(enabled);
    }

    /** Returns an array of the classes that the app declares for reflection. */
    public HeapArray declaredClasses() {
        return heap.classes().declaredClasses();
    }

    /**
     * Looks up what a program names.
     *
     * @param arguments class objects, strings, ints, and lists of classes for arrays of class objects
     * @return the object that the look-up has as its result; null if there is none of that name
     */
    public HeapValue lookUp(Lookup lookup, List<Object> arguments) {
        return heap.classes().lookUp(lookup, arguments);
    }

    /** Whether the initialiser of a class has run to its end, even if what it did may still be undone. */
    boolean isComplete(ClassInfo type) {
        return states.get(type) instanceof Transaction transaction && transaction.hasEnded();
    }

    /** Initialises a class as part of what is being evaluated, if there is anything. */
    void ensureInitialised(ClassInfo type) {
        Object state = states.get(type);
        if (state == null) {
            if (!type.isArray() && !type.isPrimitive()) {
                initialiseNow(type);
            }
        } else if (state instanceof Unevaluatable reason) {
            throw reason;
        } else {
            Transaction unfinished = ((Transaction) state).heir();
            if (unfinished != null) {
                heap.transaction().sees(unfinished);
            }
        }
    }

    private void initialiseNow(ClassInfo type) {
        String reason = keptForBoot.apply(type);
        if (reason != null) {
            Unevaluatable kept = new Unevaluatable(reason, List.of(type.javaName() + ".<clinit>()"));
            states.put(type, kept);
            throw kept;
        }
        inTransaction(type, () -> {
            states.put(type, heap.transaction());
            heap.transaction().record(true, () -> states.remove(type));
            type.initialisedBefore().forEach(this::ensureInitialised);
            MethodInfo initialiser = type.initialiser();
            return initialiser == null ? null : interpreter.run(initialiser, new Object[0]);
        });
    }

    private interface Action {
        Object run();
    }

    /** Runs an action that is undone if it fails. A class that fails by itself stays for boot from then on. */
    private Object inTransaction(ClassInfo type, Action action) {
        Transaction transaction = heap.begin(type);
        Unevaluatable failure;
        try {
            Object result = action.run();
            heap.commit();
            return result;
        } catch (Unevaluatable e) {
            failure = e;
        } catch (Thrown e) {
            failure = e.uncaught(interpreter.describe(e.exception()));
        } catch (BuildException e) {
            failure = new Unevaluatable("cannot be evaluated: " + e.getMessage(), List.of());
        }
        heap.rollBack();
        if (type != null && transaction.isIndependent()) {
            states.put(type, failure);
        }
        throw failure;
    }

    /** The result of an enum class's {@code values()}; null if that cannot be evaluated and nothing hangs on it now. */
    private Object enumConstants(ClassInfo type) {
        MethodInfo values = type.declaredMethod("values", "()[" + type.descriptor());
        if (values == null) {
            return null;
        }
        try {
            return inTransaction(null, () -> {
                ensureInitialised(type);
                heap.transaction().record(false, () -> heap.classes().deferEnumConstants(type));
                return interpreter.run(values, new Object[0]);
            });
        } catch (Unevaluatable e) {
            if (heap.transaction() != null) {
                throw e;
            }
            return null;
        }
    }
}
