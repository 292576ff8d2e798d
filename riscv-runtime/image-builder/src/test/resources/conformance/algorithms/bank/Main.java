package conformance.algorithms.bank;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small bank: accounts, transactions that roll back, an audit, custom exceptions. */
@Unikernel(name = "algorithms-bank")
@Requires(Console.class)
public final class Main {
    enum Currency {
        EUR("1"),
        USD("0.92"),
        JPY("0.0061");
        final BigDecimal rate;

        Currency(String r) {
            rate = new BigDecimal(r);
        }
    }

    record Money(BigDecimal amount, Currency currency) {
        Money {
            if (amount.scale() > 2) {
                amount = amount.setScale(2, RoundingMode.HALF_EVEN);
            }
        }

        static Money of(String a, Currency c) {
            return new Money(new BigDecimal(a), c);
        }

        Money to(Currency c) {
            return c == currency
                    ? this
                    : new Money(amount.multiply(currency.rate).divide(c.rate, 2, RoundingMode.HALF_EVEN), c);
        }

        Money plus(Money o) {
            return new Money(amount.add(o.to(currency).amount), currency);
        }

        Money negated() {
            return new Money(amount.negate(), currency);
        }
    }

    static class BankException extends RuntimeException {
        BankException(String m) {
            super(m);
        }
    }

    static final class Overdrawn extends BankException {
        final Money missing;

        Overdrawn(String id, Money m) {
            super(id + " lacks " + m.amount());
            missing = m;
        }
    }

    static final class Account {
        final String id;
        Money balance;
        final Deque<Money> history = new ArrayDeque<>();

        Account(String id, Money m) {
            this.id = id;
            balance = m;
        }

        void apply(Money m) {
            Money after = balance.plus(m);
            if (after.amount().signum() < 0) {
                throw new Overdrawn(id, after.negated());
            }
            history.push(balance);
            balance = after;
        }

        void undo() {
            balance = history.pop();
        }
    }

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final List<String> audit = new ArrayList<>();

    Account find(String id) {
        return Optional.ofNullable(accounts.get(id)).orElseThrow(() -> new BankException("no account " + id));
    }

    void transfer(String from, String to, Money m) {
        Account a = null;
        boolean done = false;
        try {
            a = find(from);
            a.apply(m.negated());
            find(to).apply(m);
            done = true;
        } catch (Overdrawn e) {
            audit.add("refused " + e.getMessage());
            a = null;
            throw e;
        } finally {
            if (!done && a != null) {
                a.undo();
                audit.add("undone " + from);
            }
            audit.add((done ? "ok " : "failed ") + from + ">" + to + " " + m.amount() + m.currency());
        }
    }

    public static void main(String[] args) {
        Main b = new Main();
        for (String s : List.of("ann:100:EUR", "bob:50.5:USD", "cho:20000:JPY")) {
            String[] p = s.split(":");
            b.accounts.put(p[0], new Account(p[0], Money.of(p[1], Currency.valueOf(p[2]))));
        }
        String[][] orders = {
            {"ann", "bob", "30", "EUR"},
            {"bob", "cho", "70.009", "USD"},
            {"cho", "ann", "99999999", "JPY"},
            {"ann", "nobody", "1", "EUR"},
            {"nobody", "ann", "1", "EUR"},
            {"ann", "cho", "x", "EUR"},
            {"cho", "bob", "0.005", "EUR"},
            {"ann", "ann", "5", "GBP"}
        };
        for (String[] o : orders) {
            try {
                b.transfer(o[0], o[1], Money.of(o[2], Currency.valueOf(o[3])));
            } catch (Overdrawn e) {
                System.out.println("overdrawn by " + e.missing);
            } catch (BankException | NumberFormatException e) {
                System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
            } catch (IllegalArgumentException e) {
                System.out.println("bad order " + e.getMessage());
            }
        }
        b.accounts.values().forEach(a -> System.out.println(a.id + " " + a.balance + " " + a.history.size()));
        b.audit.forEach(System.out::println);
        System.out.println(b.accounts.values().stream()
                .map(a -> a.balance.to(Currency.EUR))
                .reduce(Money.of("0", Currency.EUR), Money::plus));
    }
}
