package dev.todoke.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a picture with at most 128 colours: pages have few, and a third of the bytes is enough for them. */
final class Palette {

    private static final int COLOURS = 128;

    private Palette() {}

    static void write(byte[] png, Path file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        int[] chosen = chosen(counts);
        Map<Integer, Integer> nearest = new HashMap<>();
        counts.keySet().forEach(colour -> nearest.put(colour, nearest(colour, chosen)));
        var model = new IndexColorModel(8, chosen.length, chosen, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, nearest.get(image.getRGB(x, y) & 0xffffff));
            }
        }
        ImageIO.write(small, "png", file.toFile());
    }

    /** The most frequent colours, passing over those that one already taken stands for. */
    private static int[] chosen(Map<Integer, Integer> counts) {
        List<Integer> byFrequency = new ArrayList<>(counts.keySet());
        byFrequency.sort(Comparator.<Integer, Integer>comparing(counts::get)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        List<Integer> chosen = new ArrayList<>();
        for (int apart = 600; apart >= 0 && chosen.size() < COLOURS; apart -= 200) {
            for (int colour : byFrequency) {
                if (chosen.size() < COLOURS && !isNear(colour, chosen, apart)) {
                    chosen.add(colour);
                }
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isNear(int colour, List<Integer> chosen, int apart) {
        return chosen.stream().anyMatch(other -> distance(colour, other) <= apart);
    }

    private static int nearest(int colour, int[] chosen) {
        int best = 0;
        for (int i = 1; i < chosen.length; i++) {
            if (distance(colour, chosen[i]) < distance(colour, chosen[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        int blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
