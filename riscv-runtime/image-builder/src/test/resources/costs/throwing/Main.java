package costs.throwing;

import dev.terrarium.annotations.Unikernel;
import dev.terrarium.runtime.Csr;

/** Counts what it takes to throw an exception over some frames, with and without making it. */
@Unikernel(name = "costs-throwing", use = dev.terrarium.devices.console.SbiConsole.class)
public final class Main {
    private static final RuntimeException MADE = new RuntimeException();

    private static int sum;

    public static void main(String[] arguments) {
        System.out.println("one frame, made before " + countMade(1));
        System.out.println("ten frames, made before " + countMade(10));
        System.out.println("one frame " + countNew(1));
        System.out.println("ten frames " + countNew(10));
        System.out.println("sum " + sum);
    }

    private static long countMade(int frames) {
        long start = Csr.read(Csr.INSTRET);
        try {
            sum += throwMade(frames - 1);
        } catch (RuntimeException exception) {
            sum++;
        }
        return Csr.read(Csr.INSTRET) - start;
    }

    private static long countNew(int frames) {
        long start = Csr.read(Csr.INSTRET);
        try {
            sum += throwNew(frames - 1);
        } catch (RuntimeException exception) {
            sum++;
        }
        return Csr.read(Csr.INSTRET) - start;
    }

    /** As many frames as the argument, one more, and no loop: what is above depends on what is below. */
    private static int throwMade(int more) {
        if (more == 0) {
            throw MADE;
        }
        int below = throwMade(more - 1);
        return below * below + sum;
    }

    private static int throwNew(int more) {
        if (more == 0) {
            throw new RuntimeException();
        }
        int below = throwNew(more - 1);
        return below * below + sum;
    }
}
