package io.heed.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is said in the demo, scene by scene; how the file is written stands at its top. */
final class Script {
    private final Map<String, Scene> scenes = new LinkedHashMap<>();

    Script(List<String> lines) {
        Scene scene = null;
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("//")) continue;
            if (line.startsWith("#")) {
                scene = titled(line.substring(1).strip());
                scenes.put(scene.name(), scene);
            } else {
                if (scene == null) throw new IllegalStateException("The script begins outside a scene: " + line);
                read(scene, line);
            }
        }
    }

    static Script tiller() {
        return new Script(Table.lines("script.txt"));
    }

    List<Scene> scenes() {
        return Collections.unmodifiableList(new ArrayList<>(scenes.values()));
    }

    Optional<Scene> named(String name) {
        return Optional.ofNullable(scenes.get(name));
    }

    private static Scene titled(String title) {
        String[] words = title.split("\\s+");
        if (words.length < 4)
            throw new IllegalStateException("A scene needs a name, queue, language and sender: " + title);
        boolean incident = words.length > 4 && words[4].equals("incident");
        Scene.From from = Scene.From.valueOf(words[3]);
        return new Scene(words[0], words[1], words[2], from, incident, new ArrayList<>(), Scene.Lines.none());
    }

    private static void read(Scene scene, String line) {
        boolean own = Character.isWhitespace(line.charAt(0));
        String said = line.strip();
        String words = said.substring(1).strip();
        if (said.charAt(0) == '!') {
            scene.openings().add(opening(words));
        } else {
            List<Scene.Opening> openings = scene.openings();
            if (own && openings.isEmpty()) throw new IllegalStateException("Nobody has begun yet: " + line);
            Scene.Lines lines = own ? openings.get(openings.size() - 1).own() : scene.lines();
            cue(lines, said.charAt(0)).add(words);
        }
    }

    private static List<String> cue(Scene.Lines lines, char cue) {
        return switch (cue) {
            case '?' -> lines.waiting();
            case '>' -> lines.questions();
            case '*' -> lines.thanks();
            case '=' -> lines.first();
            case '-' -> lines.answers();
            case '@' -> lines.notes();
            default ->
                throw new IllegalStateException("The script has no cue like " + cue + " (use one of ? > * = - @)");
        };
    }

    private static Scene.Opening opening(String words) {
        String[] parts = words.split("\\s*\\|\\s*", 3);
        return new Scene.Opening(Integer.parseInt(parts[0]), parts[1], parts[2], Scene.Lines.none());
    }
}
