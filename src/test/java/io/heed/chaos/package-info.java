/** Kills the packaged program in the middle of its work and checks that nothing was lost and nothing taken twice. */
package io.heed.chaos;
