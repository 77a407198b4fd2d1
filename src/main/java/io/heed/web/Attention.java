package io.heed.web;

/** A page began to listen, or ceased to. */
public record Attention(Listener who, boolean begins) {}
