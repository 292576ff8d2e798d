package conformance.time.durations;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Duration and Period: construction, parts, arithmetic, text, parsing. */
@Unikernel(name = "time-durations")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Duration[] all = {
            Duration.ZERO,
            Duration.ofDays(2),
            Duration.ofHours(-3).plusMinutes(7),
            Duration.ofSeconds(3661, 5),
            Duration.ofMillis(-1),
            Duration.ofNanos(1),
            Duration.of(5, ChronoUnit.HALF_DAYS),
            Duration.ofSeconds(-1, 1),
            Duration.ofMinutes(90).negated()
        };
        for (Duration d : all) {
            System.out.println(d + " " + d.toDays() + " " + d.toHours() + " " + d.toMinutes() + " " + d.toSeconds()
                    + " " + d.toMillis() + " " + d.toNanos() + " " + d.toHoursPart() + ":" + d.toMinutesPart() + ":"
                    + d.toSecondsPart() + "." + d.toNanosPart() + " " + d.isNegative() + " " + d.abs() + " "
                    + d.multipliedBy(3) + " " + d.dividedBy(7) + " " + d.truncatedTo(ChronoUnit.SECONDS) + " "
                    + d.getSeconds() + "/" + d.getNano() + " " + d.hashCode());
        }
        for (String s : new String[] {
            "PT8H6M12.345S",
            "P2DT3H",
            "-PT1M",
            "PT-0.5S",
            "pt1.000000001s",
            "P-1DT+2H",
            "PT",
            "P1Y",
            "PT1.1234567891S",
            "",
            "P99999999999999999D"
        }) {
            attempt(() -> s + " -> " + Duration.parse(s));
        }
        System.out.println(Duration.ofDays(1).dividedBy(Duration.ofMinutes(7)) + " "
                + Duration.ofHours(1).compareTo(Duration.ofMinutes(61)) + " "
                + Duration.from(ChronoUnit.WEEKS.getDuration()) + " "
                + Duration.ofHours(5).withSeconds(3).withNanos(9));
        attempt(() -> Duration.ofSeconds(Long.MAX_VALUE).plusSeconds(1));
        attempt(() -> Duration.ZERO.dividedBy(0));
        attempt(() -> Duration.of(1, ChronoUnit.MONTHS));
        attempt(() -> Duration.ofSeconds(Long.MAX_VALUE).toNanos());
        Period p = Period.of(1, 14, -40);
        System.out.println(p + " " + p.normalized() + " " + p.toTotalMonths() + " " + p.negated() + " "
                + p.multipliedBy(2) + " " + p.plusDays(50) + " " + p.withMonths(0) + " " + p.isNegative() + " "
                + Period.ZERO + " " + Period.ofWeeks(3) + " " + p.equals(Period.parse("P1Y14M-40D")) + " "
                + p.getUnits() + " " + Period.between(LocalDate.of(2020, 2, 29), LocalDate.of(2023, 1, 31)) + " "
                + p.addTo(LocalDate.of(2024, 1, 31)));
        for (String s : new String[] {"P1Y2M3W4D", "-P1M", "P", "P1.5Y", "P1D2Y", "p-3d"}) {
            attempt(() -> s + " -> " + Period.parse(s));
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
