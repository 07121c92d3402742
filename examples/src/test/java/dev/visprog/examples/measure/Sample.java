package dev.visprog.examples.measure;

import dev.visprog.value.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures to run programs on.
 *
 * @param name says which, for people
 * @param pictures by the names that programs call them
 */
record Sample(String name, Map<String, Image> pictures) {

  /**
   * As many samples as there are pictures, each with neighbours where several are wanted, so that
   * each picture is once in each place.
   */
  static List<Sample> of(List<String> names, List<Image> pictures) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Map<String, Image> inputs = new LinkedHashMap<>();
      List<String> told = new ArrayList<>();
      for (int k = 0; k < names.size(); k++) {
        int number = (i + k) % pictures.size();
        inputs.put(names.get(k), pictures.get(number));
        told.add(names.get(k) + " " + number);
      }
      samples.add(new Sample(String.join(", ", told), inputs));
    }
    return samples;
  }
}
