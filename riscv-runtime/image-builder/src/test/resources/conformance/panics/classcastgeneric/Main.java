package conformance.panics.classcastgeneric;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A cast that generics hide. */
@Unikernel(name = "panics-classcastgeneric")
@Requires(Console.class)
public final class Main {
    static final class Box<T> {
        T value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Box<String> box = new Box<>();
        ((Box) box).value = 5;
        System.out.println("before");
        String s = box.value;
        System.out.println(s);
    }
}
