/** What modules and apps say of themselves, and what the wiring makes of it. */
package dev.terrarium.processor.model;
