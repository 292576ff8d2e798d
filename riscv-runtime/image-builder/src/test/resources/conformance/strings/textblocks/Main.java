package conformance.strings.textblocks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Text blocks and escapes. */
@Unikernel(name = "strings-textblocks")
@Requires(Console.class)
public final class Main {
    static int v = 3;

    public static void main(String[] args) {
        String block =
                """
            first line
              indented "quoted"
            joined \
            line\ttab
            unicode \u00e9 end\
            """;
        System.out.println(block);
        System.out.println(block.length() + " " + block.hashCode());
        System.out.println("""
            value %s
            """.replace("%s", "" + v));
    }
}
