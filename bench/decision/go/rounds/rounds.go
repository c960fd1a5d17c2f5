// Package rounds is what the two runners in Go have in common: reading the cases, writing answers, and taking the time.
package rounds

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Run holds the arguments of every runner: MODEL CASES ANSWERS COMPARED SECONDS ROUNDS.
type Run struct {
	Model    string
	Inputs   []map[string]any
	answers  string
	compared int
	seconds  float64
	rounds   int
}

// Must ends the runner with what went wrong.
func Must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}

// FromArguments reads them and the cases: each line is an input, or an object that has it as `inputs`.
func FromArguments() *Run {
	words := os.Args[1:]
	run := &Run{Model: words[0], answers: words[2], compared: Must(strconv.Atoi(words[3]))}
	run.seconds, run.rounds = Must(strconv.ParseFloat(words[4], 64)), Must(strconv.Atoi(words[5]))
	lines := bufio.NewScanner(Must(os.Open(words[1])))
	for lines.Scan() {
		var read map[string]any
		Must(0, json.Unmarshal(lines.Bytes(), &read))
		if inputs, named := read["inputs"].(map[string]any); named {
			read = inputs
		}
		run.Inputs = append(run.Inputs, read)
	}
	Must(0, lines.Err())
	return run
}

// VersionOf tells what was built in, so that the table never names another version than the one measured.
func VersionOf(module string) string {
	if built, known := debug.ReadBuildInfo(); known {
		for _, used := range built.Deps {
			if used.Path == module {
				return strings.TrimPrefix(used.Version, "v")
			}
		}
	}
	return "unknown"
}

// processorTime is what this process took, all its threads together: what others do on the core counts for nothing.
func processorTime() time.Duration {
	var used syscall.Rusage
	Must(0, syscall.Getrusage(syscall.RUSAGE_SELF, &used))
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// Measure is MeasureWords for what allows or refuses.
func (run *Run) Measure(name, version string, readingMs float64, decide func(int) bool) {
	run.MeasureWords(name, version, readingMs, func(place int) string {
		if decide(place) {
			return "toestaan"
		}
		return "weigeren"
	})
}

// MeasureWords writes the answers, warms up and takes the time of decide, which is given the place of an input.
func (run *Run) MeasureWords(name, version string, readingMs float64, decide func(int) string) {
	var said strings.Builder
	for place := range run.compared {
		said.WriteString(decide(place) + "\n")
	}
	Must(0, os.WriteFile(run.answers, []byte(said.String()), 0o600))
	next := 0
	round := func() float64 {
		begin, before, count := time.Now(), processorTime(), 0
		for time.Since(begin).Seconds() < run.seconds {
			for range 16 {
				decide(next)
				next = (next + 1) % len(run.Inputs)
			}
			count += 16
		}
		return float64(count) / (processorTime() - before).Seconds()
	}
	round()
	figures := make([]float64, run.rounds)
	for turn := range figures {
		figures[turn] = round()
	}
	fmt.Println(string(Must(json.Marshal(map[string]any{
		"name": name, "version": version, "reading_ms": readingMs, "decisions_per_second": figures,
	}))))
}
