package benchmarks.numeric.quicksort;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;

/** Hoare's quicksort, with the median of three as pivot and insertion sort for short runs. */
@Unikernel(use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int ELEMENTS = 150_000;
    private static final int SHORT_RUN = 12;

    private Main() {}

    private static void swap(int[] array, int i, int j) {
        int element = array[i];
        array[i] = array[j];
        array[j] = element;
    }

    private static void insertionSort(int[] array, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            int element = array[i];
            int j = i - 1;
            while (j >= low && array[j] > element) {
                array[j + 1] = array[j];
                j--;
            }
            array[j + 1] = element;
        }
    }

    private static int medianOfThree(int[] array, int low, int high) {
        int middle = low + high >>> 1;
        if (array[middle] < array[low]) {
            swap(array, middle, low);
        }
        if (array[high] < array[low]) {
            swap(array, high, low);
        }
        if (array[high] < array[middle]) {
            swap(array, high, middle);
        }
        return array[middle];
    }

    private static void sort(int[] array, int low, int high) {
        if (high - low < SHORT_RUN) {
            insertionSort(array, low, high);
            return;
        }
        int pivot = medianOfThree(array, low, high);
        int i = low;
        int j = high;
        while (i <= j) {
            while (array[i] < pivot) {
                i++;
            }
            while (array[j] > pivot) {
                j--;
            }
            if (i <= j) {
                swap(array, i++, j--);
            }
        }
        sort(array, low, j);
        sort(array, i, high);
    }

    public static void main(String[] args) {
        int[] array = new int[ELEMENTS];
        int random = 42;
        for (int i = 0; i < array.length; i++) {
            random = random * 1664525 + 1013904223;
            array[i] = random >> 4;
        }
        sort(array, 0, array.length - 1);
        long hash = 0;
        for (int element : array) {
            hash = hash * 31 + element;
        }
        System.out.println(hash);
    }
}
