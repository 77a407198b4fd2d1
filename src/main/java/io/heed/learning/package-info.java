/**
 * Turns outcomes into better readings. In come lessons (what was predicted, what happened) and the starter tickets;
 * attention heads are trained on them in the background and judged on tickets they never saw. It leaves the lesson and
 * the model version row; out goes a new version onto the shelf of understanding, if it is no worse than the old one.
 * The trainer is plain: examples and a seed in, weights and figures out.
 */
package io.heed.learning;
