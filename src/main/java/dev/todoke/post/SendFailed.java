package dev.todoke.post;

import java.io.Serial;

/** A try that came to nothing, as a code; never what a server answered, which may repeat an address. */
class SendFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    SendFailed(String code, boolean forGood) {
        super(code);
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }
}
