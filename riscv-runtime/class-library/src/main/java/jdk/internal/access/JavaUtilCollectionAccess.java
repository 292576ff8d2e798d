package jdk.internal.access;

import java.util.List;

/** What other packages of the class library may ask of {@code java.util}'s internals in an image. */
public interface JavaUtilCollectionAccess {
    <E> List<E> listFromTrustedArray(Object[] array);

    <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array);
}
