package conformance.time.report;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams, regular expressions, dates and formats together, as reports use them: much of the class library at once. */
@Unikernel(name = "time-report", set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    record Shift(String who, int hours) {}

    public static void main(String[] args) {
        List<Shift> shifts = List.of(new Shift("ann", 3), new Shift("bob", 5), new Shift("cy", 3));
        System.out.println(shifts.stream()
                .collect(Collectors.groupingBy(
                        Shift::hours,
                        () -> new TreeMap<Integer, String>(),
                        Collectors.mapping(Shift::who, Collectors.joining("+")))));
        System.out.println(IntStream.rangeClosed(1, 20)
                .boxed()
                .filter(i -> i % 3 == 0)
                .map(i -> i * i)
                .sorted(Comparator.reverseOrder())
                .toList());
        Matcher matcher = Pattern.compile("(?<key>\\w+)=(?<value>\\d{1,3})").matcher("a=1, bc=22, d=333");
        while (matcher.find()) {
            System.out.println(matcher.group("key") + " -> " + matcher.group("value"));
        }
        LocalDate day = LocalDate.of(2024, 2, 28).plusDays(2);
        System.out.println(day + " " + day.getDayOfWeek() + " " + Duration.ofMinutes(135) + " "
                + DateTimeFormatter.ISO_LOCAL_DATE.format(day));
        System.out.println(LocalDateTime.parse("2020-01-31T10:15:30")
                .plusMonths(1)
                .format(DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm")));
        System.out.println(String.format("%5d|%-8s|%08.3f|%x|%,d", 42, "abc", Math.PI, 255, 1234567));
    }
}
