package dev.logstore.results;

import java.util.Set;

/**
 * What a number means and its unit.
 *
 * @param id name in measurements.csv, such as {@code latency_p99}
 * @param unit unit of the value: {@code us} microseconds, {@code events/s}, {@code events}, {@code
 *     B} bytes, {@code B/op} bytes per event, {@code blocks}, {@code chunks}, {@code plans}, {@code
 *     runs}, {@code %}
 */
public record Metric(String id, String unit) {
  public static final Metric LATENCY_MEAN = new Metric("latency_mean", "us");
  public static final Metric LATENCY_P50 = new Metric("latency_p50", "us");
  public static final Metric LATENCY_P90 = new Metric("latency_p90", "us");
  public static final Metric LATENCY_P95 = new Metric("latency_p95", "us");
  public static final Metric LATENCY_P99 = new Metric("latency_p99", "us");
  public static final Metric LATENCY_P999 = new Metric("latency_p999", "us");
  public static final Metric LATENCY_P9999 = new Metric("latency_p9999", "us");
  public static final Metric LATENCY_MAX = new Metric("latency_max", "us");
  public static final Metric THROUGHPUT = new Metric("throughput", "events/s");
  public static final Metric TARGET_RATE = new Metric("target_rate", "events/s");
  public static final Metric COST_CLIENT = new Metric("cost_client", "us");
  public static final Metric COST_ROUND_TRIP = new Metric("cost_round_trip", "us");
  public static final Metric COST_STATEMENT = new Metric("cost_statement", "us");
  public static final Metric COST_INDEX = new Metric("cost_index", "us");
  public static final Metric COST_COMMIT = new Metric("cost_commit", "us");
  public static final Metric COST_FLUSH = new Metric("cost_flush", "us");
  public static final Metric COST_CONNECTION = new Metric("cost_connection", "us");
  public static final Metric ALLOC_PER_EVENT = new Metric("alloc_per_event", "B/op");
  public static final Metric CLIENT_CPU_PER_EVENT = new Metric("client_cpu_per_event", "us");
  public static final Metric SERVER_CPU_PER_EVENT = new Metric("server_cpu_per_event", "us");
  public static final Metric VISIBILITY_DELAY_P50 = new Metric("visibility_delay_p50", "us");
  public static final Metric VISIBILITY_DELAY_MAX = new Metric("visibility_delay_max", "us");
  public static final Metric EVENTS_AT_RISK = new Metric("events_at_risk", "events");
  public static final Metric LATE = new Metric("late", "events");
  public static final Metric SKIPPED = new Metric("skipped", "events");
  public static final Metric FAILED = new Metric("failed", "events");
  public static final Metric SERVICE_TIME_P50 = new Metric("service_time_p50", "us");
  public static final Metric SERVICE_TIME_P99 = new Metric("service_time_p99", "us");
  public static final Metric SERVICE_TIME_MAX = new Metric("service_time_max", "us");
  public static final Metric LAG_P50 = new Metric("lag_p50", "us");
  public static final Metric LAG_P99 = new Metric("lag_p99", "us");
  public static final Metric LAG_MAX = new Metric("lag_max", "us");
  public static final Metric OUTAGE_TIME = new Metric("outage_time", "us");
  public static final Metric CATCH_UP_TIME = new Metric("catch_up_time", "us");
  public static final Metric EVENTS_SENT = new Metric("events_sent", "events");
  public static final Metric EVENTS_STORED = new Metric("events_stored", "events");
  public static final Metric EVENTS_LOST = new Metric("events_lost", "events");
  public static final Metric EVENTS_DUPLICATED = new Metric("events_duplicated", "events");
  public static final Metric EVENTS_DROPPED = new Metric("events_dropped", "events");
  public static final Metric EVENTS_REFUSED = new Metric("events_refused", "events");

  /** Of two stores side by side: events that Moodle's own table has to hold and lacks. */
  public static final Metric EVENTS_MISSING_OLD = new Metric("events_missing_old", "events");

  /** The same of the arm's table, the new store's. */
  public static final Metric EVENTS_MISSING_NEW = new Metric("events_missing_new", "events");

  public static final Metric BLOCKS_READ = new Metric("blocks_read", "blocks");
  public static final Metric CHUNKS_TOUCHED = new Metric("chunks_touched", "chunks");

  /** 1 where a server answers by a plan for any values of the parameters, 0 by one for these. */
  public static final Metric GENERIC_PLANS = new Metric("generic_plans", "plans");

  public static final Metric SIZE_HEAP = new Metric("size_heap", "B");
  public static final Metric SIZE_INDEX = new Metric("size_index", "B");
  public static final Metric SIZE_TOAST = new Metric("size_toast", "B");
  public static final Metric SIZE_TOTAL = new Metric("size_total", "B");
  public static final Metric SIZE_COMPRESSED = new Metric("size_compressed", "B");
  public static final Metric SIZE_BEFORE = new Metric("size_before", "B");
  public static final Metric SIZE_AFTER = new Metric("size_after", "B");
  public static final Metric RETENTION_TIME = new Metric("retention_time", "us");
  public static final Metric RETENTION_RUNS = new Metric("retention_runs", "runs");
  public static final Metric VACUUM_TIME = new Metric("vacuum_time", "us");
  public static final Metric COMPRESSION_TIME = new Metric("compression_time", "us");
  public static final Metric INSERT_TIME = new Metric("insert_time", "us");
  public static final Metric DELETE_TIME = new Metric("delete_time", "us");
  public static final Metric QUERY_TIME = new Metric("query_time", "us");
  public static final Metric TREND_ERROR_HOURS = new Metric("trend_error_hours", "%");
  public static final Metric TREND_ERROR_TOP = new Metric("trend_error_top", "%");
  public static final Metric TREND_ERROR_USERS = new Metric("trend_error_users", "%");
  public static final Metric TREND_LOST = new Metric("trend_lost", "%");
  public static final Metric STALE_EVENTS = new Metric("stale_events", "events");
  public static final Metric INSERT_LATENCY_MAX = new Metric("insert_latency_max", "us");
  public static final Metric INSERT_LATENCY_P99 = new Metric("insert_latency_p99", "us");
  public static final Metric BACKUP_TIME = new Metric("backup_time", "us");
  public static final Metric RESTORE_TIME = new Metric("restore_time", "us");
  public static final Metric BACKUP_SIZE = new Metric("backup_size", "B");
  public static final Metric MIGRATION_TIME = new Metric("migration_time", "us");
  public static final Metric REFRESH_TIME = new Metric("refresh_time", "us");

  private static final Set<Metric> ANSWERS =
      Set.of(
          LATENCY_P50,
          LATENCY_P99,
          THROUGHPUT,
          SIZE_TOTAL,
          SIZE_AFTER,
          RETENTION_TIME,
          VACUUM_TIME,
          INSERT_LATENCY_P99,
          COMPRESSION_TIME,
          BACKUP_TIME,
          BACKUP_SIZE,
          RESTORE_TIME,
          MIGRATION_TIME,
          REFRESH_TIME,
          TREND_ERROR_HOURS,
          TREND_ERROR_TOP,
          TREND_ERROR_USERS);

  private static final Set<String> COUNTED =
      Set.of("B", "events", "blocks", "chunks", "plans", "runs", "%");

  public Metric {
    Ids.require("metric", id);
    if (unit.isBlank()) {
      throw new IllegalArgumentException("metric " + id + " has no unit");
    }
  }

  /** True for what answers a question; the others describe how the answer came about. */
  public boolean isAnswer() {
    return ANSWERS.contains(this);
  }

  /** True where more is better (a rate); elsewhere less is better (a time, a size). */
  public boolean moreIsBetter() {
    return unit.endsWith("/s");
  }

  /**
   * True for bytes, events, blocks, chunks, plans, runs, shares: counted, not timed, and may be 0.
   */
  public boolean isCount() {
    return COUNTED.contains(unit);
  }

  /** True where a value of 0 or less can only mean that nothing was measured. */
  boolean isAlwaysPositive() {
    return id.startsWith("latency_") || equals(THROUGHPUT);
  }
}
