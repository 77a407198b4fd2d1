package io.heed.web;

/** Knows what the person behind the current request has chosen. Pages come before people on the road, so people fill it in. */
public interface Choices {
    /** {@link Choice#NONE} for somebody who is not signed in or has chosen nothing. */
    Choice ofViewer();
}
