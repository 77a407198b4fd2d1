package io.heed.dispatch;

/**
 * How the duals of the fluid programme become an index. Found by experiment on the design's day, on which the figures
 * matter little: 1 to 6 buckets, 1 to 5 minutes and shares of 0.85 to 1 are within one per cent of one another.
 *
 * @param buckets over how many of the first buckets duals are averaged
 * @param delayMinutes the delay that counts besides what the programme says
 * @param rent share of the price of attention that a ticket must earn
 * @param slack weight per attention-minute by which a ticket may fall short of that
 * @param sought share of what comes for an agent's skills ({@link SoughtAfter}) that is rent too: enough to choose among
 *     equals, too little to keep anybody waiting
 */
public record PriceTuning(int buckets, double delayMinutes, double rent, double slack, double sought) {
    public static final PriceTuning USUAL = new PriceTuning(3, 1, 0.95, 0.03, 0.01);
}
