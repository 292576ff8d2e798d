package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.List;

/**
 * Keeps those initialisers for boot whose outcome depends on when they run. A program may change a static field, or what
 * another class has made, before an initialiser that looks at it is triggered; and an initialiser that changes such things
 * would do so too early at build time. So the initialiser of a class of the app may only use what it made itself and what
 * never changes. Initialisers of the JDK are exempt: they are known not to depend on their order.
 */
final class OrderDependence {
    private OrderDependence() {}

    private static boolean isChecked(Transaction transaction) {
        return transaction != null && transaction.type() != null && isOfApp(transaction.type());
    }

    private static boolean isOfApp(ClassInfo type) {
        return type.origin() != ClassInfo.Origin.JDK;
    }

    static void checkRead(Transaction transaction, FieldInfo staticField, boolean ownerIsInitialised) {
        ClassInfo owner = staticField.owner();
        if (!isChecked(transaction) || owner == transaction.type() || !isOfApp(owner)) {
            return;
        }
        if (!staticField.isFinal() || !ownerIsInitialised) {
            throw new Unevaluatable(
                    "reads the static field " + name(staticField) + ", which may have another value when it runs",
                    List.of());
        }
    }

    static void checkWrite(Transaction transaction, FieldInfo staticField) {
        ClassInfo owner = staticField.owner();
        if (isChecked(transaction) && owner != transaction.type() && isOfApp(owner)) {
            throw new Unevaluatable("writes the static field " + name(staticField), List.of());
        }
    }

    static void checkRead(Transaction transaction, HeapObject object, FieldInfo field) {
        if (!field.isFinal()) {
            checkContents(transaction, object, "reads");
        }
    }

    static void checkRead(Transaction transaction, HeapArray array) {
        checkContents(transaction, array, "reads");
    }

    static void checkWrite(Transaction transaction, HeapValue value) {
        checkContents(transaction, value, "changes");
    }

    private static void checkContents(Transaction transaction, HeapValue value, String verb) {
        ClassInfo maker = value.madeFor();
        boolean harmless = !isChecked(transaction)
                || maker == null
                || maker == transaction.type()
                || !isOfApp(maker)
                || value.isFrozen()
                || value.isMadeBy(transaction);
        if (!harmless) {
            throw new Unevaluatable(
                    verb + " an object of class " + value.type().javaName() + " that " + maker.javaName()
                            + " has made and that the program may change before",
                    List.of());
        }
    }

    private static String name(FieldInfo field) {
        return field.owner().javaName() + "." + field.name();
    }
}
