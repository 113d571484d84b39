package dev.logstore.datasets.cli;

import dev.logstore.datasets.Dataset;
import dev.logstore.datasets.DatasetException;
import dev.logstore.datasets.importing.ImportSettings;
import dev.logstore.datasets.importing.LogImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.crypto.SecretKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets import}. */
@Command(
    name = "import",
    description = "Makes a data set of a site's own log, with pseudonyms for its persons.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "CSV of the log table (\\copy … csv header) or of the log report; or its gzip.")
  private Path source;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to.")
  private Path out;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Key of the pseudonyms, 16 bytes or more: the same key gives the same pseudonyms."
              + " Default: a new random one that is not kept.")
  private Path keyFile;

  @Option(
      names = "--keep-identities",
      description = "Write users, addresses and texts as they are. The data set is then personal.")
  private boolean keepIdentities;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description = "Time zone of the site, for instance America/Sao_Paulo. Default: UTC.")
  private String zone;

  @Option(
      names = "--month-first",
      description = "The report's dates are month/day/year. Default: day/month/year.")
  private boolean monthFirst;

  @Option(
      names = "--course",
      paramLabel = "ID",
      defaultValue = "2",
      description = "Course of the report's rows that tell none. Default: ${DEFAULT-VALUE}.")
  private long course;

  @Option(names = "--force", description = "Replace a data set that is there.")
  private boolean force;

  @Override
  public Integer call() {
    if (!force && Files.exists(out.resolve(Dataset.MANIFEST_FILE))) {
      throw new DatasetException(
          out + " holds a data set; replace it with --force or choose another --out");
    }
    ProgressLine progress = ProgressLine.on(spec.commandLine().getErr());
    LogImport.Result result;
    try {
      result =
          new LogImport(
                  new ImportSettings(key(), keepIdentities, zoneId(), monthFirst, course), progress)
              .run(source, out);
    } finally {
      progress.clear();
    }
    PrintWriter console = spec.commandLine().getOut();
    console.println(
        String.format(
            Locale.ROOT,
            "read %,d rows = imported %,d + rejected %,d",
            result.read(),
            result.imported(),
            result.rejected()));
    if (result.rejected() > 0) {
      console.println("lines and reasons: " + out.resolve(LogImport.REJECTED_FILE));
    }
    if (result.othersDropped() > 0) {
      console.println(
          String.format(
              Locale.ROOT,
              "%,d rows lost their column other: it was neither JSON nor PHP",
              result.othersDropped()));
    }
    console.println("wrote " + result.dataset().eventsFile());
    console.println("sha256 " + result.dataset().manifest().file().sha256());
    return 0;
  }

  private SecretKey key() {
    try {
      return ImportSettings.keyOf(
          keyFile == null ? new SecureRandom().generateSeed(32) : Files.readAllBytes(keyFile));
    } catch (IOException e) {
      throw new DatasetException("cannot read the key " + keyFile + "; check the path", e);
    }
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new DatasetException(
          "unknown time zone " + zone + "; give one like America/Sao_Paulo or UTC", e);
    }
  }
}
