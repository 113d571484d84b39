package dev.logstore.datasets;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Form of the column {@code other}; Moodle has an option for it. */
public enum OtherForm {
  /** JSON, Moodle's default. */
  @JsonProperty("json")
  JSON,
  /** What PHP's {@code serialize} writes, the default before Moodle 3.10. */
  @JsonProperty("php")
  PHP
}
