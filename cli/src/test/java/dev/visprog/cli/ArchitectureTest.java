package dev.visprog.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;

/**
 * The shape of the whole project, as far as classes can tell it. This module sees all the others.
 */
class ArchitectureTest {
  private static final String TOOLS = "dev.visprog.tools..";
  private static final String MODELS = "dev.visprog.models..";
  private static final String TRAINING = "dev.visprog.training..";
  private static final String PROMPTS = "dev.visprog.prompts..";
  private static final String CLI = "dev.visprog.cli..";
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages("dev.visprog");

  private static final DescribedPredicate<JavaClass> INTERPRETER =
      DescribedPredicate.describe(
          "in the interpreter",
          type ->
              type.getPackageName().startsWith("dev.visprog")
                  && !type.getPackageName()
                      .matches("dev\\.visprog\\.(tools|models|training|prompts|cli)(\\..*)?"));

  @Test
  void seesEveryModule() {
    assertThat(ALL.stream().filter(INTERPRETER)).hasSizeGreaterThan(50);
    for (String module : new String[] {"tools", "prompts", "cli"}) {
      assertThat(ALL.stream().map(JavaClass::getPackageName))
          .anyMatch(name -> name.startsWith("dev.visprog." + module));
    }
  }

  @Test
  void theInterpreterStandsAlone() {
    holds(
        noClasses()
            .that(INTERPRETER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                TOOLS,
                MODELS,
                TRAINING,
                PROMPTS,
                CLI,
                "ai.djl..",
                "org.opencv..",
                "nu.pattern..",
                "dev.langchain4j..",
                "picocli.."));
  }

  @Test
  void toolsAndPromptsDoNotKnowEachOther() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(TOOLS, MODELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROMPTS, "dev.langchain4j..", "picocli.."));
    holds(
        noClasses()
            .that()
            .resideInAPackage(PROMPTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOOLS, MODELS, "ai.djl..", "org.opencv..", "picocli.."));
  }

  @Test
  void modelsKnowNoTool() {
    holds(
        noClasses()
            .that()
            .resideInAPackage(MODELS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOOLS, "dev.visprog.tool.."));
  }

  @Test
  void whatIsTrainedDoesNotKnowItsTraining() {
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(TOOLS, MODELS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TRAINING));
  }

  @Test
  void nobodyUsesTheCommandLine() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLI));
  }

  @Test
  void packagesHaveNoCycles() {
    holds(slices().matching("dev.visprog.(**)").should().beFreeOfCycles());
  }

  @Test
  void namesSayWhatAClassIs() {
    holds(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
            .orShould()
            .haveNameMatching(".*\\.(Base|Abstract)[A-Z][^.]*"));
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    holds(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Main.class.getName())
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void nothingIsEvaluatedOrReflectedUpon() {
    holds(noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.script.."));
    holds(
        noClasses()
            .that(INTERPRETER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.MethodHandles"));
    holds(noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class));
  }

  private static void holds(ArchRule rule) {
    rule.check(ALL);
  }
}
