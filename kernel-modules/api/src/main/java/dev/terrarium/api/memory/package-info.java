/** Page frames and the objects that live in them. */
package dev.terrarium.api.memory;
