package dev.rekap.gateway.channel.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Background work that survives a crash: it is started again until it succeeds, so running it twice must do no more than running
 * it once. A kind of job is a record with a {@link Name}; its components are what the database keeps of it: numbers, booleans,
 * locales, and ids with a static {@code parse(String)}. A release may add numbers of type {@code long} at the end, which are 0 in
 * rows of the release before; that one does not read them.
 */
public interface Job {

    /** The name of a kind of job in the database. It outlives a release, for a row may wait for a day. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Name {

        String value();

        /** Jobs of one lane never wait for those of another; each is a view of the table of jobs. */
        Lane lane() default Lane.ERRAND;
    }

    /** The lanes, each a view of the table {@code job} that selects its kinds. */
    enum Lane {
        TRANSFER,
        ERRAND
    }
}
