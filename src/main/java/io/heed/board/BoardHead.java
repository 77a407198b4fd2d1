package io.heed.board;

import io.heed.web.Moment;

/** The line under the title. */
public record BoardHead(Moment now, int waiting, int taking) {}
