package dev.visprog.tools;

import static java.util.Map.entry;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tools.ask.Answerer;
import dev.visprog.tools.ask.BlipAnswers;
import dev.visprog.tools.ask.BlipCaptions;
import dev.visprog.tools.ask.CaptionTool;
import dev.visprog.tools.ask.Captioner;
import dev.visprog.tools.ask.PublishedAnswerer;
import dev.visprog.tools.ask.PublishedCaptioner;
import dev.visprog.tools.ask.VerifyTool;
import dev.visprog.tools.ask.ViltAnswers;
import dev.visprog.tools.ask.VqaTool;
import dev.visprog.tools.detect.DescribedFaces;
import dev.visprog.tools.detect.Detector;
import dev.visprog.tools.detect.LocTool;
import dev.visprog.tools.detect.OwlDetector;
import dev.visprog.tools.embed.ClassPrompts;
import dev.visprog.tools.embed.ClassifyTool;
import dev.visprog.tools.embed.ClipPictureText;
import dev.visprog.tools.embed.PictureText;
import dev.visprog.tools.embed.RegionNames;
import dev.visprog.tools.embed.SelectTool;
import dev.visprog.tools.embed.SimilarityTool;
import dev.visprog.tools.face.FaceDetTool;
import dev.visprog.tools.face.FaceFinder;
import dev.visprog.tools.face.YuNetFaces;
import dev.visprog.tools.inpaint.DiffusionInpainter;
import dev.visprog.tools.inpaint.ReplaceTool;
import dev.visprog.tools.model.ModelFolder;
import dev.visprog.tools.model.ModelLibrary;
import dev.visprog.tools.segment.BoxSegmenter;
import dev.visprog.tools.segment.MaskFormerBoxes;
import dev.visprog.tools.segment.MaskFormerRegions;
import dev.visprog.tools.segment.PublishedBoxSegmenter;
import dev.visprog.tools.segment.PublishedSegmenter;
import dev.visprog.tools.segment.SamBoxes;
import dev.visprog.tools.segment.SamPictures;
import dev.visprog.tools.segment.SamRegions;
import dev.visprog.tools.segment.SegTool;
import dev.visprog.tools.segment.SegmentTool;
import dev.visprog.tools.segment.Segmenter;
import dev.visprog.tools.sketch.SceneCaptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the tools that a model serves. Those of one folder share what it was asked before. */
final class ToolMakers {
  private static final Map<Signature, BiFunction<ToolMakers, ModelFolder, Tool>> MAKERS =
      Map.ofEntries(
          entry(StandardSignatures.LOC, (makers, place) -> new LocTool(makers.detector(place))),
          entry(
              StandardSignatures.FACE_DET, (makers, place) -> new FaceDetTool(makers.faces(place))),
          entry(StandardSignatures.SEG, (makers, place) -> new SegTool(makers.segmenter(place))),
          entry(
              StandardSignatures.SELECT,
              (makers, place) -> new SelectTool(makers.pictureText(place))),
          entry(
              StandardSignatures.CLASSIFY,
              (makers, place) -> new ClassifyTool(makers.pictureText(place), makers.prompts)),
          entry(
              StandardSignatures.SIMILARITY,
              (makers, place) -> new SimilarityTool(makers.pictureText(place))),
          entry(StandardSignatures.VQA, (makers, place) -> new VqaTool(makers.answerer(place))),
          entry(
              StandardSignatures.VERIFY, (makers, place) -> new VerifyTool(makers.answerer(place))),
          entry(
              StandardSignatures.CAPTION,
              (makers, place) -> new CaptionTool(makers.captioner(place))),
          entry(
              StandardSignatures.SEGMENT, (makers, place) -> new SegmentTool(makers.boxes(place))),
          entry(
              StandardSignatures.REPLACE,
              (makers, place) -> new ReplaceTool(new DiffusionInpainter(makers.library, place))));

  /** The tools that take a model, in the order of the documentation. */
  static final List<Signature> SERVED =
      List.of(
          StandardSignatures.LOC,
          StandardSignatures.FACE_DET,
          StandardSignatures.SEG,
          StandardSignatures.SEGMENT,
          StandardSignatures.SELECT,
          StandardSignatures.CLASSIFY,
          StandardSignatures.VERIFY,
          StandardSignatures.VQA,
          StandardSignatures.CAPTION,
          StandardSignatures.SIMILARITY,
          StandardSignatures.REPLACE);

  /** Those whose model compares pictures with texts. */
  private static final List<Signature> PICTURE_TEXTS =
      List.of(
          StandardSignatures.SELECT, StandardSignatures.CLASSIFY, StandardSignatures.SIMILARITY);

  private final ModelLibrary library;
  private final ClassPrompts prompts;
  private final Map<Signature, ModelFolder> places;
  private final Map<ModelFolder, PictureText> pictureTexts = new HashMap<>();
  private final Map<ModelFolder, Answerer> answerers = new HashMap<>();
  private final Map<ModelFolder, Detector> detectors = new HashMap<>();
  private final Map<ModelFolder, SamPictures> samPictures = new HashMap<>();

  /**
   * Makes tools.
   *
   * @param places where the models of all tools are: one may help another
   */
  ToolMakers(ModelLibrary library, ClassPrompts prompts, Map<Signature, ModelFolder> places) {
    this.library = library;
    this.prompts = prompts;
    this.places = Map.copyOf(places);
  }

  Tool make(Signature signature, ModelFolder place) {
    BiFunction<ToolMakers, ModelFolder, Tool> maker = MAKERS.get(signature);
    if (maker == null) {
      throw new IllegalArgumentException(signature.name() + " takes no model");
    }
    return maker.apply(this, place);
  }

  private Detector detector(ModelFolder place) {
    return detectors.computeIfAbsent(place, each -> new OwlDetector(library, each));
  }

  /** YuNet, unless the folder holds a model that finds whatever is described. */
  private FaceFinder faces(ModelFolder place) {
    return place.isCheckpoint()
        ? new DescribedFaces(detector(place))
        : new YuNetFaces(place.path());
  }

  private BoxSegmenter boxes(ModelFolder place) {
    return new PublishedBoxSegmenter(
        place,
        Map.of(
            "maskformer",
            each -> new MaskFormerBoxes(new MaskFormerRegions(library, each)),
            "sam",
            each -> new SamBoxes(samPictures(each))));
  }

  private Captioner captioner(ModelFolder place) {
    return new PublishedCaptioner(
        place,
        Map.of(
            "blip",
            each -> new BlipCaptions(library, each),
            "owlvit",
            each -> new SceneCaptions(detector(each), anyPictureText().orElse(null))));
  }

  private PictureText pictureText(ModelFolder place) {
    return pictureTexts.computeIfAbsent(place, each -> new ClipPictureText(library, each));
  }

  private Answerer answerer(ModelFolder place) {
    return answerers.computeIfAbsent(
        place,
        each ->
            new PublishedAnswerer(
                each,
                Map.of(
                    "blip",
                    folder -> new BlipAnswers(library, folder),
                    "vilt",
                    folder -> new ViltAnswers(library, folder))));
  }

  private Segmenter segmenter(ModelFolder place) {
    return new PublishedSegmenter(
        place,
        Map.of(
            "maskformer",
            each -> new MaskFormerRegions(library, each),
            "sam",
            each -> new SamRegions(samPictures(each), names())));
  }

  /** Names for regions, by the model of pictures and texts that other tools have. */
  private Optional<RegionNames> names() {
    return anyPictureText().map(RegionNames::everyday);
  }

  private Optional<PictureText> anyPictureText() {
    return PICTURE_TEXTS.stream()
        .flatMap(signature -> Optional.ofNullable(places.get(signature)).stream())
        .findFirst()
        .map(this::pictureText);
  }

  private SamPictures samPictures(ModelFolder place) {
    return samPictures.computeIfAbsent(place, each -> new SamPictures(library, each));
  }
}
