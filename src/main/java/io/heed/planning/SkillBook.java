package io.heed.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Turns skill names into numbers, and says how well an agent fits a ticket. Levels run from 0 to 10. */
final class SkillBook {
    static final double TOP_LEVEL = 10;

    private final Map<String, Integer> number = new HashMap<>();

    /** The skills somebody has or something needs: their numbers and levels, side by side. */
    record Levels(int[] skill, double[] level) {}

    /** Reads a list of names (each {@code plain}) or an object of name to level. */
    Levels read(JsonNode skills, double plain) {
        if (skills == null || skills.isNull()) {
            return new Levels(new int[0], new double[0]);
        }
        int[] skill = new int[skills.size()];
        double[] level = new double[skills.size()];
        Iterator<String> names = skills.fieldNames();
        for (int k = 0; k < skill.length; k++) {
            String name = skills.isObject() ? names.next() : skills.get(k).asText();
            skill[k] = number.computeIfAbsent(name, n -> number.size());
            level[k] = skills.isObject() ? skills.get(name).asDouble() : plain;
        }
        return new Levels(skill, level);
    }

    /** Levels by skill number, 0 where there is none. Call when all names are read. */
    double[] table(Levels levels) {
        double[] table = new double[number.size()];
        for (int k = 0; k < levels.skill.length; k++) {
            table[levels.skill[k]] = levels.level[k];
        }
        return table;
    }

    /** 0 when a needed skill is missing or too low, else the mean level in them as a share of the top one. */
    static double fit(Levels needed, double[] has) {
        if (needed.skill.length == 0) {
            return 1;
        }
        double sum = 0;
        for (int k = 0; k < needed.skill.length; k++) {
            double level = has[needed.skill[k]];
            if (level <= 0 || level < needed.level[k]) {
                return 0;
            }
            sum += Math.min(level, TOP_LEVEL);
        }
        return sum / (TOP_LEVEL * needed.skill.length);
    }
}
