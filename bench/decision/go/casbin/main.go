// Casbin: the model and its rows read once; numbers are given as texts of two digits, the fastest it can compare.
package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/casbin/casbin/v2"

	"schakel.example/bench/rounds"
)

func twoDigits(value any) string { return fmt.Sprintf("%02d", int(value.(float64))) }

func main() {
	run := rounds.FromArguments()
	begin := time.Now()
	enforcer := rounds.Must(casbin.NewEnforcer(run.Model, strings.TrimSuffix(run.Model, ".conf")+".csv"))
	reading := float64(time.Since(begin).Microseconds()) / 1000

	prepared := make([][]any, len(run.Inputs))
	for place, input := range run.Inputs {
		prepared[place] = []any{
			input["domein"], input["doel"], input["toestemming"], twoDigits(input["risico"]), twoDigits(input["leeftijd"]),
		}
	}
	run.Measure("casbin", rounds.VersionOf("github.com/casbin/casbin/v2"), reading, func(place int) bool {
		return rounds.Must(enforcer.Enforce(prepared[place]...))
	})
}
