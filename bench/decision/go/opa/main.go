// OPA. As `opa ARGUMENTS` it is the command of OPA itself, for its server; as `opa measure ...` and
// `opa advise ...` it is the library with a prepared query, and every input parsed before the time is taken.
package main

import (
	"context"
	"os"
	"time"

	"github.com/open-policy-agent/opa/cmd"
	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"schakel.example/bench/rounds"
)

// prepared is a query that is ready to be asked, and every input as OPA wants it.
func prepared(run *rounds.Run, question string) (func(int) rego.ResultSet, float64) {
	ctx, begin := context.Background(), time.Now()
	text := string(rounds.Must(os.ReadFile(run.Model)))
	query := rounds.Must(rego.New(rego.Query(question), rego.Module("policy.rego", text)).PrepareForEval(ctx))
	reading := float64(time.Since(begin).Microseconds()) / 1000
	inputs := make([]ast.Value, len(run.Inputs))
	for place, input := range run.Inputs {
		inputs[place] = rounds.Must(ast.InterfaceToValue(input))
	}
	return func(place int) rego.ResultSet {
		return rounds.Must(query.Eval(ctx, rego.EvalParsedInput(inputs[place])))
	}, reading
}

func version() string { return rounds.VersionOf("github.com/open-policy-agent/opa") }

func measure() {
	run := rounds.FromArguments()
	ask, reading := prepared(run, "data.inzage.allow")
	run.Measure("OPA", version(), reading, func(place int) bool { return ask(place).Allowed() })
}

// advise asks the tables of the Grondslag.
func advise() {
	run := rounds.FromArguments()
	ask, reading := prepared(run, "data.grondslag.advice")
	run.MeasureWords("OPA", version(), reading, func(place int) string {
		found := ask(place)
		if len(found) == 0 {
			return "unknown"
		}
		advice := found[0].Expressions[0].Value.(map[string]any)
		return advice["verdict"].(string)
	})
}

func main() {
	measured := map[string]func(){"measure": measure, "advise": advise}
	if len(os.Args) > 1 && measured[os.Args[1]] != nil {
		what := measured[os.Args[1]]
		os.Args = append(os.Args[:1], os.Args[2:]...)
		what()
		return
	}
	if err := cmd.RootCommand.Execute(); err != nil {
		os.Exit(1)
	}
}
