import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the two runners in Java have in common: MODEL CASES ANSWERS COMPARED SECONDS ROUNDS. */
final class Rounds {
    final Path model;
    final List<Map<String, Object>> inputs = new ArrayList<>();
    private final Path answers;
    private final int compared;
    private final double seconds;
    private final int rounds;

    /** The inputs of a case are flat, texts and whole numbers, so a pattern reads them. */
    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":(?:\"([^\"]*)\"|(\\d+))");

    Rounds(String[] words, Function<Integer, Object> number) throws IOException {
        model = Path.of(words[0]);
        answers = Path.of(words[2]);
        compared = Integer.parseInt(words[3]);
        seconds = Double.parseDouble(words[4]);
        rounds = Integer.parseInt(words[5]);
        for (String line : Files.readAllLines(Path.of(words[1]))) {
            Map<String, Object> input = new HashMap<>();
            Matcher member = MEMBER.matcher(line.substring(line.indexOf('{', 1), line.indexOf('}')));
            while (member.find())
                input.put(member.group(1), member.group(2) != null ? member.group(2) : number.apply(Integer.valueOf(member.group(3))));
            inputs.add(input);
        }
    }

    /** Writes the answers, warms up until the compiler of the machine is done, and takes the time. */
    <I> void measure(String name, String version, double reading, List<I> prepared, Function<I, Object> decide) throws IOException {
        List<String> said = new ArrayList<>();
        for (I input : prepared.subList(0, compared)) said.add(String.valueOf(decide.apply(input)));
        Files.write(answers, said);
        for (double begin = processorTime(); processorTime() - begin < Math.max(4, 3 * seconds);) decideNext(prepared, decide);
        List<String> figures = new ArrayList<>();
        for (int turn = 0; turn < rounds; ++turn) figures.add(String.format(Locale.ROOT, "%.2f", round(prepared, decide)));
        System.out.printf(Locale.ROOT, "{\"name\":\"%s\",\"version\":\"%s\",\"reading_ms\":%.1f,\"decisions_per_second\":[%s]}%n",
                name, version, reading, String.join(",", figures));
    }

    private int next = 0;
    private static volatile Object kept;

    private <I> void decideNext(List<I> prepared, Function<I, Object> decide) {
        kept = decide.apply(prepared.get(next));
        next = (next + 1) % prepared.size();
    }

    private <I> double round(List<I> prepared, Function<I, Object> decide) {
        final long begin = System.nanoTime();
        final double before = processorTime();
        long count = 0;
        for (; System.nanoTime() - begin < seconds * 1e9; ++count) decideNext(prepared, decide);
        return count / (processorTime() - before);
    }

    /** Seconds of the processor that this process took, all its threads together: what others do on the core counts for nothing. */
    private static double processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
