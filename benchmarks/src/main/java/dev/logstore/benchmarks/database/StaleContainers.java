package dev.logstore.benchmarks.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import java.util.List;

/**
 * Removes the containers of processes that are gone, should even their sweeper have been killed.
 */
final class StaleContainers {
  private StaleContainers() {}

  static void sweep(DockerClient docker) {
    for (Container container :
        docker
            .listContainersCmd()
            .withShowAll(true)
            .withLabelFilter(List.of(ContainerServer.LABEL))
            .exec()) {
      String pid = container.getLabels().get(ContainerServer.LABEL).replaceFirst("-.*", "");
      if (pid.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        try {
          docker
              .removeContainerCmd(container.getId())
              .withForce(true)
              .withRemoveVolumes(true)
              .exec();
        } catch (NotFoundException e) {
          // Somebody else was quicker.
        }
      }
    }
  }
}
