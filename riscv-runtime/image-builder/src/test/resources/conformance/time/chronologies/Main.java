package conformance.time.chronologies;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.Chronology;
import java.time.chrono.IsoEra;

/** The chronology of dates, by the types that any chronology and its dates have. */
@Unikernel(name = "time-chronologies")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        LocalDate date = LocalDate.of(2024, 2, 29);
        System.out.println(date.getChronology() + " " + date.getChronology().getId());
        ChronoLocalDate any = date;
        Chronology chronology = args.length == 0 ? any.getChronology() : Chronology.from(any);
        System.out.println(chronology.date(2024, 3, 1) + " " + chronology.eras() + " "
                + chronology.prolepticYear(IsoEra.CE, 5) + " " + Chronology.from(any));
        System.out.println(any.getChronology().isLeapYear(2024) + " " + any.getEra());
    }
}
