package io.heed.board;

import io.heed.web.Moment;

/**
 * The line under the title.
 *
 * @param starving tickets that wait longer than their bound
 */
public record BoardHead(Moment now, int waiting, int taking, int starving) {}
