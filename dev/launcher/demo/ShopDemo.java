import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The owner of a shop sells, changes prices and takes back by chat, in a simulated Telegram and a simulated shop: TELEGRAM-URL
 * DECISION-URL SHOP-URL VOICE-NOTE LEDGER.xlsx
 *
 * <p>The service token comes in {@code REKAP_SERVICE_TOKEN}, the patience in seconds of each step in {@code REKAP_DEMO_PATIENCE}. Ends
 * with 0 if the shop holds at the end exactly what was approved and not taken back, else with 1.
 */
final class ShopDemo {
    private static final String OWNER = "Pemilik";
    private static final long PAUSE_MILLIS = 300;
    private static final Color TEA = new Color(0x8A4B1F);
    private static final Color ORANGE = new Color(0xF29C2B);

    private final long patience = Long.parseLong(System.getenv().getOrDefault("REKAP_DEMO_PATIENCE", "90"));
    private final List<String> mistakes = new ArrayList<>();
    private String decisions = "";
    private String shop = "";

    void main(String[] arguments) throws IOException, InterruptedException {
        decisions = arguments[1];
        shop = arguments[2];
        // Another one each time, so that a Telegram which outlives the demonstration shows a fresh chat.
        long person = 1_000_000_000L + System.currentTimeMillis() % 1_000_000_000L;
        DemoChat chat = DemoChat.begin(arguments[0], person, OWNER);
        chat.says("/start");
        await(chat, "the greeting", message -> message.fromBot());
        showShop("The shop before:");

        step("a photo with a caption");
        long first = last(chat);
        chat.sendsPhoto(DemoPictures.glass(TEA, 1), "jual es teh manis 5rb stok 20", "");
        approve(chat, first, "Simpan draf");

        step("an album of three, its price put right before the yes");
        long second = last(chat);
        chat.sendsPhoto(DemoPictures.glass(ORANGE, 2), "", "es-jeruk");
        chat.sendsPhoto(DemoPictures.glass(ORANGE, 3), "", "es-jeruk");
        chat.sendsPhoto(DemoPictures.glass(ORANGE, 4), "jual es jeruk 7000", "es-jeruk");
        DemoChat.Message card = await(chat, "the card", since(second).and(button("Simpan draf")));
        chat.presses(card, card.button("Ubah"));
        DemoChat.Message fields = await(chat, "the fields", since(second).and(button("Harga")));
        chat.presses(fields, fields.button("Harga"));
        DemoChat.Message question =
                await(chat, "the question", since(second).and(m -> m.words().contains("Balas pesan ini")));
        chat.replies(question, "7500");
        await(chat, "the new price", since(second).and(m -> m.words().contains("7.500") && !m.button("Simpan draf").isEmpty()));
        approve(chat, second, "Simpan draf");

        step("another price, in a sentence");
        long third = last(chat);
        chat.says("harga es teh manis 5500");
        approve(chat, third, "Ubah di toko");

        step("a voice note in the shop's mode, taken back");
        chat.says("/toko");
        await(chat, "the mode", m -> m.words().contains("Mode toko"));
        long fourth = last(chat);
        chat.sends(Path.of(arguments[3]));
        DemoChat.Message receipt = approve(chat, fourth, "Ubah di toko");
        expect("the voice note's price is in the shop", "6000", price("Es Teh Manis"));
        chat.presses(receipt, receipt.button("Urungkan"));
        await(chat, "the undoing", since(fourth).and(m -> m.words().contains("Sudah diurungkan")));

        step("a plan that is only shown, a note, and the ledger");
        long fifth = last(chat);
        chat.says("/uji jual es kelapa muda 8000");
        await(chat, "the plan", since(fifth).and(m -> m.words().contains("Uji coba") && m.words().contains("8.000")));
        long sixth = last(chat);
        chat.says("catat: setor 250rb ke bank");
        approve(chat, sixth, "Catat");
        chat.says("/buku");
        DemoChat.Message ledger = await(chat, "the ledger", m -> m.fromBot() && m.file().endsWith(".xlsx"));
        chat.saves(ledger, Path.of(arguments[4]));

        showShop("The shop after:");
        check();
        showAudit("telegram:" + person);
        System.out.println();
        System.out.println("The conversation:");
        ConversationPrinter.print(OWNER, chat.messages(), "", Long.MAX_VALUE);
        System.out.println();
        mistakes.forEach(mistake -> System.out.println("WRONG: " + mistake));
        System.out.println(mistakes.isEmpty() ? "The shop holds exactly what was approved and not taken back." : "");
        System.exit(mistakes.isEmpty() ? 0 : 1);
    }

    private void check() throws IOException, InterruptedException {
        List<Map<?, ?>> products = products();
        expect("products", "2", Integer.toString(products.size()));
        expect("pictures", "4", DemoJson.text(state(), "media"));
        expect("price of Es Teh Manis", "5500", price("Es Teh Manis"));
        expect("price of Es Jeruk", "7500", price("Es Jeruk"));
        for (Map<?, ?> product : products) {
            expect("status of " + DemoJson.text(product, "name"), "draft", DemoJson.text(product, "status"));
        }
    }

    private void expect(String what, String expected, String found) {
        if (!found.equals(expected)) {
            mistakes.add(what + ": " + expected + " expected, " + found + " found");
        }
    }

    /** Presses the button of the card as soon as it is there, and waits for the receipt. */
    private DemoChat.Message approve(DemoChat chat, long since, String button) throws IOException, InterruptedException {
        DemoChat.Message card = await(chat, "a card with [" + button + "]", since(since).and(button(button)));
        chat.presses(card, card.button(button));
        return await(chat, "a receipt", since(since).and(message -> message.words().contains("Sudah jadi")));
    }

    private DemoChat.Message await(DemoChat chat, String what, Predicate<DemoChat.Message> wanted)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience * 1_000_000_000L;
        while (true) {
            List<DemoChat.Message> messages = chat.messages();
            for (DemoChat.Message message : messages.reversed()) {
                if (message.fromBot() && wanted.test(message)) {
                    return message;
                }
            }
            if (System.nanoTime() > end) {
                System.err.println("rekap: " + what + " did not come within " + patience + " s; the chat so far:");
                ConversationPrinter.print(OWNER, messages, "", Long.MAX_VALUE);
                System.exit(1);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static Predicate<DemoChat.Message> since(long id) {
        return message -> message.id() > id;
    }

    private static Predicate<DemoChat.Message> button(String word) {
        return message -> !message.button(word).isEmpty();
    }

    private static long last(DemoChat chat) throws IOException, InterruptedException {
        return chat.messages().getLast().id();
    }

    private static void step(String what) {
        System.err.println("rekap: " + what + " ...");
    }

    private void showShop(String title) throws IOException, InterruptedException {
        System.out.println();
        System.out.println(title + " (" + shop + "/)");
        List<Map<?, ?>> products = products();
        if (products.isEmpty()) {
            System.out.println("  no products");
        }
        for (Map<?, ?> product : products) {
            System.out.printf(
                    "  %-20s %-8s Rp %-7s stock %-5s pictures %d  %s%n",
                    DemoJson.text(product, "name"),
                    DemoJson.text(product, "status"),
                    DemoJson.text(product, "regular_price"),
                    DemoJson.text(product, "stock_quantity"),
                    ((List<?>) product.get("images")).size(),
                    DemoJson.text(product, "sku"));
        }
    }

    private void showAudit(String user) throws IOException, InterruptedException {
        System.out.println();
        System.out.println("What was decided, by whom, and what came of it:");
        for (Map<?, ?> decision :
                DemoJson.objects(ask(decisions + "/api/v1/decisions?user_id=" + user).get("decisions")).reversed()) {
            String id = DemoJson.text(decision, "decision_id");
            System.out.println("  " + id + "  " + DemoJson.text(decision, "state"));
            Map<?, ?> audit = ask(decisions + "/api/v1/decisions/" + id + "/audit");
            for (Map<?, ?> entry : DemoJson.objects(audit.get("entries"))) {
                System.out.printf(
                        "    %-28s %-24s %-16s %s %s%n",
                        DemoJson.text(entry, "at"),
                        DemoJson.text(entry, "who"),
                        DemoJson.text(entry, "what"),
                        DemoJson.text(entry, "field"),
                        DemoJson.text(entry, "value"));
            }
        }
    }

    private String price(String product) throws IOException, InterruptedException {
        return products().stream()
                .filter(each -> DemoJson.text(each, "name").equalsIgnoreCase(product))
                .map(each -> DemoJson.text(each, "regular_price"))
                .findFirst()
                .orElse("none");
    }

    private List<Map<?, ?>> products() throws IOException, InterruptedException {
        return DemoJson.objects(state().get("products"));
    }

    private Map<?, ?> state() throws IOException, InterruptedException {
        return ask(shop + "/sim/state");
    }

    private static Map<?, ?> ask(String address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return DemoJson.object(http.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + System.getenv("REKAP_SERVICE_TOKEN"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        }
    }
}
