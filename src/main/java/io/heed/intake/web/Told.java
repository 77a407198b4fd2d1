package io.heed.intake.web;

/** What a visitor's stream tells: a line of the conversation, or that the next one is being written. */
sealed interface Told permits Line, Writing {}
