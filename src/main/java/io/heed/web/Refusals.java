package io.heed.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Turns what a parser or validator says into what the sender can mend. Never repeats what was sent: it may be private. */
final class Refusals {

    private Refusals() {}

    static Problem of(ConstraintViolationException broken) {
        return Problem.invalid(broken.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.FieldError(FieldPath.of(violation.getPropertyPath()), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.FieldError::field).thenComparing(Problem.FieldError::message))
                .toList());
    }

    static Problem of(JacksonException unreadable) {
        if (unreadable instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty() && mismatch.getTargetType() != null && endOfInput(mismatch)) {
                return Problem.unreadable("The body is empty.");
            }
            return Problem.invalid(FieldPath.of(mismatch), message(mismatch));
        }
        if (unreadable instanceof JsonMappingException field && field.getCause() instanceof InputCoercionException) {
            return Problem.invalid(FieldPath.of(field), "is a number out of range");
        }
        JsonLocation at = unreadable.getLocation();
        return Problem.unreadable(
                at == null
                        ? "It is not JSON."
                        : "It is not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
    }

    private static boolean endOfInput(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("No content to map");
    }

    private static String message(MismatchedInputException mismatch) {
        if (mismatch instanceof UnrecognizedPropertyException) {
            return "there is no such field";
        }
        if (mismatch instanceof InvalidNullException) {
            return "must not be null";
        }
        Class<?> wanted = mismatch.getTargetType();
        if (wanted == null) {
            return "has the wrong type";
        }
        if (wanted.isEnum()) {
            return "must be one of "
                    + String.join(
                            ", ",
                            Arrays.stream(wanted.getEnumConstants())
                                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                                    .toList());
        }
        return (mismatch instanceof InvalidFormatException ? "cannot be read as " : "must be ") + kind(wanted);
    }

    private static String kind(Class<?> wanted) {
        if (wanted == boolean.class || wanted == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(wanted) || wanted.isPrimitive()) {
            return "a number in range";
        }
        if (CharSequence.class.isAssignableFrom(wanted)) {
            return "text";
        }
        if (wanted.isArray() || Iterable.class.isAssignableFrom(wanted)) {
            return "a list";
        }
        if (wanted.getPackageName().startsWith("java.time")) {
            return "a time such as 2025-11-19T10:12:00Z";
        }
        return "an object";
    }
}
