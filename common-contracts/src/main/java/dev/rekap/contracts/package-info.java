/** What travels between services: facts, the values in them, and the codes of what can go wrong. */
@NullMarked
package dev.rekap.contracts;

import org.jspecify.annotations.NullMarked;
