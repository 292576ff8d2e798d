package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StatepointNumbersTest {
    private static final String MODULE =
            """
            target triple = "%s"
            target datalayout = "%s"
            declare void @fails() noreturn
            declare i32 @use(i32)
            define i32 @checks(i32 %%first, i32 %%second) gc "statepoint-example" {
              %%isBad = icmp eq i32 %%first, 0
              br i1 %%isBad, label %%stop, label %%go
            go:
              %%used = call i32 @use(i32 %%first)
              %%isWorse = icmp eq i32 %%used, %%second
              br i1 %%isWorse, label %%halt, label %%done
            done:
              ret i32 %%used
            stop:
              call void @fails() noreturn %s
              unreachable
            halt:
              call void @fails() noreturn %s
              unreachable
            }
            """;

    private static List<String> numbersOfFailures(String attribute) {
        String module = MODULE.formatted(ImageModule.TRIPLE, ImageModule.DATA_LAYOUT, attribute, attribute);
        String optimised =
                new LlvmCompiler(OptimizationLevel.SPEED).compile(module, true).optimisedText();
        Matcher matcher = Pattern.compile("gc\\.statepoint\\.p0\\(i64 (\\d+),[^\n]*@fails,")
                .matcher(optimised);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    @Test
    void callsThatStayApartAreNumbered() {
        assertEquals(List.of("0", "1"), numbersOfFailures("nomerge"));
    }

    @Test
    void callsThatMayBecomeOneAreAlike() {
        assertEquals(1, numbersOfFailures("").stream().distinct().count());
    }
}
