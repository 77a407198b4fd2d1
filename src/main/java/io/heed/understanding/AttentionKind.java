package io.heed.understanding;

import java.util.Arrays;

/** How a head looks at the tokens of a text. */
public enum AttentionKind {
    /** softmax(q Kᵀ / √d_k) V, Vaswani et al. 2017. */
    DOT_PRODUCT("dot-product"),
    /** vᵀ tanh(W_k x + W_q q), Bahdanau et al. 2015. */
    ADDITIVE("additive"),
    /** An LSTM (Hochreiter and Schmidhuber 1997) over the tokens, each weighted by the attention it gets. */
    RECURRENT("recurrent");

    private final String code;

    AttentionKind(String code) {
        this.code = code;
    }

    /** What files say. */
    public String code() {
        return code;
    }

    public static AttentionKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new UnreadableHeadsException("No attention of the kind " + code + " is known here"));
    }
}
