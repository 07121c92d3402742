package dev.visprog.training.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void takesAPairThatIsDearWhereTheRestGetsCheaper() {
    double[][] cost = {{1, 2}, {1, 9}};
    assertThat(Assignment.cheapest(cost)).containsExactly(1, 0);
  }

  @Test
  void isAsCheapAsTheBestOfAllWays() {
    Random random = new Random(4);
    for (int round = 0; round < 400; round++) {
      int rows = 1 + random.nextInt(6);
      int columns = 1 + random.nextInt(6);
      // Whole numbers every other time: many pairs are equally dear.
      boolean whole = round % 2 == 0;
      double[][] cost = new double[rows][columns];
      for (double[] row : cost) {
        for (int j = 0; j < columns; j++) {
          row[j] = whole ? random.nextInt(4) - 2 : random.nextGaussian();
        }
      }
      int[] columnOf = Assignment.cheapest(cost);
      assertThat(total(cost, columnOf))
          .as("%s", Arrays.deepToString(cost))
          .isCloseTo(best(cost, 0, 0, Math.max(0, rows - columns)), within(1e-9));
    }
  }

  /** The sum over all pairs, which must be as many as can be and share no column. */
  private static double total(double[][] cost, int[] columnOf) {
    Set<Integer> taken = new HashSet<>();
    double sum = 0;
    for (int row = 0; row < cost.length; row++) {
      if (columnOf[row] >= 0) {
        assertThat(taken.add(columnOf[row])).as("column %d once", columnOf[row]).isTrue();
        sum += cost[row][columnOf[row]];
      }
    }
    assertThat(taken).hasSize(Math.min(cost.length, cost[0].length));
    return sum;
  }

  /** The least over all ways to go on from a row, with columns taken and rows that may be left. */
  private static double best(double[][] cost, int row, int taken, int spare) {
    if (row == cost.length) {
      return 0;
    }
    double best = spare > 0 ? best(cost, row + 1, taken, spare - 1) : Double.POSITIVE_INFINITY;
    for (int j = 0; j < cost[row].length; j++) {
      if ((taken >> j & 1) == 0) {
        best = Math.min(best, cost[row][j] + best(cost, row + 1, taken | 1 << j, spare));
      }
    }
    return best;
  }

  @Test
  void findsThePairsThatWereHidden() {
    Random random = new Random(7);
    int rows = 40;
    int columns = 400;
    int[] hidden = random.ints(0, columns).distinct().limit(rows).toArray();
    double[][] cost = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        cost[i][j] = 1 + random.nextDouble();
      }
      cost[i][hidden[i]] = 0.5;
    }
    assertThat(Assignment.cheapest(cost)).containsExactly(hidden);
  }

  @Test
  void leavesRowsAloneWhereColumnsAreFewer() {
    double[][] cost = {{5}, {3}, {4}};
    assertThat(Assignment.cheapest(cost)).containsExactly(-1, 0, -1);
  }

  @Test
  void pairsNothingWithNothing() {
    assertThat(Assignment.cheapest(new double[0][0])).isEmpty();
    assertThat(Assignment.cheapest(new double[2][0])).containsExactly(-1, -1);
  }

  @Test
  void refusesRowsOfDifferentLengthAndCostsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assignment.cheapest(new double[][] {{1, 2}, {3}}))
        .withMessage("row 1: got 1 costs, want 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assignment.cheapest(new double[][] {{1, Double.NaN}}))
        .withMessage("row 0, column 1: got the cost NaN, want a finite one");
  }
}
