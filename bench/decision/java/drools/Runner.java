import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Drools: the model read once, every context made before the time is taken (it copies the context itself). */
public final class Runner {
    public static void main(String[] words) throws Exception {
        Rounds rounds = new Rounds(words, BigDecimal::valueOf);
        final long begin = System.nanoTime();
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration()
                .fromResources(List.of(ResourceFactory.newFileResource(rounds.model.toFile())))
                .getOrElseThrow(IllegalStateException::new);
        DMNModel model = runtime.getModels().get(0);
        final double reading = (System.nanoTime() - begin) / 1e6;

        List<DMNContext> contexts = new ArrayList<>();
        for (Map<String, Object> input : rounds.inputs) {
            DMNContext context = runtime.newContext();
            input.forEach(context::set);
            contexts.add(context);
        }
        rounds.measure("Drools", "10.2.0", reading, contexts,
                context -> runtime.evaluateAll(model, context).getDecisionResultByName("besluit").getResult());
    }
}
