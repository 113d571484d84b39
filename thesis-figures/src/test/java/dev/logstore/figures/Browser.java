package dev.logstore.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A headless Chromium with one page, driven through its DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> incoming = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final String session;
  private int lastId;

  /**
   * Starts it with a profile of its own.
   *
   * @throws IOException if there is no Chromium; scripts/setup --browser installs it
   */
  Browser(Path profile) throws IOException, InterruptedException {
    process = start(profile);
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(endpoint(profile)), new Listener())
            .join();
    String target =
        send("", "Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    session =
        send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  private static Process start(Path profile) throws IOException {
    ProcessBuilder chromium =
        new ProcessBuilder(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    Files.createDirectories(profile);
    return chromium
        .redirectErrorStream(true)
        .redirectOutput(profile.resolve("output.txt").toFile())
        .start();
  }

  /** Chromium writes its port and path to a file once it listens. */
  private String endpoint(Path profile) throws IOException, InterruptedException {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10; i++) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() > 1) {
          return "ws://127.0.0.1:%s%s".formatted(lines.get(0), lines.get(1));
        }
      }
      if (!process.isAlive()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    close(process);
    throw new IOException(
        "Chromium does not answer: " + Files.readString(profile.resolve("output.txt")));
  }

  /** Opens a page and waits until it is loaded. */
  void open(URI page) throws InterruptedException {
    events.clear();
    call("Page.navigate", Map.of("url", page.toString()));
    await("Page.loadEventFired");
  }

  /** Width and height of the window in CSS pixels. */
  void resize(int width, int height) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** The value of an expression in the page. */
  JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode result =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  /** The page as it would be printed. */
  byte[] print() throws InterruptedException, IOException {
    return call("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data").binaryValue();
  }

  /** What the page complained of or asked the network for since it was opened. */
  List<String> complaints(URI page) {
    return events.stream()
        .filter(
            event ->
                switch (event.get("method").asText()) {
                  case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled" ->
                      true;
                  case "Network.requestWillBeSent" -> {
                    String url = event.at("/params/request/url").asText();
                    yield !url.equals(page.toString()) && !url.startsWith("data:");
                  }
                  default -> false;
                })
        .map(JsonNode::toString)
        .toList();
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
    return send(session, method, parameters);
  }

  private JsonNode send(String toSession, String method, Map<String, ?> parameters)
      throws InterruptedException {
    ObjectNode message = JSON.createObjectNode();
    int id = ++lastId;
    message.put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!toSession.isEmpty()) {
      message.put("sessionId", toSession);
    }
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new AssertionError(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
    }
  }

  private void await(String method) throws InterruptedException {
    while (events.stream().noneMatch(event -> event.get("method").asText().equals(method))) {
      next();
    }
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = incoming.poll(SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("Chromium was silent for " + SECONDS + " s");
    }
    if (message.has("method")) {
      events.add(message);
    }
    return message;
  }

  @Override
  public void close() {
    socket.abort();
    try {
      close(process);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Process process) throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    // Its helpers still write to the profile for a moment, which cannot be deleted before.
    for (ProcessHandle child : children) {
      try {
        child.onExit().get(SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        child.destroyForcibly();
      }
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          incoming.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new IllegalStateException("not JSON: " + text, e);
        }
        text.setLength(0);
      }
      webSocket.request(1);
      return null;
    }
  }
}
