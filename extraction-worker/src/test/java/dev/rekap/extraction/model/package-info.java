/** The contract that every model passes against a fake of its protocol, and tests of what is believed of answers. */
@NullMarked
package dev.rekap.extraction.model;

import org.jspecify.annotations.NullMarked;
