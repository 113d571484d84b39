package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class QueryPlansTest {

  @Test
  void onlyWhatWasReallyReadCountsAndACompressedChunkOnce() throws JsonProcessingException {
    String plan =
        """
        {"Node Type": "Append", "Actual Loops": 1, "Plans": [
          {"Node Type": "Index Scan", "Relation Name": "_hyper_1_1_chunk", "Actual Loops": 1},
          {"Node Type": "Index Scan", "Relation Name": "_hyper_1_2_chunk", "Actual Loops": 0},
          {"Node Type": "Custom Scan", "Relation Name": "_hyper_1_3_chunk", "Actual Loops": 1,
           "Plans": [
             {"Node Type": "Seq Scan", "Relation Name": "compress_hyper_2_9_chunk",
              "Actual Loops": 1}]}]}
        """;
    Set<String> relations = new TreeSet<>();

    QueryPlans.collect(new ObjectMapper().readTree(plan), relations);

    assertThat(relations).containsExactly("_hyper_1_1_chunk", "_hyper_1_3_chunk");
  }
}
