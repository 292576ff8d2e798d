package conformance.text.styles;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Dates and numbers in the styles of a locale; calendars; time zones at constant offsets. */
@Unikernel(name = "text-styles")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Date date = new Date(1_772_452_800_123L);
        TimeZone utc = TimeZone.getTimeZone("UTC");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.US, Locale.ROOT}) {
            for (int style = DateFormat.FULL; style <= DateFormat.SHORT; style++) {
                for (DateFormat format : new DateFormat[] {
                    DateFormat.getDateInstance(style, locale), DateFormat.getTimeInstance(style, locale),
                    DateFormat.getDateTimeInstance(style, style, locale),
                }) {
                    format.setTimeZone(utc);
                    System.out.println(format.format(date));
                }
            }
            System.out.println(NumberFormat.getInstance(locale).format(-1234567.8915) + " "
                    + NumberFormat.getIntegerInstance(locale).format(2.5) + " "
                    + NumberFormat.getPercentInstance(locale).format(0.256));
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
            System.out.println(Arrays.toString(symbols.getEras()) + Arrays.toString(symbols.getMonths())
                    + Arrays.toString(symbols.getShortWeekdays()) + Arrays.toString(symbols.getAmPmStrings()));
        }
        for (String id : new String[] {"UTC", "GMT", "GMT+2", "GMT-03:30", "Etc/UTC", "No/Where"}) {
            TimeZone zone = TimeZone.getTimeZone(id);
            SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm z Z XXX", Locale.ENGLISH);
            format.setTimeZone(zone);
            System.out.println(zone.getID() + " " + zone.getRawOffset() + " " + zone.useDaylightTime() + " " + format.format(date));
        }
        Calendar calendar = Calendar.getInstance(utc, Locale.ENGLISH);
        calendar.setTime(date);
        calendar.add(Calendar.DAY_OF_YEAR, -70);
        calendar.roll(Calendar.MONTH, 3);
        System.out.println(calendar.getTime().getTime() + " " + calendar.get(Calendar.WEEK_OF_YEAR) + " "
                + calendar.getActualMaximum(Calendar.DAY_OF_MONTH) + " "
                + calendar.getDisplayName(Calendar.MONTH, Calendar.LONG, Locale.ENGLISH) + " "
                + calendar.getDisplayName(Calendar.DAY_OF_WEEK, Calendar.SHORT, Locale.ENGLISH) + " "
                + calendar.getDisplayName(Calendar.YEAR, Calendar.LONG, Locale.ENGLISH));
        GregorianCalendar old = new GregorianCalendar(utc, Locale.ENGLISH);
        old.clear();
        old.set(1582, Calendar.OCTOBER, 4);
        old.add(Calendar.DAY_OF_MONTH, 1);
        System.out.println(old.get(Calendar.DAY_OF_MONTH) + " " + old.isLeapYear(1500) + " " + old.isLeapYear(1900));
        // Names in what a date is printed as come from the time zone of the machine.
        System.out.println(new Date(0).toString().startsWith("Thu Jan 01 00:00:00 "));
    }
}
