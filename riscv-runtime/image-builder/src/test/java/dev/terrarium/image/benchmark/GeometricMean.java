package dev.terrarium.image.benchmark;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The mean of ratios. */
public final class GeometricMean {
    private GeometricMean() {}

    /** Returns the geometric mean of a ratio over all elements; not a number if there are none. */
    public static <T> double of(Collection<T> elements, ToDoubleFunction<T> ratio) {
        return Math.exp(
                elements.stream().mapToDouble(ratio).map(Math::log).average().orElse(Double.NaN));
    }
}
