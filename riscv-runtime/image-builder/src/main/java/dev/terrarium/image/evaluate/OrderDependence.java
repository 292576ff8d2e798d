package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps those initialisers for boot whose outcome depends on when they run. A program may change a static field, or what
 * another class has made, before an initialiser that looks at it is triggered; and an initialiser that changes such things
 * would do so too early at build time. So the initialiser of a class of the app may only use what it made itself and what
 * never changes, or whose changes nobody can see ({@code @Memo}). Initialisers of the JDK and of the runtime are exempt:
 * they are known not to depend on their order.
 */
final class OrderDependence {
    private final Predicate<ClassInfo> ofApp;

    OrderDependence() {
        this(type -> type.origin() != ClassInfo.Origin.JDK && !type.isOfRuntime());
    }

    /** Checks the initialisers of those classes that the predicate holds for. */
    OrderDependence(Predicate<ClassInfo> ofApp) {
        this.ofApp = ofApp;
    }

    private boolean isChecked(Transaction transaction) {
        return transaction != null && transaction.type() != null && ofApp.test(transaction.type());
    }

    void checkRead(Transaction transaction, FieldInfo staticField, boolean ownerIsComplete) {
        ClassInfo owner = staticField.owner();
        boolean harmless =
                !isChecked(transaction) || owner == transaction.type() || !ofApp.test(owner) || staticField.isMemo();
        if (harmless) {
            return;
        }
        if (!staticField.isFinal() || !ownerIsComplete) {
            throw new Unevaluatable(
                    "reads the static field " + name(staticField) + ", which may have another value when it runs",
                    List.of());
        }
    }

    void checkWrite(Transaction transaction, FieldInfo staticField) {
        ClassInfo owner = staticField.owner();
        if (isChecked(transaction) && owner != transaction.type() && ofApp.test(owner) && !staticField.isMemo()) {
            throw new Unevaluatable("writes the static field " + name(staticField), List.of());
        }
    }

    void checkRead(Transaction transaction, HeapObject object, FieldInfo field) {
        if (!field.isFinal()) {
            checkContents(transaction, object, "reads");
        }
    }

    void checkRead(Transaction transaction, HeapArray array) {
        checkContents(transaction, array, "reads");
    }

    void checkWrite(Transaction transaction, HeapValue value) {
        checkContents(transaction, value, "changes");
    }

    private void checkContents(Transaction transaction, HeapValue value, String verb) {
        ClassInfo maker = value.madeFor();
        boolean harmless = !isChecked(transaction)
                || maker == null
                || maker == transaction.type()
                || !ofApp.test(maker)
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
