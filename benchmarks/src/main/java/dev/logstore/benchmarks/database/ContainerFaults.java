package dev.logstore.benchmarks.database;

import com.github.dockerjava.api.DockerClient;

/** Breaks a server in a container: its first process is the postmaster. */
final class ContainerFaults implements ServerFaults {
  private static final int PATIENCE_SECONDS = 30;

  private final DockerClient docker;
  private final String container;
  private final Runnable awaitAnswer;

  /**
   * @param awaitAnswer comes back when the server answers
   */
  ContainerFaults(DockerClient docker, String container, Runnable awaitAnswer) {
    this.docker = docker;
    this.container = container;
    this.awaitAnswer = awaitAnswer;
  }

  @Override
  public void stop() {
    docker.killContainerCmd(container).withSignal("SIGINT").exec();
    awaitEnd();
  }

  @Override
  public void kill() {
    docker.killContainerCmd(container).withSignal("SIGKILL").exec();
    awaitEnd();
  }

  @Override
  public void start() {
    docker.startContainerCmd(container).exec();
    awaitAnswer.run();
  }

  @Override
  public void pause() {
    docker.pauseContainerCmd(container).exec();
  }

  @Override
  public void resume() {
    docker.unpauseContainerCmd(container).exec();
  }

  private void awaitEnd() {
    docker
        .waitContainerCmd(container)
        .exec(new com.github.dockerjava.api.command.WaitContainerResultCallback())
        .awaitStatusCode(PATIENCE_SECONDS, java.util.concurrent.TimeUnit.SECONDS);
  }
}
