package io.heed.understanding;

/**
 * One recurrent layer (Hochreiter and Schmidhuber 1997, with forget gates of Gers et al. 2000):
 * i, f, g, o = x W_i + h W_h + b; c ← σ(f) c + σ(i) tanh(g); h ← σ(o) tanh(c), beginning with zeros.
 */
public final class LongShortTermMemory {
    private final int inputs;
    private final int units;
    private final Rows input;
    private final Rows recurrent;
    private final float[] bias;

    /**
     * @param input W_i, inputs × 4 units, the gates side by side in the order i, f, g, o
     * @param recurrent W_h, units × 4 units
     * @param bias 1 × 4 units
     */
    public LongShortTermMemory(Tensor input, Tensor recurrent, Tensor bias) {
        this.inputs = input.rows();
        this.units = recurrent.rows();
        this.input = Rows.of(input);
        this.recurrent = Rows.of(recurrent);
        this.bias = bias.values();
    }

    /**
     * The state h after the last step.
     *
     * @param sequence at least steps × inputs
     */
    float[] last(float[] sequence, int steps) {
        float[] gates = new Tensor(sequence.length / inputs, inputs, sequence)
                .times(input)
                .values();
        float[] h = new float[units];
        float[] c = new float[units];
        float[] z = new float[4 * units];
        for (int step = 0; step < steps; step++) {
            System.arraycopy(gates, step * z.length, z, 0, z.length);
            float[] fromState = recurrent.product(h, 0);
            for (int k = 0; k < z.length; k++) {
                z[k] += fromState[k] + bias[k];
            }
            for (int k = 0; k < units; k++) {
                c[k] = Curve.sigmoid(z[units + k]) * c[k] + Curve.sigmoid(z[k]) * Curve.tanh(z[2 * units + k]);
                h[k] = Curve.sigmoid(z[3 * units + k]) * Curve.tanh(c[k]);
            }
        }
        return h;
    }
}
