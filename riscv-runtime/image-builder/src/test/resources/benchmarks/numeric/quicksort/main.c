/* Hoare's quicksort, with the median of three as pivot and insertion sort for short runs. */
#include "bench.h"

#define ELEMENTS 150000
#define SHORT_RUN 12

static void swap(int *array, int i, int j) {
    int element = array[i];
    array[i] = array[j];
    array[j] = element;
}

static void insertion_sort(int *array, int low, int high) {
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

static int median_of_three(int *array, int low, int high) {
    int middle = (int)((unsigned)(low + high) >> 1);
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

static void sort(int *array, int low, int high) {
    if (high - low < SHORT_RUN) {
        insertion_sort(array, low, high);
        return;
    }
    int pivot = median_of_three(array, low, high);
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

int main(void) {
    int *array = malloc(ELEMENTS * sizeof(int));
    uint32_t random = 42;
    for (int i = 0; i < ELEMENTS; i++) {
        random = random * 1664525 + 1013904223;
        array[i] = (int32_t)random >> 4;
    }
    sort(array, 0, ELEMENTS - 1);
    uint64_t hash = 0;
    for (int i = 0; i < ELEMENTS; i++) {
        hash = hash * 31 + (uint64_t)(int64_t)array[i];
    }
    print_long((int64_t)hash);
    free(array);
    return 0;
}
