package conformance.reflection.annotations;

import dev.terrarium.annotations.*;
import java.lang.annotation.*;
import java.util.*;
/** Annotations kept for run time: of classes, members, parameters and record components. */
@Unikernel(name = "reflection-annotations")
@Requires(dev.terrarium.api.console.Console.class)
@Reflect(classes = Main.Fielded.class)
public class Main {
  enum Color { RED, GREEN }
  @Retention(RetentionPolicy.RUNTIME) @interface Sub { int n() default 1; String s(); }
  @Retention(RetentionPolicy.RUNTIME) @Inherited @interface Info { String value() default "dflt"; int[] numbers() default {1,2}; Color color() default Color.RED; Class<?> type() default String.class; Sub sub() default @Sub(s="x"); long total() default 5L; char c() default '\''; byte b() default 10; float f() default 1.5f; double d() default 2; String[] words() default {"a\"b", "\n"}; boolean truth() default true; short sh() default 3;}
  @Retention(RetentionPolicy.RUNTIME) @Repeatable(Tags.class) @interface Tag { String value(); }
  @Retention(RetentionPolicy.RUNTIME) @interface Tags { Tag[] value(); }
  @interface Invisible {}
  @Info(value = "base", numbers = {}, color = Color.GREEN) @Tag("one") @Tag("two") @Invisible static class Base {}
  static class Derived extends Base {}
  @Tag("own") static class Fielded { @Tag("f") int x; @Info @Deprecated public void m(@Tag("p") int a, String b) {} }
  record Rec(@Tag("comp") int a) {}
  public static void main(String[] args) throws Exception {
    Info i = Base.class.getAnnotation(Info.class);
    System.out.println(i);
    System.out.println(i.value() + i.numbers().length + i.color() + i.type() + i.sub().n() + i.total() + i.c() + i.b() + i.f() + i.d() + Arrays.toString(i.words()) + i.truth() + i.sh());
    System.out.println(Derived.class.isAnnotationPresent(Info.class) + " " + Derived.class.isAnnotationPresent(Tags.class) + " " + Derived.class.getDeclaredAnnotations().length + " " + Derived.class.getAnnotations().length);
    System.out.println(Arrays.toString(Base.class.getAnnotationsByType(Tag.class)));
    System.out.println(Base.class.isAnnotationPresent(Invisible.class) + " " + Base.class.getAnnotation(Tags.class));
    System.out.println(Fielded.class.getDeclaredField("x").getAnnotation(Tag.class).value());
    System.out.println(Fielded.class.getMethod("m", int.class, String.class).getAnnotation(Info.class));
    System.out.println(Arrays.deepToString(Fielded.class.getMethod("m", int.class, String.class).getParameterAnnotations()));
    System.out.println(Arrays.toString(Fielded.class.getMethod("m", int.class, String.class).getAnnotations()));
    System.out.println(Arrays.toString(Rec.class.getRecordComponents()[0].getAnnotations()));
    System.out.println(i.equals(Base.class.getAnnotation(Info.class)) + " " + i.equals(Fielded.class.getMethod("m", int.class, String.class).getAnnotation(Info.class)) + " " + i.annotationType());
    System.out.println(Base.class.getAnnotation(Tags.class).hashCode() + " " + Fielded.class.getMethod("m", int.class, String.class).getAnnotation(Info.class).value().hashCode());
    System.out.println(Color.class.isEnum() + Arrays.toString(Color.class.getEnumConstants()));
    System.out.println(FunctionalInterface.class.getAnnotations().length + " " + Runnable.class.getAnnotation(FunctionalInterface.class));
  }
}
