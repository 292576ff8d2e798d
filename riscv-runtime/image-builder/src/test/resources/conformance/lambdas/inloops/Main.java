package conformance.lambdas.inloops;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.IntSupplier;

/** Lambdas made in loops, kept in arrays and called later. */
@Unikernel(name = "lambdas-inloops")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        IntSupplier[] all = new IntSupplier[20];
        for (int i = 0; i < all.length; i++) {
            int square = i * i;
            all[i] = i % 3 == 0 ? () -> square : i % 3 == 1 ? () -> -square : all[i - 1];
        }
        int sum = 0;
        for (int round = 0; round < 3; round++) {
            for (IntSupplier s : all) {
                sum = sum * 3 + s.getAsInt();
            }
        }
        System.out.println(sum);
    }
}
