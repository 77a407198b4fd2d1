package io.heed.understanding;

/** What is known of a text beside the model, such as that somebody corrected it. Must be quick and never throw. */
@FunctionalInterface
public interface Afterthought {
    Afterthought NONE = reading -> reading;

    Reading on(Reading reading);
}
