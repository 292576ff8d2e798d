package conformance.control.stringswitch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Switches on strings, among them some with equal hash codes. */
@Unikernel(name = "control-stringswitch")
@Requires(Console.class)
public final class Main {
    static int kind(String s) {
        switch (s) {
            case "Aa":
                return 1;
            case "BB":
                return 2;
            case "":
                return 3;
            case "AaAa":
            case "BBBB":
                return 4;
            case "AaBB":
                return 5;
            case "zero":
                return 6;
            default:
                return -1;
        }
    }

    public static void main(String[] args) {
        String[] words = {"Aa", "BB", "", "AaAa", "BBBB", "AaBB", "BBAa", "zero", "Zero", "A" + "a", "a"};
        for (String word : words) {
            System.out.println(
                    word + " " + kind(word) + " " + kind(new StringBuilder(word).toString()) + " " + word.hashCode());
        }
        String built = "ze";
        built += "ro";
        switch (built) {
            case "ze":
                System.out.println("half");
            case "zero":
                System.out.println("whole");
            case "fall":
                System.out.println("through");
                break;
            case "no":
                System.out.println("no");
        }
    }
}
