package dev.logstore.benchmarks.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostmasterTest {
  @Test
  void aNumberThatIsAnotherProgramsHereIsNoServers() {
    assertThat(Postmaster.ofBackend(ProcessHandle.current().pid())).isEmpty();
  }

  @Test
  void aNumberThatNoProcessHasHereIsNoServers() {
    assertThat(Postmaster.ofBackend(Long.MAX_VALUE)).isEmpty();
  }
}
