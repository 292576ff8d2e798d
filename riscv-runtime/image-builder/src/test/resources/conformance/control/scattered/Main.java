package conformance.control.scattered;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Branches on keys that are many and far apart, with some close together between them. */
@Unikernel(name = "control-scattered")
@Requires(Console.class)
public final class Main {
    static int many(int key) {
        int result = key ^ 1;
        switch (key) {
            case -2147483648:
                result += 1;
                break;
            case -2108492267:
                result += 8;
            case -1902666509:
                result += 15;
                break;
            case -1867710720:
                result += 22;
                break;
            case -1661267722:
                result += 29;
            case -1603314586:
                result += 36;
                break;
            case -1521698716:
                result += 43;
                break;
            case -1303429503:
                result += 50;
            case -1267962325:
                result += 57;
                break;
            case -1216636254:
                result += 64;
                break;
            case -1088461400:
                result += 71;
            case -947116003:
                result += 78;
                break;
            case -904927395:
                result += 85;
                break;
            case -864195088:
                result += 92;
            case -816224473:
                result += 99;
                break;
            case -791162561:
                result += 106;
                break;
            case -696227655:
                result += 113;
            case -596184694:
                result += 120;
                break;
            case -574733303:
                result += 127;
                break;
            case -80666401:
                result += 134;
            case 1000:
                result += 141;
                break;
            case 1001:
                result += 148;
                break;
            case 1002:
                result += 155;
            case 1003:
                result += 162;
                break;
            case 1004:
                result += 169;
                break;
            case 1005:
                result += 176;
            case 1006:
                result += 183;
                break;
            case 1007:
                result += 190;
                break;
            case 1008:
                result += 197;
            case 1009:
                result += 204;
                break;
            case 1010:
                result += 211;
                break;
            case 1011:
                result += 218;
            case 187951464:
                result += 225;
                break;
            case 317574981:
                result += 232;
                break;
            case 504454731:
                result += 239;
            case 527858757:
                result += 246;
                break;
            case 639840853:
                result += 253;
                break;
            case 818800919:
                result += 260;
            case 879047250:
                result += 267;
                break;
            case 1038467225:
                result += 274;
                break;
            case 1072861441:
                result += 281;
            case 1141282117:
                result += 288;
                break;
            case 1235826598:
                result += 295;
                break;
            case 1276236631:
                result += 302;
            case 1368024730:
                result += 309;
                break;
            case 1481252154:
                result += 316;
                break;
            case 1595171242:
                result += 323;
            case 1599479168:
                result += 330;
                break;
            case 1691107634:
                result += 337;
                break;
            case 1721854523:
                result += 344;
            case 1904202612:
                result += 351;
                break;
            case 1982032882:
                result += 358;
                break;
            case 2071982903:
                result += 365;
            case 2147483647:
                result += 372;
                break;
            default:
                result = -result;
        }
        return result;
    }

    static int few(int key) {
        int result = key ^ 1;
        switch (key) {
            case 885:
                result += 1;
                break;
            case 2015:
                result += 8;
            case 2055:
                result += 15;
                break;
            case 2821:
                result += 22;
                break;
            case 2906:
                result += 29;
            case 3786:
                result += 36;
                break;
            case 3791:
                result += 43;
                break;
            case 4198:
                result += 50;
            case 4298:
                result += 57;
                break;
            default:
                result = -result;
        }
        return result;
    }

    static String name(String text) {
        return switch (text) {
            case "alpha" -> "0";
            case "beta" -> "1";
            case "gamma" -> "2";
            case "delta" -> "3";
            case "epsilon" -> "4";
            case "zeta" -> "5";
            case "eta" -> "6";
            case "theta" -> "7";
            case "iota" -> "8";
            case "kappa" -> "9";
            case "lambda" -> "10";
            case "mu" -> "11";
            case "nu" -> "12";
            case "xi" -> "13";
            case "omicron" -> "14";
            case "pi" -> "15";
            case "rho" -> "16";
            case "sigma" -> "17";
            case "tau" -> "18";
            case "upsilon" -> "19";
            case "phi" -> "20";
            case "chi" -> "21";
            case "psi" -> "22";
            case "omega" -> "23";
            default -> "?";
        };
    }

    public static void main(String[] args) {
        int[] keys = {
            -2147483648,
            -2108492267,
            -1902666509,
            -1867710720,
            -1661267722,
            -1603314586,
            -1521698716,
            -1303429503,
            -1267962325,
            -1216636254,
            -1088461400,
            -947116003,
            -904927395,
            -864195088,
            -816224473,
            -791162561,
            -696227655,
            -596184694,
            -574733303,
            -80666401,
            1000,
            1001,
            1002,
            1003,
            1004,
            1005,
            1006,
            1007,
            1008,
            1009,
            1010,
            1011,
            187951464,
            317574981,
            504454731,
            527858757,
            639840853,
            818800919,
            879047250,
            1038467225,
            1072861441,
            1141282117,
            1235826598,
            1276236631,
            1368024730,
            1481252154,
            1595171242,
            1599479168,
            1691107634,
            1721854523,
            1904202612,
            1982032882,
            2071982903,
            2147483647,
            885,
            2015,
            2055,
            2821,
            2906,
            3786,
            3791,
            4198,
            4298,
        };
        int hash = 0;
        for (int key : keys) {
            for (int near = -1; near <= 1; near++) {
                hash = hash * 31 + many(key + near);
                hash = hash * 31 + few(key + near);
            }
            System.out.println(many(key) + " " + few(key));
        }
        System.out.println(hash);
        for (String word : new String[] {"alpha", "omega", "mu", "nu", "xi", "pi", "sigma", "none", ""}) {
            System.out.print(name(word) + " ");
        }
        System.out.println();
    }
}
