package io.heed.dispatch;

import java.util.Random;
import java.util.Set;

/** Ways to starve the victims, who weigh next to nothing and come at random. */
public enum Attack {
    /** No malice: anything at any time, and work that ends earlier than expected. */
    RANDOM(0.9) {
        @Override
        void send(Siege siege) {
            if (siege.waitingLike(HEAVY) < siege.random.nextInt(4)) any(siege, HEAVY);
        }
    },
    /** There is always somebody heavier of the same size. */
    HEAVIER(0) {
        @Override
        void send(Siege siege) {
            while (siege.waitingLike(HEAVY) < siege.defenders.size()) any(siege, HEAVY);
        }
    },
    /** There is always a light ticket for the point that has just become free. */
    LIGHTER_AND_DENSER(0) {
        @Override
        void send(Siege siege) {
            while (siege.waitingLike(HEAVY) < 2L * siege.defenders.size())
                siege.send(HEAVY, 1, minutes(siege.random), one(siege).anySkill(siege.random));
        }
    },
    /** The same with tickets that end at another time each, so that an agent never comes free by chance. */
    STAGGERED(0.5) {
        @Override
        void send(Siege siege) {
            while (siege.waitingLike(HEAVY) < 2L * siege.defenders.size())
                siege.send(HEAVY, 1, 10 + 10 * siege.random.nextDouble(), Set.of());
        }
    },
    /** Everything aims at the people whom the victims need. */
    SKILL_BLOCKING(0) {
        @Override
        void send(Siege siege) {
            Defender strongest = Defender.strongest(siege.defenders);
            while (siege.waitingLike(HEAVY) < 2L * siege.defenders.size())
                siege.send(HEAVY, 1 + siege.random.nextInt(2) * (strongest.budget - 1), 20, strongest.skills.keySet());
        }

        @Override
        void victims(Siege siege) {
            Defender strongest = Defender.strongest(siege.defenders);
            if (siege.random.nextInt(4) == 0)
                siege.send(
                        VICTIM,
                        1 + siege.random.nextInt((int) strongest.budget),
                        minutes(siege.random),
                        strongest.skills.keySet());
        }
    },
    /** There is always somebody who takes all of an agent. */
    WHOLE_BUDGET(0.2) {
        @Override
        void send(Siege siege) {
            while (siege.waitingLike(HEAVY) < siege.defenders.size()) {
                Defender one = one(siege);
                siege.send(HEAVY, one.budget, minutes(siege.random), one.anySkill(siege.random));
            }
        }
    },
    /** Nothing for a while, then all at once, victims too. */
    BURSTS(0.5) {
        @Override
        void send(Siege siege) {
            if (siege.random.nextInt(20) > 0) return;
            for (int k = siege.random.nextInt(12); k > 0; k--) any(siege, HEAVY);
            for (int k = siege.random.nextInt(12); k > 0; k--) any(siege, VICTIM);
            siege.again(20 * siege.random.nextDouble());
        }
    };

    static final double VICTIM = 1;
    static final double HEAVY = 1000;

    /** By how much work may end earlier than expected, as a share of the time expected. */
    final double early;

    Attack(double early) {
        this.early = early;
    }

    /** Called before every round while tickets are left. */
    abstract void send(Siege siege);

    /** Called at every event while tickets are left. */
    void victims(Siege siege) {
        if (siege.random.nextInt(4) == 0) any(siege, VICTIM);
        siege.again(5 * siege.random.nextDouble());
    }

    private static void any(Siege siege, double weight) {
        Defender one = one(siege);
        siege.send(
                weight, 1 + siege.random.nextInt((int) one.budget), minutes(siege.random), one.anySkill(siege.random));
    }

    private static Defender one(Siege siege) {
        return siege.defenders.get(siege.random.nextInt(siege.defenders.size()));
    }

    private static double minutes(Random random) {
        return 1 + random.nextInt(30);
    }
}
