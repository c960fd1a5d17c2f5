import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine of Camunda 7, with its FEEL in Scala: the decision parsed once, the variables made before the time is taken. */
public final class Runner {
    public static void main(String[] words) throws Exception {
        Rounds rounds = new Rounds(words, number -> number);
        final long begin = System.nanoTime();
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        DmnDecision decision;
        try (InputStream text = Files.newInputStream(rounds.model)) {
            decision = engine.parseDecision("besluit", text);
        }
        final double reading = (System.nanoTime() - begin) / 1e6;

        List<VariableMap> variables = new ArrayList<>();
        for (Map<String, Object> input : rounds.inputs) variables.add(Variables.fromMap(input));
        rounds.measure("Camunda 7", "7.24.0", reading, variables,
                input -> engine.evaluateDecisionTable(decision, input).getSingleResult().getSingleEntry());
    }
}
