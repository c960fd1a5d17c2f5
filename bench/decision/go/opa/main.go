// OPA. As `opa ARGUMENTS` it is the command of OPA itself, for its server; as `opa measure ...` it is the library with a
// prepared query, and every input parsed before the time is taken.
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

func measure() {
	run := rounds.FromArguments()
	ctx, begin := context.Background(), time.Now()
	text := string(rounds.Must(os.ReadFile(run.Model)))
	query := rounds.Must(rego.New(rego.Query("data.inzage.allow"), rego.Module("table12.rego", text)).PrepareForEval(ctx))
	reading := float64(time.Since(begin).Microseconds()) / 1000

	prepared := make([]ast.Value, len(run.Inputs))
	for place, input := range run.Inputs {
		prepared[place] = rounds.Must(ast.InterfaceToValue(input))
	}
	run.Measure("OPA", rounds.VersionOf("github.com/open-policy-agent/opa"), reading, func(place int) bool {
		return rounds.Must(query.Eval(ctx, rego.EvalParsedInput(prepared[place]))).Allowed()
	})
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "measure" {
		os.Args = append(os.Args[:1], os.Args[2:]...)
		measure()
		return
	}
	if err := cmd.RootCommand.Execute(); err != nil {
		os.Exit(1)
	}
}
