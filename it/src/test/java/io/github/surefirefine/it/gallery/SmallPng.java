package io.github.surefirefine.it.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Makes pictures of pages small: they have few colours, so that a byte for each point is enough. */
final class SmallPng {

    private static final int COLOURS = 128;

    private SmallPng() {}

    /** The same picture with the colours that it has most. */
    static byte[] of(byte[] png) {
        try {
            BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
            Map<Integer, Integer> counts = new HashMap<>();
            for (int y = 0; y < full.getHeight(); y++) {
                for (int x = 0; x < full.getWidth(); x++) {
                    counts.merge(full.getRGB(x, y), 1, Integer::sum);
                }
            }
            List<Integer> palette = counts.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(COLOURS)
                    .map(Map.Entry::getKey)
                    .toList();
            return written(full, palette);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage full, List<Integer> palette) throws IOException {
        int[] colours = palette.stream().mapToInt(Integer::intValue).toArray();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage small =
                new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int index = nearest.computeIfAbsent(full.getRGB(x, y), colour -> nearest(colour, colours));
                small.getRaster().setSample(x, y, 0, index);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "png", bytes);
        return bytes.toByteArray();
    }

    private static int nearest(int colour, int[] colours) {
        int best = 0;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (colour >> 16 & 255) - (colours[i] >> 16 & 255);
            int green = (colour >> 8 & 255) - (colours[i] >> 8 & 255);
            int blue = (colour & 255) - (colours[i] & 255);
            int far = red * red + green * green + blue * blue;
            if (far < distance) {
                distance = far;
                best = i;
            }
        }
        return best;
    }
}
