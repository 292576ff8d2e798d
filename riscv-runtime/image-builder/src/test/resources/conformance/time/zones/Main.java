package conformance.time.zones;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Zones with rules: transitions of daylight saving, gaps and overlaps. */
@Unikernel(name = "time-zones")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        ZoneId berlin = ZoneId.of("Europe/Berlin"),
                newYork = ZoneId.of("America/New_York"),
                kolkata = ZoneId.of("Asia/Kolkata");
        ZonedDateTime z = ZonedDateTime.of(2024, 3, 31, 1, 59, 59, 0, berlin);
        System.out.println(z + " " + z.plusSeconds(1) + " " + z.plusDays(1) + " " + z.plusHours(1) + " "
                + ZonedDateTime.of(2024, 3, 31, 2, 30, 0, 0, berlin));
        ZonedDateTime o = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, berlin);
        System.out.println(o + " " + o.withLaterOffsetAtOverlap() + " " + o.plusHours(1) + " "
                + o.withEarlierOffsetAtOverlap().toInstant());
        System.out.println(z.withZoneSameInstant(newYork) + " " + z.withZoneSameInstant(kolkata) + " "
                + Instant.EPOCH.atZone(newYork) + " "
                + LocalDateTime.of(1900, 1, 1, 0, 0).atZone(berlin));
        System.out.println(berlin.getRules().isDaylightSavings(Instant.parse("2024-07-01T00:00:00Z")) + " "
                + berlin.getRules().getOffset(LocalDateTime.of(2050, 7, 1, 0, 0)) + " "
                + newYork.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z")) + " "
                + kolkata.getRules().getStandardOffset(Instant.EPOCH) + " "
                + berlin.getRules().getValidOffsets(LocalDateTime.of(2024, 10, 27, 2, 30)));
        System.out.println(Duration.between(z, ZonedDateTime.of(2024, 3, 31, 12, 0, 0, 0, newYork)) + " "
                + ZonedDateTime.parse("2024-07-01T12:00+02:00[Europe/Berlin]") + " "
                + z.getZone().getId());
    }
}
