package dev.logstore.datasets;

import dev.logstore.datasets.random.RandomStream;
import dev.logstore.datasets.random.WeightedChoice;
import java.util.Map;

/** Draws a constant by the weights of a profile. */
final class EnumChoice<E extends Enum<E>> {
  private final E[] constants;
  private final WeightedChoice choice;

  EnumChoice(Class<E> type, Map<E, Double> weights) {
    this.constants = type.getEnumConstants();
    double[] inOrder = new double[constants.length];
    for (int i = 0; i < inOrder.length; i++) {
      inOrder[i] = weights.get(constants[i]);
    }
    this.choice = WeightedChoice.of(inOrder);
  }

  E next(RandomStream random) {
    return constants[choice.next(random)];
  }
}
