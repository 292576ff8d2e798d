package conformance.sizes.hello;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** One line. */
@Unikernel(name = "sizes-hello", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println("Hello, closed world");
    }
}
