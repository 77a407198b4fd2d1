/**
 * Reads a stored ticket before it is dispatched. In comes its text; a frozen encoder turns it into token vectors, and
 * attention heads turn those into urgency with the words that speak for it, queue probabilities and handling minutes.
 * It leaves the understanding row (one {@link io.heed.understanding.Reading} with its model version); out goes the
 * event that the ticket is understood. The classes that think are plain: text in, reading out.
 */
package io.heed.understanding;
