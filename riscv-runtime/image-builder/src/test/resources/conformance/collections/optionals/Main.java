package conformance.collections.optionals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Optional without lambdas, Objects and iteration helpers. */
@Unikernel(name = "collections-optionals")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Optional<String> some = Optional.of("x");
        Optional<String> none = Optional.ofNullable(null);
        System.out.println(some.get()
                + some.isPresent()
                + none.isPresent()
                + none.orElse("else")
                + some
                + none
                + some.equals(Optional.of("x"))
                + some.hashCode()
                + OptionalInt.of(5)
                + OptionalInt.empty().isPresent());
        System.out.println(Objects.equals(null, null) + " " + Objects.equals("a", null) + " "
                + Objects.hash(1, "b", null) + " " + Objects.toString(null, "default") + " "
                + Objects.requireNonNullElse(null, "alt") + " " + Objects.isNull(some));
    }
}
