package dev.visprog.training.matching;

import java.util.Arrays;

/**
 * Pairs rows with columns so that the sum of their costs is the least that can be (Kuhn 1955, "The
 * Hungarian method for the assignment problem"). Rows are added one by one, each along a shortest
 * augmenting path over costs that potentials keep from being negative (Jonker and Volgenant 1987,
 * "A shortest augmenting path algorithm for dense and sparse linear assignment problems"; Crouse
 * 2016 for matrices that are not square).
 *
 * <p>For n rows and m columns it takes {@code O(k² · l)}, k the smaller and l the larger of them.
 */
public final class Assignment {
  private static final int NONE = -1;

  private Assignment() {}

  /**
   * The cheapest pairs: as many as there are rows or columns, whichever are fewer. Of several
   * equally cheap ones, the same each time.
   *
   * @param cost by row and column; each finite, rows of the same length
   * @return for each row its column, or -1 where there are more rows than columns
   * @throws IllegalArgumentException if rows differ in length or a cost is not finite
   */
  public static int[] cheapest(double[][] cost) {
    int rows = cost.length;
    int columns = rows == 0 ? 0 : cost[0].length;
    check(cost, columns);
    if (rows <= columns) {
      return new Paths(cost, columns).pairs();
    }
    int[] rowOf = new Paths(transposed(cost, columns), rows).pairs();
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, NONE);
    for (int column = 0; column < columns; column++) {
      columnOf[rowOf[column]] = column;
    }
    return columnOf;
  }

  private static void check(double[][] cost, int columns) {
    for (int row = 0; row < cost.length; row++) {
      if (cost[row].length != columns) {
        throw new IllegalArgumentException(
            "row %d: got %d costs, want %d".formatted(row, cost[row].length, columns));
      }
      for (int column = 0; column < columns; column++) {
        if (!Double.isFinite(cost[row][column])) {
          throw new IllegalArgumentException(
              "row %d, column %d: got the cost %s, want a finite one"
                  .formatted(row, column, cost[row][column]));
        }
      }
    }
  }

  private static double[][] transposed(double[][] cost, int columns) {
    double[][] result = new double[columns][cost.length];
    for (int row = 0; row < cost.length; row++) {
      for (int column = 0; column < columns; column++) {
        result[column][row] = cost[row][column];
      }
    }
    return result;
  }

  /** The work: no more rows than columns. */
  private static final class Paths {
    private final double[][] cost;
    private final int columns;

    /**
     * With {@link #columnPrice}, never above the cost of a pair, and equal to it in chosen ones.
     */
    private final double[] rowPrice;

    private final double[] columnPrice;
    private final int[] rowOf;
    private final int[] columnOf;

    Paths(double[][] cost, int columns) {
      this.cost = cost;
      this.columns = columns;
      rowPrice = new double[cost.length];
      columnPrice = new double[columns];
      rowOf = new int[columns];
      columnOf = new int[cost.length];
      Arrays.fill(rowOf, NONE);
      Arrays.fill(columnOf, NONE);
    }

    int[] pairs() {
      for (int row = 0; row < cost.length; row++) {
        add(row);
      }
      return columnOf;
    }

    /** Dijkstra's algorithm from a row to the nearest free column; then all along it move on. */
    private void add(int first) {
      double[] distance = new double[columns];
      int[] before = new int[columns];
      boolean[] done = new boolean[columns];
      Arrays.fill(distance, Double.POSITIVE_INFINITY);
      int row = first;
      double reached = 0;
      int end = NONE;
      while (end == NONE) {
        int nearest = NONE;
        for (int column = 0; column < columns; column++) {
          if (done[column]) {
            continue;
          }
          double along = reached + cost[row][column] - rowPrice[row] - columnPrice[column];
          if (along < distance[column]) {
            distance[column] = along;
            before[column] = row;
          }
          if (nearest == NONE || distance[column] < distance[nearest]) {
            nearest = column;
          }
        }
        reached = distance[nearest];
        done[nearest] = true;
        if (rowOf[nearest] == NONE) {
          end = nearest;
        } else {
          row = rowOf[nearest];
        }
      }
      raisePrices(first, reached, distance, done);
      int column = end;
      while (column != NONE) {
        int from = before[column];
        int next = columnOf[from];
        columnOf[from] = column;
        rowOf[column] = from;
        column = from == first ? NONE : next;
      }
    }

    private void raisePrices(int first, double reached, double[] distance, boolean[] done) {
      rowPrice[first] += reached;
      for (int column = 0; column < columns; column++) {
        if (done[column] && rowOf[column] != NONE) {
          rowPrice[rowOf[column]] += reached - distance[column];
          columnPrice[column] -= reached - distance[column];
        }
      }
    }
  }
}
