package dev.todoke.staff.web;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A QR code as one SVG path: attributes only, so that the strict policy lets it show.
 *
 * @param size width and height in modules, quiet zone included
 */
public record QrPicture(int size, String path) {

    private static final int QUIET = 2;

    /** What an authenticator app scans (the key URI format that they all read). */
    static QrPicture ofSeed(String name, String seed) {
        String label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return of("otpauth://totp/Todoke:" + label + "?secret=" + seed + "&issuer=Todoke");
    }

    private static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }

    @Override
    public String toString() {
        return "QrPicture(…)";
    }
}
