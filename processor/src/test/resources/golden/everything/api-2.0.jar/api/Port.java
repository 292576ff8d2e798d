package api;

import dev.terrarium.annotations.Qualifier;

@Qualifier
public @interface Port {
    int index() default 0;

    Class<?> kind() default Object.class;
}
