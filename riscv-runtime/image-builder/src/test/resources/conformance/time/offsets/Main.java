package conformance.time.offsets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** ZoneOffset, OffsetDateTime, OffsetTime and ZonedDateTime with fixed offsets. */
@Unikernel(name = "time-offsets")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String s : new String[] {"Z", "+2", "+02:30", "-0730", "+01:02:03", "-18:00", "+18:01", "2", "+ab"}) {
            attempt(() -> {
                ZoneOffset o = ZoneOffset.of(s);
                return o + " " + o.getTotalSeconds() + " " + o.getId() + " " + o.hashCode() + " "
                        + o.compareTo(ZoneOffset.UTC);
            });
        }
        OffsetDateTime a = OffsetDateTime.of(2024, 2, 28, 22, 0, 0, 0, ZoneOffset.ofHours(-3));
        System.out.println(a + " " + a.toInstant() + " " + a.withOffsetSameInstant(ZoneOffset.ofHours(9)) + " "
                + a.withOffsetSameLocal(ZoneOffset.UTC) + " " + a.plusDays(2) + " " + a.toOffsetTime() + " "
                + a.toZonedDateTime() + " " + a.toEpochSecond() + " "
                + a.isEqual(a.withOffsetSameInstant(ZoneOffset.UTC)) + a.equals(a.withOffsetSameInstant(ZoneOffset.UTC))
                + " " + a.compareTo(a.plusNanos(1)) + " " + a.get(ChronoField.OFFSET_SECONDS));
        OffsetTime t = OffsetTime.of(23, 15, 0, 0, ZoneOffset.ofHours(1));
        System.out.println(t + " " + t.withOffsetSameInstant(ZoneOffset.ofHours(4)) + " " + t.plusHours(3) + " "
                + t.atDate(LocalDate.EPOCH) + " " + t.isBefore(OffsetTime.MAX));
        ZonedDateTime z = ZonedDateTime.of(2023, 6, 1, 10, 20, 30, 40, ZoneOffset.UTC);
        System.out.println(z + " " + z.plusMonths(9) + " " + z.withZoneSameInstant(ZoneOffset.ofHours(-11)) + " "
                + z.toOffsetDateTime() + " " + z.getZone() + " " + z.getOffset() + " " + z.toLocalDate() + " "
                + z.truncatedTo(ChronoUnit.DAYS) + " " + z.until(z.plusYears(1), ChronoUnit.DAYS) + " " + z.hashCode()
                + " " + z.with(ChronoField.HOUR_OF_DAY, 3) + " "
                + ZonedDateTime.ofInstant(Instant.EPOCH, ZoneId.of("UTC")));
        System.out.println(ZoneId.of("Z") + " " + ZoneId.of("+05:00") + " " + ZoneId.of("UTC+1") + " "
                + ZoneId.of("GMT-02:30") + " " + ZoneOffset.UTC.getRules() + " "
                + ZoneId.of("UTC").getRules().getOffset(Instant.EPOCH) + " "
                + ZoneId.of("UTC").normalized() + " " + ZoneId.ofOffset("UT", ZoneOffset.ofHours(2)));
        attempt(() -> ZoneId.of("Nowhere/Land"));
        attempt(() -> ZoneId.of("x"));
        attempt(() -> ZoneOffset.ofHoursMinutes(1, -30));
        attempt(() -> OffsetDateTime.MAX.plusDays(1));
        System.out.println(OffsetDateTime.parse("2024-05-06T07:08:09.5+02:00") + " "
                + ZonedDateTime.parse("2024-05-06T07:08:09Z") + " " + OffsetTime.parse("10:15+01:00") + " "
                + ZonedDateTime.parse("2024-05-06T07:08+02:00").toInstant());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
