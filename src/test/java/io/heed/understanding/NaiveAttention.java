package io.heed.understanding;

import java.util.Map;
import java.util.TreeMap;

/**
 * The formulas of the three kinds of attention as papers write them, in double, one number after the other: keys and
 * values are made for every token, and nothing is re-ordered. It is what the quick ones are checked against.
 */
public final class NaiveAttention {
    private final AttentionKind kind;
    private final Map<String, double[][]> parameters = new TreeMap<>();

    public NaiveAttention(AttentionKind kind, Map<String, Tensor> tensors) {
        this.kind = kind;
        tensors.forEach((name, tensor) -> parameters.put(name, matrix(tensor)));
    }

    public static double[][] matrix(Tensor tensor) {
        double[][] matrix = new double[tensor.rows()][tensor.columns()];
        for (int i = 0; i < tensor.rows(); i++) {
            for (int j = 0; j < tensor.columns(); j++) {
                matrix[i][j] = tensor.values()[i * tensor.columns() + j];
            }
        }
        return matrix;
    }

    /** To be changed a little, for differences. */
    public double[][] parameter(String name) {
        return parameters.get(name);
    }

    /** queries × n. */
    public double[][] attention(double[][] x) {
        double[][] keys = product(x, parameters.get("Wk"));
        double[][] queries = turned(parameters.get("q"));
        double[][] weights = new double[queries.length][x.length];
        for (int h = 0; h < queries.length; h++) {
            double total = 0;
            for (int t = 0; t < x.length; t++) {
                weights[h][t] = Math.exp(
                        kind == AttentionKind.ADDITIVE
                                ? additiveScore(keys[t], queries[h])
                                : dot(keys[t], queries[h]) / Math.sqrt(keys[t].length));
                total += weights[h][t];
            }
            for (int t = 0; t < x.length; t++) {
                weights[h][t] /= total;
            }
        }
        return weights;
    }

    /** vᵀ tanh(W_k x + W_q q). */
    private double additiveScore(double[] key, double[] query) {
        double[] asked = product(new double[][] {query}, parameters.get("Wq"))[0];
        double score = 0;
        for (int k = 0; k < key.length; k++) {
            score += parameters.get("v")[k][0] * Math.tanh(key[k] + asked[k]);
        }
        return score;
    }

    public double[] values(double[][] x) {
        double[][] weights = attention(x);
        double[][] values = product(x, parameters.get("Wv"));
        return kind == AttentionKind.RECURRENT ? recurrent(weights, values) : mixed(weights, values);
    }

    private static double[] mixed(double[][] weights, double[][] values) {
        int size = values[0].length;
        double[] mixed = new double[weights.length * size];
        for (int h = 0; h < weights.length; h++) {
            for (int t = 0; t < values.length; t++) {
                for (int j = 0; j < size; j++) {
                    mixed[h * size + j] += weights[h][t] * values[t][j];
                }
            }
        }
        return mixed;
    }

    private double[] recurrent(double[][] weights, double[][] values) {
        int units = parameters.get("Wh").length;
        double[] h = new double[units];
        double[] c = new double[units];
        for (int t = 0; t < values.length; t++) {
            double mean = 0;
            for (double[] query : weights) {
                mean += query[t] / weights.length;
            }
            double[] in = values[t].clone();
            for (int j = 0; j < in.length; j++) {
                in[j] *= mean * values.length;
            }
            double[] fromInput = product(new double[][] {in}, parameters.get("Wi"))[0];
            double[] fromState = product(new double[][] {h}, parameters.get("Wh"))[0];
            double[] z = new double[4 * units];
            for (int k = 0; k < z.length; k++) {
                z[k] = fromInput[k] + fromState[k] + parameters.get("bi")[0][k];
            }
            for (int k = 0; k < units; k++) {
                double enter = sigmoid(z[k]);
                double stay = sigmoid(z[units + k]);
                double leave = sigmoid(z[3 * units + k]);
                c[k] = stay * c[k] + enter * Math.tanh(z[2 * units + k]);
                h[k] = leave * Math.tanh(c[k]);
            }
        }
        return h;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[][] turned(double[][] a) {
        double[][] turned = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                turned[j][i] = a[i][j];
            }
        }
        return turned;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }
}
