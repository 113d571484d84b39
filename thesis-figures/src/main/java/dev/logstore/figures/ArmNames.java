package dev.logstore.figures;

import dev.logstore.results.Arm;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arms in words. */
public final class ArmNames {
  private final Labels labels;
  private final boolean withWriter;

  /** Names that tell all arms apart. */
  public ArmNames(Labels labels) {
    this(labels, true);
  }

  private ArmNames(Labels labels, boolean withWriter) {
    this.labels = labels;
    this.withWriter = withWriter;
  }

  /** Names that tell these arms apart: where all write in the same way, none says how. */
  static ArmNames among(Collection<Arm> arms, Labels labels) {
    ArmNames names = new ArmNames(labels);
    return new ArmNames(labels, arms.stream().map(names::writer).distinct().count() > 1);
  }

  /** Schema, writer and factors. */
  public String full(Arm arm) {
    return joined(schema(arm), withWriter ? writer(arm) : "", factors(arm));
  }

  /** Schema and factors: what a table is. */
  public String table(Arm arm) {
    return joined(schema(arm), factors(arm));
  }

  /** The schema, or the A/A arm. */
  public String schema(Arm arm) {
    return labels.arm(arm.group());
  }

  /** The writer with its buffer; empty where nothing is written. */
  public String writer(Arm arm) {
    String writer = arm.writer().orElse("");
    if (writer.isEmpty()) {
      return arm.variant();
    }
    String name = labels.textOrId("writer.", writer);
    if (arm.bufferSize().isEmpty()) {
      return name;
    }
    String size = labels.count(arm.bufferSize().getAsInt());
    return writer.equals(Arm.BUFFERED)
        ? name + " " + size
        : labels.text("writer.with-buffer", name, size);
  }

  /** The factors; empty where all are the plan's defaults. */
  public String factors(Arm arm) {
    return arm.factors().entrySet().stream().map(this::factor).collect(Collectors.joining(", "));
  }

  /** One factor with its value. */
  public String factor(Map.Entry<String, String> factor) {
    String exact = factor.getKey() + "." + factor.getValue();
    Optional<String> text = labels.find("factor." + exact);
    return text.or(() -> labels.find("factor." + factor.getKey(), factor.getValue()))
        .orElse(factor.getKey() + "=" + factor.getValue());
  }

  /** What a factor is called. */
  public String factorName(String key) {
    return labels.find("factor.name." + key).orElse(key);
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }
}
