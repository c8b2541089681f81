import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Photos of drinks, drawn. */
final class DemoPictures {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 800;

    private DemoPictures() {}

    /** A glass of this colour, on a table, as JPEG; every number makes other bytes. */
    static byte[] glass(Color drink, int number) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xF3EADB));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0xB98B5E));
        pen.fillRect(0, 650, WIDTH, HEIGHT - 650);
        pen.setColor(drink);
        pen.fillRoundRect(200, 260, 240, 420, 40, 40);
        pen.setColor(new Color(255, 255, 255, 90));
        pen.fillRoundRect(190, 180, 260, 510, 50, 50);
        pen.setColor(Color.WHITE);
        for (int ice = 0; ice < 2 + number % 4; ice++) {
            pen.drawRoundRect(230 + ice * 45, 280 + ice * 25, 50, 50, 12, 12);
        }
        pen.setColor(new Color(0xD64545));
        pen.fillRect(330 + number * 7 % 60, 90, 14, 380);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}
