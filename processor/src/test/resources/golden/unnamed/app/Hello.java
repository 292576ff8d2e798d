import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;

@Unikernel
@Requires(Outer_.Mod.class)
final class Hello {
    public static void main(String[] args) {}
}
