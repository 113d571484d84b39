package dev.logstore.benchmarks.study;

import dev.logstore.benchmarks.BenchmarkException;
import dev.logstore.benchmarks.RunTexts;
import dev.logstore.benchmarks.database.ClientPrograms;
import dev.logstore.benchmarks.database.PageCache;
import dev.logstore.benchmarks.database.ServerKind;
import dev.logstore.benchmarks.database.ServerPair;
import dev.logstore.benchmarks.database.ServerSnapshot;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.LocalText;
import dev.logstore.results.RunManifest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a plan can be measured with these servers, on this machine. What cannot is said with its
 * reason, which then stands in every output.
 */
final class Availability {
  private final Map<ServerKind, ServerSnapshot> snapshots;
  private final Optional<ClientPrograms> programs;
  private final Sitting sitting;
  private final List<SchemaVariant> schemas;
  private final Set<ServerKind> warm;

  /**
   * @param programs PostgreSQL's client programs, if they are here
   * @throws BenchmarkException if there is no A/A comparison without what is missing
   */
  Availability(
      StudyPlan plan,
      ServerPair servers,
      Map<ServerKind, ServerSnapshot> snapshots,
      Optional<ClientPrograms> programs,
      Sitting sitting) {
    this.snapshots = snapshots;
    this.programs = programs;
    this.sitting = sitting;
    this.schemas = available(plan);
    this.warm = plan.cold() == null ? Set.of() : serversThatStayWarm(servers);
  }

  /** The plan's schemas without those that a server cannot have. */
  List<SchemaVariant> schemas() {
    return schemas;
  }

  /**
   * The wanted cells of the plan that can be measured.
   *
   * @param empty ids of queries that find nothing, and are not timed
   * @throws BenchmarkException if none is left
   */
  List<Cell> cells(StudyPlan plan, Selection selection, Set<String> empty) {
    List<Cell> cells =
        Cell.of(plan, selection, schema -> snapshots.get(schema.server()).durability()).stream()
            .filter(cell -> schemas.contains(SchemaVariant.of(cell.arm())))
            .filter(this::hasPrograms)
            .filter(cell -> cell.query().isEmpty() || !empty.contains(cell.query().get()))
            .filter(
                cell -> !(cell.work() instanceof Work.ColdQuery) || !warm.contains(server(cell)))
            .toList();
    if (cells.isEmpty()) {
      throw new BenchmarkException("nothing of the plan can be measured here: see above");
    }
    return cells;
  }

  private List<SchemaVariant> available(StudyPlan plan) {
    List<SchemaVariant> available = new ArrayList<>();
    for (String id : plan.schemas()) {
      SchemaVariant schema = SchemaVariant.of(id);
      ServerSnapshot snapshot = snapshots.get(schema.server());
      Optional<LocalText> reason = schema.missingIn(snapshot.edition());
      if (reason.isEmpty()) {
        available.add(schema);
      } else {
        sitting.notAvailable(
            new RunManifest.NotAvailable(
                RunTexts.REASONS.of("arm", schema.id()), schema.server().id(), reason.get()));
      }
    }
    if (!available.contains(SchemaVariant.of(plan.again()))) {
      throw new BenchmarkException(
          "the schema " + plan.again() + ", which the plan measures twice, is not available here");
    }
    return List.copyOf(available);
  }

  private Set<ServerKind> serversThatStayWarm(ServerPair servers) {
    Set<ServerKind> warm = EnumSet.noneOf(ServerKind.class);
    for (ServerKind kind : ServerKind.values()) {
      Optional<LocalText> reason = PageCache.whyNotCold(servers.server(kind));
      if (reason.isPresent()) {
        warm.add(kind);
        sitting.notAvailable(
            new RunManifest.NotAvailable(RunTexts.REASONS.of("cold"), kind.id(), reason.get()));
      }
    }
    return warm;
  }

  /** Whether this machine has what the cell calls; said once for each arm if not. */
  private boolean hasPrograms(Cell cell) {
    if (!cell.benchmark().equals(LifecyclePart.Kind.BACKUP.benchmark()) || programs.isPresent()) {
      return true;
    }
    sitting.notAvailable(
        new RunManifest.NotAvailable(
            LocalText.of(cell.title()), cell.arm().server(), RunTexts.REASONS.of("no-programs")));
    return false;
  }

  private static ServerKind server(Cell cell) {
    return SchemaVariant.of(cell.arm()).server();
  }
}
