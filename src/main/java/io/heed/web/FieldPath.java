package io.heed.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Names the place in a request as its sender knows it: without our methods and parameters. */
final class FieldPath {

    private FieldPath() {}

    static String of(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            append(path, step.getFieldName(), step.getIndex() >= 0 ? step.getIndex() : null);
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    static String of(Path violated) {
        StringBuilder path = new StringBuilder();
        String parameter = "body";
        for (Path.Node node : violated) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                // The index of a list stands on the node after it.
                append(path, null, node.getIndex());
                append(path, node.getKind() == ElementKind.PROPERTY ? node.getName() : null, null);
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    static boolean isReturnValue(Path violated) {
        for (Path.Node node : violated) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder path, String name, Integer index) {
        if (index != null) {
            path.append('[').append(index).append(']');
        }
        if (name != null) {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
    }
}
