import java.io.InputStream;
import java.nio.file.Files;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;

/** The engine inside Camunda 8, in Scala: the model parsed once, the variables made before the time is taken. */
public final class Runner {
    public static void main(String[] words) throws Exception {
        Rounds rounds = new Rounds(words, number -> number);
        final long begin = System.nanoTime();
        DmnEngine engine = new DmnEngine.Builder().build();
        ParsedDmn model;
        try (InputStream text = Files.newInputStream(rounds.model)) {
            model = engine.parse(text).toOption().get();
        }
        final double reading = (System.nanoTime() - begin) / 1e6;
        rounds.measure("Camunda 8", "1.9.0", reading, rounds.inputs,
                input -> ((DmnEngine.Result) engine.eval(model, "besluit", input).toOption().get()).value());
    }
}
