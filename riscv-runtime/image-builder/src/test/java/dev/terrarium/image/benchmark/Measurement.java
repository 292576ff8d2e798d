package dev.terrarium.image.benchmark;

/**
 * What both programs of a benchmark take, boot included: it is far below a thousandth.
 *
 * @param java the instructions that the image of the Java program retires
 * @param c the instructions that the image of the C program retires
 */
record Measurement(Benchmark benchmark, long java, long c) {
    double ratio() {
        return (double) java / c;
    }
}
