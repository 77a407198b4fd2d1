package io.heed.understanding;

import java.io.IOException;
import java.io.InputStream;

/** The heads every installation starts with, trained on the project's own starter tickets. */
public final class ShippedPrior {
    private ShippedPrior() {}

    public static HeadWeights english() {
        return load("/understanding/prior-en.heads");
    }

    public static HeadWeights chinese() {
        return load("/understanding/prior-zh.heads");
    }

    private static HeadWeights load(String resource) {
        try (InputStream stream = ShippedPrior.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new UnreadableHeadsException(resource + " is missing: train it with mvn -Pprior");
            }
            return HeadsFile.read(stream.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableHeadsException(resource + " cannot be read", e);
        }
    }
}
