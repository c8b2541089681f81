/** What is heard in a recording, whatever it is heard for. */
@NullMarked
package dev.rekap.contracts.speech;

import org.jspecify.annotations.NullMarked;
