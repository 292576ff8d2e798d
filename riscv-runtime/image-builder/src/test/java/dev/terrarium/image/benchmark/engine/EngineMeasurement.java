package dev.terrarium.image.benchmark.engine;

import dev.terrarium.image.benchmark.GeometricMean;
import java.util.List;

/**
 * What was measured of one program. Speeds are in millions of instructions a second of processor time, times in seconds.
 *
 * @param instructions how many instructions the program retires from start to end
 * @param interpreter the speed of our interpreter
 * @param warm the speed of our compiler, once it has compiled
 * @param translator the speed of QEMU's translator, without its start
 * @param counting the same with {@code -icount}
 * @param cold the time of our command with its default engine, from process start to exit
 * @param coldProcessor the same, with all its threads added up
 * @param translatorCold the time of QEMU from process start to exit
 * @param translatorColdProcessor the same, with all its threads added up
 */
record EngineMeasurement(
        String program,
        long instructions,
        double interpreter,
        double warm,
        double translator,
        double counting,
        double cold,
        double coldProcessor,
        double translatorCold,
        double translatorColdProcessor) {

    double warmRatio() {
        return warm / translator;
    }

    double countingRatio() {
        return warm / counting;
    }

    double coldRatio() {
        return translatorCold / cold;
    }

    private double processorRatio() {
        return translatorColdProcessor / coldProcessor;
    }

    static String table(List<EngineMeasurement> all) {
        StringBuilder text = new StringBuilder(String.format(
                "%-10s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s%n",
                "",
                "Minstr",
                "interpr.",
                "warm",
                "TCG",
                "icount",
                "/TCG",
                "/icount",
                "cold s",
                "TCG s",
                "cold",
                "cpu"));
        for (EngineMeasurement one : all) {
            text.append(String.format(
                    "%-10s %8d %8.0f %8.0f %8.0f %8.0f %8.2f %8.2f %8.2f %8.2f %8.2f %8.2f%n",
                    one.program,
                    one.instructions / 1_000_000,
                    one.interpreter,
                    one.warm,
                    one.translator,
                    one.counting,
                    one.warmRatio(),
                    one.countingRatio(),
                    one.cold,
                    one.translatorCold,
                    one.coldRatio(),
                    one.processorRatio()));
        }
        return text.append(String.format(
                        "%-55s %8.2f %8.2f %17s %8.2f %8.2f%n",
                        "geometric means",
                        GeometricMean.of(all, EngineMeasurement::warmRatio),
                        GeometricMean.of(all, EngineMeasurement::countingRatio),
                        "",
                        GeometricMean.of(all, EngineMeasurement::coldRatio),
                        GeometricMean.of(all, EngineMeasurement::processorRatio)))
                .toString();
    }
}
