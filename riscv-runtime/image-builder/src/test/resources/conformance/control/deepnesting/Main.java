package conformance.control.deepnesting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Many levels of blocks, loops and conditions in one method. */
@Unikernel(name = "control-deepnesting")
@Requires(Console.class)
public final class Main {
    static int[] data = {5, 3, 8, 1, 9, 2, 7, 4, 6, 0};

    public static void main(String[] args) {
        int result = 0;
        for (int a = 0; a < data.length; a++) {
            if (data[a] % 2 == 0) {
                for (int b = a; b < data.length; b++) {
                    if (data[b] > data[a]) {
                        int c = 0;
                        while (c < data[b]) {
                            switch (c % 4) {
                                case 0:
                                    if (b > 5) {
                                        if (result % 3 == 0) {
                                            result += a;
                                        } else {
                                            if (c > 4) {
                                                result -= b;
                                            } else {
                                                result ^= c;
                                            }
                                        }
                                    }
                                    break;
                                case 1:
                                    do {
                                        result++;
                                        if (result % 7 == 0) {
                                            break;
                                        }
                                    } while (result % 5 != 0);
                                    break;
                                case 2:
                                    result += result > 50 ? -20 : 3;
                                default:
                                    for (int d : data) {
                                        if (d == c) {
                                            result += d;
                                            break;
                                        } else if (d > 8) {
                                            continue;
                                        }
                                        result ^= 1;
                                    }
                            }
                            c++;
                        }
                    } else {
                        result = result * 31 + b;
                    }
                }
            } else {
                result = -result;
            }
            System.out.println(result);
        }
    }
}
