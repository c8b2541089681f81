@NullMarked
package dev.rekap.stt.workspace;

import org.jspecify.annotations.NullMarked;
