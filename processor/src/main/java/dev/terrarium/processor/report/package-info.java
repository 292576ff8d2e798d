/** Problems: their stable codes, their places and their texts. */
package dev.terrarium.processor.report;
