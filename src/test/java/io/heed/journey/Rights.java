package io.heed.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table rights.txt: what each role may do, and what each route asks for. */
record Rights(Map<String, Set<String>> ofRole, List<Route> routes) {
    private static final List<String> ROLES = List.of("agent", "lead", "supervisor", "admin");

    /** @param whose ticket, own or - */
    record Route(String method, String path, String asks, String whose) {
        String name() {
            return method + " " + path;
        }

        boolean ofPages() {
            return !path.startsWith("/api/");
        }

        boolean asksPermission() {
            return asks.contains(".");
        }

        /** The address with this in place of a number, and with names nobody has in place of names. */
        String address(long id) {
            return path.replace("{id}", Long.toString(id))
                    .replace("{id:\\d{1,18}}", Long.toString(id))
                    .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                    .replaceAll("\\{(file|macro|message|correction|delivery)}", "999999999")
                    .replaceAll("\\{\\w+}", "no-such-thing");
        }
    }

    static Rights table() {
        Map<String, Set<String>> ofRole = new HashMap<>();
        List<Route> routes = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split("\\s+");
            if (words[0].equals("may")) {
                for (int i = 0; i < ROLES.size(); i++)
                    if (words[2 + i].equals("x"))
                        ofRole.computeIfAbsent(ROLES.get(i), role -> new HashSet<>())
                                .add(words[1]);
            } else routes.add(new Route(words[1], words[2], words[3], words[4]));
        }
        return new Rights(ofRole, routes);
    }

    private static List<String> lines() {
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(Rights.class.getResourceAsStream("/rights.txt"), StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
