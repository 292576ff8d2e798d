package conformance.control.nestedswitch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Switches in loops in switches with yields, labels and fall-through. */
@Unikernel(name = "control-nestedswitch")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        outer:
        for (int i = 0; i < 6; i++) {
            switch (i % 4) {
                case 0:
                    for (char c : "xyz".toCharArray()) {
                        switch (c) {
                            case 'y':
                                b.append("Y");
                                continue outer;
                            default:
                                b.append(c);
                        }
                    }
                    break;
                case 1:
                    int v =
                            switch (i) {
                                case 1 -> {
                                    int t = 0;
                                    for (int k = 0; k < 5; k++) {
                                        if (k == 3) {
                                            break;
                                        }
                                        t += k;
                                    }
                                    yield t;
                                }
                                case 5 -> {
                                    try {
                                        yield Integer.parseInt("zz");
                                    } catch (NumberFormatException e) {
                                        yield -5;
                                    } finally {
                                        b.append("F");
                                    }
                                }
                                default -> 9;
                            };
                    b.append(v);
                case 2:
                    b.append("fall");
                    break;
                default:
                    b.append('d');
                    continue;
            }
            b.append('|');
        }
        System.out.println(b);
        for (String s : new String[] {"start", "stop", "", "START", "go"}) {
            int r =
                    switch (s.toLowerCase()) {
                        case "start", "go" ->
                            switch (s.length()) {
                                case 5 -> 50;
                                case 2 -> 20;
                                default -> throw new IllegalStateException(s);
                            };
                        case "" -> -1;
                        default -> {
                            int sum = 0;
                            for (char c : s.toCharArray()) {
                                sum += switch (c) {
                                    case 's', 't' -> 1;
                                    case 'o' -> 10;
                                    default -> 100;
                                };
                            }
                            yield sum;
                        }
                    };
            System.out.print(r + " ");
        }
        System.out.println();
    }
}
