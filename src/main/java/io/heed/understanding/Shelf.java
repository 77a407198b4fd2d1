package io.heed.understanding;

import java.util.Optional;

/** Where later versions come from. Learning fills it; understanding only takes what is in force. */
public interface Shelf {
    /** The version to start with; empty for the one that Heed came with. Never throws for a damaged version. */
    Optional<ModelVersion> inForce();
}
