package dev.logstore.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logstore.benchmarks.query.Query;
import dev.logstore.benchmarks.query.QueryCatalogue;
import dev.logstore.benchmarks.schema.SchemaVariant;
import dev.logstore.results.Titles;
import org.junit.jupiter.api.Test;

class CataloguesTest {
  @Test
  void aRunTakesAlongWhatItsIdsAreCalled() {
    Titles titles = Catalogues.titles();

    assertThat(titles.schemas().keySet())
        .containsExactlyElementsOf(SchemaVariant.all().stream().map(SchemaVariant::name).toList());
    assertThat(titles.queries().keySet())
        .containsExactlyElementsOf(
            QueryCatalogue.SHIPPED.queries().stream().map(Query::id).toList());
    assertThat(titles.schemas().values()).extracting("pt").doesNotHaveDuplicates();
    assertThat(titles.queries().values()).extracting("en").doesNotHaveDuplicates();
  }
}
