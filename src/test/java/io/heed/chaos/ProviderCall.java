package io.heed.chaos;

import java.util.Map;

/** A provider's call as it goes over the wire, signed. */
record ProviderCall(String path, Map<String, String> headers, byte[] body) {}
